package io.muster.local.backtest;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.forecast.ForecastSettings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What is fixed before any figure is read: the split, how far ahead, and what a forecast starts with. */
final class BacktestSettings {

    /** First month that is scored; those before give the scale of the errors. */
    static final YearMonth MONTHS_FROM = YearMonth.of(2021, 10);

    static final List<Integer> MONTHS_AHEAD = List.of(1, 2, 3);

    /** First day that is scored. */
    static final LocalDate DAYS_FROM = LocalDate.of(2024, 1, 1);

    static final List<Integer> DAYS_AHEAD = List.of(1, 7, 28, 90);

    static final int MONTHS_A_YEAR = 12;
    static final int DAYS_A_WEEK = 7;

    private BacktestSettings() {}

    static ReferenceProfile profile() {
        return Profiles.shipped();
    }

    /** What the service runs with. */
    static ForecastSettings days() {
        return ForecastSettings.days(alpha());
    }

    static ForecastSettings months() {
        return ForecastSettings.months(alpha());
    }

    static double alpha() {
        var profile = profile();
        return profile.standard(profile.forecast().alpha()).orElseThrow().value();
    }
}
