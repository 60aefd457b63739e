package io.muster.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in the documentation is what the program computes today from its own tables. */
class PageTest {

    private static final String AGAIN =
            "docs/back-test.md; where model or tables were changed on purpose, ./muster backtest --page docs/back-test.md";

    private static List<String> page = List.of();

    @BeforeAll
    static void read() throws IOException {
        page = Files.readAllLines(Path.of("..", "docs", "back-test.md"));
    }

    @Test
    void hasTheScoresOfTheMonths() {
        var rows = MonthlyBackTest.run(History.own().months()).series().stream()
                .flatMap(series -> series.scores().stream())
                .map(ScoreTable::row)
                .toList();

        assertThat(rows).hasSize(42);
        assertThat(page).as(AGAIN).containsAll(rows);
    }

    @Test
    void hasTheScoresOfTheDays() {
        var rows = DailyBackTest.run(History.own().days()).stream()
                .flatMap(series -> series.scores().stream())
                .map(ScoreTable::row)
                .toList();

        assertThat(rows).hasSize(8);
        assertThat(page).as(AGAIN).containsAll(rows);
    }

    @Test
    void hasTheForecastsWithMayAsItWasFirstSaid() {
        assertThat(page)
                .as(AGAIN)
                .containsAll(FirstSaid.of(History.own().months().getFirst()).stream()
                        .map(Page::row)
                        .toList());
    }

    @Test
    void hasTheNeedsByHindsightAndTheFirstDaysOfAugust() {
        var whole = String.join("\n", page);

        assertThat(whole).as(AGAIN).contains(HindsightTable.of(Hindsight.of(History.own())));
        assertThat(whole).as(AGAIN).contains(AugustTable.of(AugustCounts.of(History.own())));
    }

    @Test
    void hasTheErrorOfThePersonsHeld() {
        assertThat(page)
                .as(AGAIN)
                .containsAll(
                        CustodyCheck.of(History.own()).stream().map(Page::row).toList());
    }

    @Test
    void saysHowItWasMade() {
        assertThat(page).contains("    ./muster backtest --page docs/back-test.md");
    }
}
