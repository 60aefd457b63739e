package io.muster.ingest.published.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalMonthTest {

    @ParameterizedTest(name = "{1} of fiscal year {0} begins on {2}")
    @CsvSource({
        "2022, OCT, 2021-10-01",
        "2023, OCT, 2022-10-01",
        "2023, DEC, 2022-12-01",
        "2023, JAN, 2023-01-01",
        "2023, MAY, 2023-05-01",
        "2023, sep, 2023-09-01",
        "2025 (FYTD), OCT, 2024-10-01",
        "2025(FYTD), AUG, 2025-08-01"
    })
    void beginsTheYearInOctoberOfTheOneBefore(String year, String month, LocalDate firstDay) {
        assertThat(FiscalMonth.firstDay(year, month)).isEqualTo(firstDay);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"23, MAY", "FY2023, MAY", "2023, May-23", "2023, 05", "2025 (FYTD) x, MAY", "'', MAY", "1999, MAY"})
    void readsNothingElse(String year, String month) {
        assertThat(FiscalMonth.firstDay(year, month)).isNull();
    }
}
