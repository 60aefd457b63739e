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
    void hasTheScoresOfTheBorder() {
        var border = MonthlyBackTest.run(History.own().months().getFirst());

        assertThat(page)
                .as(AGAIN)
                .containsAll(border.scores().stream().map(ScoreTable::row).toList());
    }

    @Test
    void hasTheScoresOfTheDays() {
        var children = DailyBackTest.run(History.own().days().getFirst());

        assertThat(page)
                .as(AGAIN)
                .containsAll(children.scores().stream().map(ScoreTable::row).toList());
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
