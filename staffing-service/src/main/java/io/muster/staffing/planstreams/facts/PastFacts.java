package io.muster.staffing.planstreams.facts;

import io.muster.events.CustodyReported;
import io.muster.events.PersonnelReported;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Competing facts of days that are kept no longer, of which only the last of each is needed: of a holder its last report at each
 * place and task. Of these, too, some are kept at each: those of the latest days, who is still there apart from who has left.
 */
final class PastFacts {

    private final int most;
    private final List<Fact> over = new ArrayList<>();
    private final Map<Where, List<Last>> lasts = new HashMap<>();

    private record Where(String place, String task, boolean isThere) {}

    /** What competed for one answer of a day, the last that is known of it at one place. */
    private record Last(LocalDate day, long order, List<Fact> rivals) {}

    private PastFacts(int most) {
        this.most = most;
    }

    /**
     * Facts that no day needs.
     *
     * @param earlier of each thing for which facts compete those of earlier days
     * @param most of how many holders the last is kept at one place and task
     */
    static List<Fact> over(Collection<NavigableMap<LocalDate, List<Fact>>> earlier, int most) {
        var past = new PastFacts(most);
        earlier.forEach(days -> past.look(days.descendingMap()));
        past.lasts.values().forEach(past::thin);
        return past.over;
    }

    private void look(NavigableMap<LocalDate, List<Fact>> latestFirst) {
        Set<Object> latest = new HashSet<>();
        latestFirst.forEach((day, rivals) -> {
            var last = last(rivals);
            switch (last.event()) {
                case CustodyReported census -> over.addAll(rivals);
                case PersonnelReported report -> {
                    var where =
                            new Where(report.getPlace(), report.getTask(), latest.isEmpty() && report.getOnHand() > 0);
                    if (latest.add(List.of(where.place(), where.task()))) {
                        lasts.computeIfAbsent(where, named -> new ArrayList<>())
                                .add(new Last(day, last.order(), rivals));
                    } else {
                        over.addAll(rivals);
                    }
                }
                default -> {
                    if (!latest.add("")) {
                        over.addAll(rivals);
                    }
                }
            }
        });
    }

    private void thin(List<Last> some) {
        some.sort(Comparator.comparing(Last::day).thenComparingLong(Last::order).reversed());
        some.stream().skip(most).forEach(last -> over.addAll(last.rivals()));
    }

    private static Fact last(List<Fact> rivals) {
        return Collections.max(rivals, Comparator.comparingLong(Fact::order));
    }
}
