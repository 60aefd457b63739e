package io.muster.staffing.planning.alerts;

import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.strength.OnHandBasis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks over the plans from today on for what a planner must look at. */
public final class Watching {

    private static final int LIMIT_WITHIN_DAYS = 14;
    private static final int END_WITHIN_DAYS = 30;

    private final LocalDate today;
    private final Map<String, NavigableMap<LocalDate, DayPlan>> plans;
    private final Map<Shortages.Post, LocalDate> shortages;

    /** Of the plans by place and day, and the shortages that are open today with the day on which each opened. */
    public Watching(
            LocalDate today,
            Map<String, NavigableMap<LocalDate, DayPlan>> plans,
            Map<Shortages.Post, LocalDate> shortages) {
        this.today = today;
        this.plans = plans;
        this.shortages = shortages;
    }

    /** What is to be raised, or stays raised. */
    public List<Alert> alerts(List<Commitment> commitments) {
        List<Alert> alerts = new ArrayList<>();
        plans.forEach((place, days) -> {
            var now = days.get(today);
            if (now != null) {
                now.needs().forEach(need -> shortage(place, need).ifPresent(alerts::add));
                flags(place, now, alerts);
            }
            custody(place, days, alerts);
        });
        commitments.forEach(commitment -> end(commitment, alerts));
        return alerts;
    }

    private Optional<Alert> shortage(String place, Need need) {
        var opened = shortages.get(new Shortages.Post(place, need.task()));
        if (opened == null) {
            return Optional.empty();
        }
        var line = need.lines().getFirst();
        var missing = line.shortage();
        return Optional.of(new Alert(
                Alert.Kind.SHORTAGE,
                place,
                need.task(),
                null,
                null,
                opened,
                missing == null ? null : (double) missing,
                "people",
                String.format(
                        Locale.ROOT,
                        "%s at %s: %s are missing on %s, since %s%s; draft a request, move people, or adjust the standard",
                        need.task(),
                        place,
                        missing == null
                                ? "nobody knows how many people"
                                : missing + " of " + line.required() + " people",
                        today,
                        opened,
                        assumed(line.onHandBasis())),
                line.onHandBasis()));
    }

    /** Who is missing beside an assumption may be there. */
    private static String assumed(Set<OnHandBasis> onHand) {
        return onHand.contains(OnHandBasis.ASSUMED)
                ? ", if those on hand are as many as was assumed (mark A): report who is there"
                : "";
    }

    private void flags(String place, DayPlan plan, List<Alert> alerts) {
        var tomorrow = plans.getOrDefault(place, new TreeMap<>()).get(today.plusDays(1));
        if (tomorrow != null
                && tomorrow.demand() != null
                && tomorrow.demand().flags().contains("REGIME_SHIFT")) {
            alerts.add(new Alert(
                    Alert.Kind.REGIME_SHIFT,
                    place,
                    null,
                    null,
                    today,
                    tomorrow.demand().persons() == null ? 0 : tomorrow.demand().persons(),
                    "persons/day forecast",
                    "arrivals at " + place
                            + " no longer behave as the forecast takes them to; look at the scenarios beside it"));
        }
        if (plan.demand() != null && plan.demand().flags().contains("REPORTED_BEFORE_OPERATIONAL")) {
            alerts.add(
                    new Alert(
                            Alert.Kind.OPERATIONAL_BEFORE_START,
                            place,
                            null,
                            null,
                            today,
                            plan.demand().counted() == null
                                    ? 0
                                    : plan.demand().counted().persons(),
                            "persons",
                            place
                                    + " reports from before its operational demand begins: shown, not used; a policy event can move that day"));
        }
    }

    private void custody(String place, NavigableMap<LocalDate, DayPlan> days, List<Alert> alerts) {
        days.subMap(today, true, today.plusDays(LIMIT_WITHIN_DAYS), true).values().stream()
                .filter(Watching::isOverLimit)
                .findFirst()
                .ifPresent(plan -> alerts.add(limit(place, plan)));
    }

    private static boolean isOverLimit(DayPlan plan) {
        var custody = plan.custody();
        return custody != null && custody.capacity() != null && custody.held() > custody.capacity();
    }

    private static Alert limit(String place, DayPlan plan) {
        var custody = Objects.requireNonNull(plan.custody());
        double capacity = Objects.requireNonNull(custody.capacity());
        return new Alert(
                Alert.Kind.CUSTODY_LIMIT,
                place,
                null,
                null,
                plan.day(),
                custody.held() - capacity,
                "persons",
                String.format(
                        Locale.ROOT,
                        "%s will hold %,.0f persons on %s, capacity is %,.0f; what holds them: %s",
                        place,
                        custody.held(),
                        plan.day(),
                        capacity,
                        custody.binding()));
    }

    private void end(Commitment commitment, List<Alert> alerts) {
        Set<LocalDate> ends = new HashSet<>();
        commitment.stays().stream()
                .filter(stay -> stay.days() > 0) // who never came leaves nobody missing
                .map(Stay::lastDay)
                .filter(last -> !last.isBefore(today) && last.isBefore(today.plusDays(END_WITHIN_DAYS)))
                .forEach(ends::add);
        ends.stream().sorted().findFirst().ifPresent(last -> {
            long leaving = commitment.headcount(last) - commitment.headcount(last.plusDays(1));
            var after = missing(commitment, last.plusDays(1));
            if (leaving > 0 && (after.people() > 0 || after.unknown() > 0)) {
                alerts.add(new Alert(
                        Alert.Kind.END_WITHOUT_COVER,
                        commitment.place(),
                        null,
                        commitment.requestId(),
                        null,
                        last.plusDays(1),
                        (double) leaving,
                        "people",
                        String.format(
                                Locale.ROOT,
                                "%,d people of request %s leave after %s, and %s; extend, replace, or let contractors take over",
                                leaving,
                                commitment.requestId(),
                                last,
                                after.words()),
                        after.onHand()));
            }
        });
    }

    /**
     * Who is missing in some tasks.
     *
     * @param unknown at how many places and tasks nobody knows
     * @param onHand what says how many are on hand where people are missing
     */
    private record Missing(long people, long unknown, Set<OnHandBasis> onHand) {

        String words() {
            var known = people == 0 && unknown > 0
                    ? "nobody knows whether others do their work then"
                    : String.format(Locale.ROOT, "%,d are missing in its tasks then", people);
            var rest = unknown == 0 ? "" : " (unknown in " + unknown + " needs: report who is on hand)";
            return known + rest + assumed(onHand);
        }
    }

    private Missing missing(Commitment commitment, LocalDate day) {
        long missing = 0;
        long unknown = 0;
        Set<OnHandBasis> onHand = EnumSet.noneOf(OnHandBasis.class);
        for (var days : plans.values()) {
            var plan = days.get(day);
            if (plan == null) {
                continue;
            }
            boolean meant = commitment.place() == null || commitment.place().equals(plan.place());
            for (var need : plan.needs()) {
                var line = need.lines().getFirst();
                if (!commitment.tasks().contains(need.task())) {
                    continue;
                }
                if (line.shortage() == null) {
                    unknown += meant ? 1 : 0;
                } else if (line.shortage() > 0) {
                    missing += line.shortage();
                    onHand.addAll(line.onHandBasis());
                }
            }
        }
        return new Missing(missing, unknown, onHand);
    }
}
