package io.muster.staffing.planstreams.facts;

import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The latest edition of each fact that stands. Views of the plan are built from what stands here and from nothing else.
 *
 * <p>Rivals are facts of which at most one holds: the reports of one holder and day, the censuses of one place and day, and who
 * confirmed one. Of rivals some are kept, so that the one before holds again where the last is taken back. Measurements of one work
 * at one place all hold, of whatever days: as many of them can stand, and more are refused.
 */
public final class Facts {

    private final ZoneId zone;
    private final Keeping keeping;
    private final Map<String, Fact> editions = new HashMap<>();
    private final Map<Rivalry, List<Fact>> rivals = new HashMap<>();
    private final HoldersByDay holders;

    /** For what its rivals compete: what they are of, and the day. */
    private record Rivalry(String kind, Object of, LocalDate day) {}

    /**
     * No facts yet.
     *
     * @param zone in which days begin
     */
    public Facts(ZoneId zone, Keeping keeping) {
        this.zone = zone;
        this.keeping = keeping;
        this.holders = new HoldersByDay(keeping.holders());
    }

    public Optional<Fact> edition(String id) {
        return Optional.ofNullable(editions.get(id));
    }

    /** From now on the fact stands, in place of its edition before. */
    public void put(Fact fact) {
        var before = editions.put(fact.id(), fact);
        if (before != null) {
            leave(before);
        }
        var rivalry = rivalry(fact);
        if (rivalry != null) {
            rivals.computeIfAbsent(rivalry, value -> new ArrayList<>()).add(fact);
        }
        if (fact.event() instanceof PersonnelReported report) {
            holders.add(report);
        }
    }

    public void remove(Collection<Fact> gone) {
        gone.forEach(fact -> {
            if (editions.remove(fact.id(), fact)) {
                leave(fact);
            }
        });
    }

    private void leave(Fact fact) {
        var rivalry = rivalry(fact);
        if (rivalry != null) {
            rivals.computeIfPresent(rivalry, (value, some) -> {
                some.remove(fact);
                return some.isEmpty() ? null : some;
            });
        }
        if (fact.event() instanceof PersonnelReported report) {
            holders.remove(report);
        }
    }

    /** Facts that are kept no longer once an edition stands, perhaps it itself: so many rivals came later. */
    public List<Fact> superseded(Fact edition) {
        var rivalry = rivalry(edition);
        if (rivalry == null) {
            return List.of();
        }
        List<Fact> left = new ArrayList<>(rivals.getOrDefault(rivalry, List.of()));
        left.removeIf(fact -> fact.id().equals(edition.id()));
        left.add(edition);
        List<Fact> superseded = new ArrayList<>();
        while (left.size() > keeping.rivals()) {
            var weakest = weakest(left);
            left.remove(weakest);
            superseded.add(weakest);
        }
        return superseded;
    }

    /** The rival that matters least: one whose source said another thing later, and of these the earliest. */
    private static Fact weakest(List<Fact> rivals) {
        List<Fact> ranked = new ArrayList<>(rivals);
        ranked.sort(Comparator.comparingLong(Facts::rank).thenComparingLong(Fact::order));
        Set<Object> later = new HashSet<>();
        Fact weakest = ranked.getFirst();
        for (var fact : ranked.reversed()) {
            if (!later.add(source(fact))) {
                weakest = fact;
            }
        }
        return weakest;
    }

    /** Of censuses the later hour holds. */
    private static long rank(Fact fact) {
        return fact.event() instanceof CustodyReported census ? census.getAt().toEpochMilli() : 0;
    }

    private static Object source(Fact fact) {
        return fact.event() instanceof PersonnelReported report ? report.getSource() : "";
    }

    /** Why an edition can't be held beside what stands, if it can't. */
    public Optional<String> refuse(Fact edition) {
        if (edition.event() instanceof PersonnelReported report) {
            var before = editions.get(edition.id());
            return holders.refuse(report, before == null ? null : (PersonnelReported) before.event());
        }
        if (rivalry(edition) != null) {
            return Optional.empty();
        }
        if (edition.event() instanceof WorkMeasured work) {
            return MeasuredOften.refuse(edition, work, editions.values(), keeping.rivals());
        }
        var reported = OncePerPost.refuse(edition, editions.values());
        if (reported.isPresent()) {
            return reported;
        }
        if (editions.containsKey(edition.id())) {
            return Optional.empty();
        }
        long others = editions.values().stream()
                .filter(fact -> fact.event().getClass() == edition.event().getClass())
                .count();
        return others < keeping.policies()
                ? Optional.empty()
                : Optional.of(keeping.policies() + " of this kind are kept already, which is the most; "
                        + (OncePerPost.isOfAPost(edition.event())
                                ? OncePerPost.MAKE_ROOM
                                : "change one of these by sending it again under its id"));
    }

    /**
     * Facts that are let go of: reports that their holder's later ones, all of earlier days, replace at the same place and task;
     * censuses of earlier days; confirmed days but a place's last; what ended before; and of the reports of earlier days that are left
     * at a place and task all but the latest.
     */
    public PastFacts.Over over(LocalDate first) {
        Map<Object, NavigableMap<LocalDate, List<Fact>>> earlier = new HashMap<>();
        rivals.forEach((rivalry, some) -> {
            if (rivalry.day().isBefore(first)) {
                earlier.computeIfAbsent(List.of(rivalry.kind(), rivalry.of()), value -> new TreeMap<>())
                        .put(rivalry.day(), some);
            }
        });
        var over = PastFacts.over(earlier.values(), keeping.pastHolders());
        editions.values().stream()
                .filter(fact -> fact.event() instanceof StandardAdjusted adjusted
                        && adjusted.getUntil() != null
                        && adjusted.getUntil().isBefore(first))
                .forEach(over.replaced()::add);
        return over;
    }

    /**
     * Reports that would hold again if others of days of which some were let go of stood no longer: what stood between them may be
     * what was let go of.
     *
     * @param instead the edition that comes in place of what goes, or null where none does
     */
    public List<Fact> heldAgainWithout(Collection<Fact> gone, @Nullable Fact instead, Retention retention) {
        var ids = gone.stream().map(Fact::id).collect(Collectors.toSet());
        var holders = gone.stream()
                .flatMap(fact -> fact.event() instanceof PersonnelReported report
                                && report.getDay().isBefore(retention.furthest())
                        ? Stream.of(HoldersByDay.holder(report))
                        : Stream.empty())
                .collect(Collectors.toSet());
        if (holders.isEmpty()) {
            return List.of();
        }
        var other = instead != null && instead.event() instanceof PersonnelReported report ? report : null;
        List<Fact> heldAgain = new ArrayList<>();
        byHolder(holders::contains).forEach((holder, days) -> {
            var day = other != null && holder.equals(HoldersByDay.holder(other)) ? other.getDay() : null;
            heldAgain.addAll(new HeldAgain(days, ids, day, retention).reports());
        });
        heldAgain.sort(Comparator.comparingLong(Fact::order));
        return heldAgain;
    }

    /** Holders' reports, by day, of whom none of that day or a later one names the request, and the last does. */
    public List<Fact> lastOf(String request, LocalDate first) {
        List<Fact> matches = new ArrayList<>();
        byHolder(holder -> true).values().forEach(days -> {
            var last = days.lowerEntry(first);
            if (last != null
                    && names(Collections.max(last.getValue(), Comparator.comparingLong(Fact::order)), request)) {
                days.headMap(first).values().forEach(matches::addAll);
            }
        });
        return matches;
    }

    private Map<StaffReport.Holder, NavigableMap<LocalDate, List<Fact>>> byHolder(Predicate<StaffReport.Holder> which) {
        Map<StaffReport.Holder, NavigableMap<LocalDate, List<Fact>>> holders = new HashMap<>();
        rivals.forEach((rivalry, some) -> {
            if (rivalry.of() instanceof StaffReport.Holder holder && which.test(holder)) {
                holders.computeIfAbsent(holder, value -> new TreeMap<>()).put(rivalry.day(), some);
            }
        });
        return holders;
    }

    /** Whether a report of that day or a later one names the request. */
    public boolean isNamed(String request, LocalDate first) {
        return editions.values().stream()
                .anyMatch(fact -> names(fact, request)
                        && fact.event() instanceof PersonnelReported report
                        && !report.getDay().isBefore(first));
    }

    private static boolean names(Fact fact, String request) {
        return fact.event() instanceof PersonnelReported report && request.equals(report.getRequestId());
    }

    private @Nullable Rivalry rivalry(Fact fact) {
        return switch (fact.event()) {
            case PersonnelReported report -> new Rivalry(Fact.PEOPLE, HoldersByDay.holder(report), report.getDay());
            case CustodyReported census ->
                new Rivalry(
                        Fact.CENSUS,
                        census.getPlace(),
                        census.getAt().atZone(zone).toLocalDate());
            case DayConfirmed confirmed -> new Rivalry(Fact.CONFIRMED, confirmed.getPlace(), confirmed.getDay());
            default -> null;
        };
    }

    /** What stands of one kind, in the order of the log. */
    public <T extends SpecificRecord> Stream<Ordered<T>> current(Class<T> kind) {
        return editions.values().stream()
                .filter(fact -> kind.isInstance(fact.event()))
                .map(fact -> new Ordered<>(fact.order(), kind.cast(fact.event())))
                .sorted(Comparator.comparingLong(Ordered::order));
    }

    /** All of one kind whose key begins so. */
    public List<Fact> withKeysFrom(String prefix) {
        return editions.values().stream()
                .filter(fact -> fact.key().startsWith(prefix))
                .sorted(Comparator.comparing(Fact::key))
                .toList();
    }

    /** How many are held. */
    int size() {
        return editions.size();
    }

    /** A fact that stands, with its place in the log. */
    public record Ordered<T extends SpecificRecord>(long order, T event) {}
}
