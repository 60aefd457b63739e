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
 * place and task. Of these, too, only so many are kept at each place and task, the latest, whoever left counted with who stays: so
 * a later report never gives back the place of one that was let go of, and it does not matter when it was. A holder's last report
 * of all goes with its others at the earliest, else an earlier one would hold again.
 */
public final class PastFacts {

    private static final Comparator<Last> EARLIEST_FIRST =
            Comparator.comparing(Last::day).thenComparingLong(Last::order);

    private final List<Fact> replaced = new ArrayList<>();
    private final List<List<Last>> holders = new ArrayList<>();
    private final Map<Post, List<Last>> posts = new HashMap<>();

    private record Post(String place, String task) {}

    /** What competed for one answer of a day, the last that is known of a holder at one place and task. */
    private record Last(LocalDate day, Fact holds, List<Fact> rivals) {

        long order() {
            return holds.order();
        }
    }

    /**
     * Facts that are let go of.
     *
     * @param replaced on which no plan depends
     * @param elsewhere reports beyond the bound that say where a holder was before
     * @param holding reports beyond the bound that hold until their holder's next; all its earlier ones are beyond it, too
     */
    public record Over(List<Fact> replaced, List<Fact> elsewhere, List<Fact> holding) {}

    private PastFacts() {}

    /**
     * Facts that are let go of.
     *
     * @param earlier of each thing for which facts compete those of earlier days
     * @param most of how many holders the last report is kept at one place and task
     */
    static Over over(Collection<NavigableMap<LocalDate, List<Fact>>> earlier, int most) {
        var past = new PastFacts();
        earlier.forEach(days -> past.look(days.descendingMap()));
        return past.thin(most);
    }

    private void look(NavigableMap<LocalDate, List<Fact>> latestFirst) {
        List<Last> ofHolder = new ArrayList<>();
        Set<Object> latest = new HashSet<>();
        latestFirst.forEach((day, rivals) -> {
            var holds = Collections.max(rivals, Comparator.comparingLong(Fact::order));
            switch (holds.event()) {
                case CustodyReported census -> replaced.addAll(rivals);
                case PersonnelReported report -> {
                    var post = new Post(report.getPlace(), report.getTask());
                    if (latest.add(post)) {
                        var last = new Last(day, holds, rivals);
                        ofHolder.add(last);
                        posts.computeIfAbsent(post, named -> new ArrayList<>()).add(last);
                    } else {
                        replaced.addAll(rivals);
                    }
                }
                default -> {
                    if (!latest.add("")) {
                        replaced.addAll(rivals);
                    }
                }
            }
        });
        if (!ofHolder.isEmpty()) {
            holders.add(ofHolder);
        }
    }

    private Over thin(int most) {
        Set<Fact> beyond = new HashSet<>();
        posts.values().stream()
                .filter(some -> some.size() > most)
                .forEach(some -> some.stream()
                        .sorted(EARLIEST_FIRST.reversed())
                        .skip(most)
                        .forEach(last -> beyond.add(last.holds())));
        List<Fact> elsewhere = new ArrayList<>();
        List<Fact> holding = new ArrayList<>();
        for (var latestFirst : holders) {
            for (var last : latestFirst.reversed()) {
                if (!beyond.contains(last.holds())) {
                    continue;
                }
                boolean isLastOfAll = last.equals(latestFirst.getFirst());
                if (!isLastOfAll) {
                    elsewhere.addAll(last.rivals());
                } else if (latestFirst.stream().allMatch(other -> beyond.contains(other.holds()))) {
                    last.rivals().stream()
                            .filter(fact -> !fact.equals(last.holds()))
                            .forEach(elsewhere::add);
                    holding.add(last.holds());
                }
            }
        }
        return new Over(replaced, elsewhere, holding);
    }
}
