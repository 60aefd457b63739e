package io.muster.staffing.planning.alerts;

import io.muster.staffing.planning.plan.DayPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which places hold, by the plan, more people than anybody would believe: more than {@value #TIMES} times the capacity on
 * {@value #DAYS} planned days in a row, closed or not, of which the last is still to come or is today.
 */
public final class ImplausibleStocks {

    static final double TIMES = 1.5;

    private static final int DAYS = 3;

    private final Map<String, NavigableMap<LocalDate, Stock>> places = new TreeMap<>();

    private record Stock(double held, double capacity) {}

    /** Takes in the latest plan of a place's day. */
    public void see(DayPlan plan) {
        var days = places.computeIfAbsent(plan.place(), place -> new TreeMap<>());
        var stock = implausible(plan);
        if (stock == null) {
            days.remove(plan.day());
        } else {
            days.put(plan.day(), stock);
        }
    }

    private static @Nullable Stock implausible(DayPlan plan) {
        var custody = plan.custody();
        if (custody == null || custody.capacity() == null) {
            return null;
        }
        return custody.held() > TIMES * custody.capacity() ? new Stock(custody.held(), custody.capacity()) : null;
    }

    /** Other days are not planned any more. */
    public void keepOnly(LocalDate first, LocalDate last) {
        places.values().forEach(days -> {
            days.headMap(first, false).clear();
            days.tailMap(last, false).clear();
        });
    }

    /** What is to be raised, or stays raised: one for each place, of the first days that are not over. */
    public List<Alert> alerts(LocalDate today) {
        List<Alert> alerts = new ArrayList<>();
        places.forEach((place, days) -> first(days, today)
                .map(first -> alert(place, first.getKey(), first.getValue()))
                .ifPresent(alerts::add));
        return alerts;
    }

    private static Optional<Map.Entry<LocalDate, Stock>> first(NavigableMap<LocalDate, Stock> days, LocalDate today) {
        Map.@Nullable Entry<LocalDate, Stock> first = null;
        for (var day : days.entrySet()) {
            var date = day.getKey();
            if (first == null || !days.containsKey(date.minusDays(1))) {
                first = day;
            }
            if (!date.isBefore(today) && !date.isBefore(first.getKey().plusDays(DAYS - 1))) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    private static Alert alert(String place, LocalDate first, Stock stock) {
        return new Alert(
                Alert.Kind.CUSTODY_IMPLAUSIBLE,
                place,
                null,
                null,
                first,
                stock.held(),
                "persons",
                String.format(
                        Locale.ROOT,
                        "%s: %,.0f persons held on %s by the plan, its capacity is %,.0f, and more than %s times that stay for %d days"
                                + " or more: the model or the data is wrong; report a census of the place, which corrects the stock"
                                + " and what caused the error, and look at its reported arrivals and at its capacity in the profile",
                        place,
                        stock.held(),
                        first,
                        stock.capacity(),
                        TIMES,
                        DAYS));
    }
}
