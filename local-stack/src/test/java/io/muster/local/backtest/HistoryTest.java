package io.muster.local.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    private Path folder = Path.of("");

    /** Control totals of the publisher, rounded months added up: 2,475,680 in FY2023. */
    @Test
    void addsUpToThePublishedTotals() {
        var border = History.own().months().getFirst();
        double sum = 0;
        for (int month = 0; month < 12; month++) {
            sum += border.restated(YearMonth.of(2022, 10).plusMonths(month));
        }

        // The total is rounded once, its thirteen parts each.
        assertThat(sum).isBetween(2_475_680.0 - 12 * 65, 2_475_680.0 + 12 * 65);
        assertThat(border.first()).isEqualTo(YearMonth.of(2013, 10));
        assertThat(border.last()).isEqualTo(YearMonth.of(2024, 8));
    }

    @Test
    void knowsTheSpringOf2023AsItWasFirstSaid() {
        var border = History.own().months().getFirst();

        assertThat(border.known(YearMonth.of(2023, 5), YearMonth.of(2023, 6))).isEqualTo(204_561);
        assertThat(border.known(YearMonth.of(2023, 5), YearMonth.of(2023, 11))).isBetween(206_600.0, 206_800.0);
    }

    /** May 11, 2023: 269 apprehended; a Saturday without a report is unknown. */
    @Test
    void leavesDaysWithoutAReportUnknown() {
        var apprehended = History.own().days().getFirst();

        assertThat(apprehended.on(LocalDate.of(2023, 5, 11))).hasValue(269);
        assertThat(apprehended.on(LocalDate.of(2023, 5, 13))).isEmpty();
        assertThat(apprehended.latest(LocalDate.of(2023, 5, 13))).isEqualTo(apprehended.on(LocalDate.of(2023, 5, 11)));
        // A Thursday, two weeks on: the last Thursday that was known.
        assertThat(apprehended.latestOfWeekday(LocalDate.of(2023, 5, 25), LocalDate.of(2023, 5, 11)))
                .hasValue(269);
    }

    @Test
    void readsThePublishersTables() throws IOException {
        Files.writeString(folder.resolve("ohss_swb_monthly_sector_field_office_fy2014_fy2024_aug.csv"), """
                Fiscal Year,Month,Calendar Month,Component,Sector or Field Office,Encounters
                2014,October,2013-10,CBP,Total,50
                2014,October,2013-10,USBP,"San Diego, CA",30
                2014,October,2013-10,OFO,"San Diego, CA",20
                """);
        Files.writeString(folder.resolve("hhs_unaccompanied_children_daily_2023_2025.csv"), """
                Date,Children apprehended and placed in CBP custody*,Children in CBP custody
                2023-01-12,33,53
                """);

        var history = History.in(folder);

        assertThat(history.places())
                .containsExactly(Map.entry(YearMonth.of(2013, 10), Map.of("SDC", 30L, "FO-SAN-DIEGO", 20L)));
        assertThat(history.days().getLast().on(LocalDate.of(2023, 1, 12))).hasValue(53);
    }

    @Test
    void saysWhichFileAFolderLacks() {
        assertThatThrownBy(() -> History.in(folder))
                .isInstanceOf(BacktestFailed.class)
                .hasMessageContaining("ohss_swb_monthly_sector_field_office_fy2014_fy2024_aug.csv")
                .hasMessageContaining("leave --data out");
    }
}
