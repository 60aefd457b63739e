package io.muster.staffing.planning.strength;

import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import io.muster.staffing.planning.strength.Posts.Post;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is authorised and who is on hand, by place, task and day, from commitments of requests and reports of people.
 *
 * <p>The law. It speaks of what stands, never of when something was told:
 *
 * <ol>
 *   <li>A report holds from its day until the next of the same holder; of two for one day the later in the log. A holder is a unit
 *       (with its kind), wherever it is; or, without a unit, all people of one kind and of one line, or of nobody's request, at one
 *       place and task. Where sources differ on a holder's day, that is said.
 *   <li>A report that names a request is of the people of one of its approved lines and counts as these, or, where no such line is
 *       known, counts nobody and is said.
 *   <li>Of a line, reports say who is where. A later report overtakes earlier ones, so that nobody is in two places: together its
 *       people are never more than approved, or than reported at once. Who is approved and in no report is where the line says,
 *       unless a report speaks of that very place: then that holds there. With the end of stays, fewer are there.
 *   <li>Who is in no report is there from the day of deployment on. Before it, people are expected from a first day that lies ahead
 *       of today; when that has come without them, they are not on hand, and that is said.
 *   <li>Where no report and no line speaks of a place and task, on hand is unknown, which is not 0.
 * </ol>
 */
public final class Strength {

    private final List<Commitment> commitments;
    private final @Nullable LocalDate today;
    private final Matching matching;
    private final Holders holders;
    private final Map<LocalDate, DayStrength> days = new ConcurrentHashMap<>();

    /** As far as that situation knows. */
    public Strength(Situation situation) {
        this.commitments = situation.commitments();
        this.today = situation.today();
        this.matching = new Matching(commitments);
        this.holders = new Holders(situation.reports(), matching);
    }

    /**
     * People of one kind.
     *
     * @param component a kind of people of the profile
     * @param headcount persons, at least 0
     */
    public record People(String component, long headcount) {}

    /** People authorised for just that place and task, or empty where nothing is. */
    public Optional<Long> authorised(String place, String task, LocalDate day) {
        return Optional.ofNullable(on(day).authorised(new Post(place, task)));
    }

    /** People on hand at that place and task, by kind; empty where that is unknown. */
    public Optional<List<People>> onHand(String place, String task, LocalDate day) {
        var post = new Post(place, task);
        if (!on(day).isKnown(post)) {
            return Optional.empty();
        }
        Map<String, Long> people = new TreeMap<>();
        on(day).groups(post).forEach(group -> people.merge(group.component(), group.headcount(), Long::sum));
        return Optional.of(people.entrySet().stream()
                .map(entry -> new People(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** What says how many are on hand at that place and task; nothing where it is unknown. */
    public Set<OnHandBasis> onHandBasis(String place, String task, LocalDate day) {
        return Collections.unmodifiableSet(on(day).basis(new Post(place, task)));
    }

    /**
     * From what people on hand are known.
     *
     * @param from {@code report} or {@code request}
     * @param id of the report's event, or of the request
     * @param mark honesty mark of a report, or null for a request
     * @param since day of the report, or the first day on which the people of the request are there
     * @param by who reported, and of which unit, or which line of which request
     */
    public record Source(
            String component,
            long headcount,
            String from,
            String id,
            @Nullable String mark,
            String basis,
            LocalDate since,
            String by) {}

    /** From what the people on hand at that place and task are known; empty where that is unknown. */
    public List<Source> sources(String place, String task, LocalDate day) {
        return on(day).groups(new Post(place, task)).stream()
                .map(PeopleGroup::source)
                .toList();
    }

    /** What must be said of the people on hand at that place and task. */
    public List<Remark> remarks(String place, String task, LocalDate day) {
        return remarks(day).stream()
                .filter(remark -> remark.place().equals(place) && remark.task().equals(task))
                .toList();
    }

    /** What must be said of people on hand, wherever they are. */
    public List<Remark> remarks(LocalDate day) {
        return on(day).remarks();
    }

    /** From what the people are known of whom no place or task of the profile is known, by kind. */
    public List<Source> unplaced(LocalDate day) {
        return unplacedGroups(day)
                .map(PeopleGroup::source)
                .sorted(Comparator.comparing(Source::component).thenComparing(Source::id))
                .toList();
    }

    /**
     * People who could be sent somewhere else.
     *
     * @param id tells them from all others of the day
     * @param tasks tasks that they may be sent to; empty where any
     * @param place where they are, or null where that is open
     */
    public record Free(
            String id,
            String component,
            long headcount,
            Set<String> tasks,
            @Nullable String place) {}

    /** The unplaced but those who have a task, be it none of the profile's: whoever has one is left there. Reported ones first. */
    public List<Free> free(LocalDate day) {
        return unplacedGroups(day)
                .filter(group -> !group.post().task().equals(StaffReport.OTHER))
                .sorted(Comparator.comparing((PeopleGroup group) -> group.report() == null)
                        .thenComparing(group -> group.report() == null ? "" : group.name()))
                .map(group -> new Free(
                        group.name(),
                        group.component(),
                        group.headcount(),
                        group.tasks(),
                        group.post().place().equals(StaffReport.UNPLACED)
                                ? null
                                : group.post().place()))
                .toList();
    }

    private Stream<PeopleGroup> unplacedGroups(LocalDate day) {
        return on(day).groups().stream().filter(group -> group.isUnplaced() && group.headcount() > 0);
    }

    /** Where the people of a request are on a day. */
    public OfRequest ofRequest(String requestId, LocalDate day) {
        return new OfRequest(
                on(day).groups().stream().filter(group -> group.isOf(requestId)).toList());
    }

    /** The border as a whole on a day. */
    public Border border(LocalDate day) {
        Map<String, Long> onHand = new TreeMap<>();
        Map<String, Long> unplaced = new TreeMap<>();
        for (var group : on(day).groups()) {
            onHand.merge(group.component(), group.headcount(), Long::sum);
            if (group.isUnplaced()) {
                unplaced.merge(group.component(), group.headcount(), Long::sum);
            }
        }
        boolean known = !commitments.isEmpty() || !on(day).groups().isEmpty();
        return new Border(known, on(day).authorisedInAll(), people(onHand), people(unplaced));
    }

    /**
     * The whole border's strength on a day.
     *
     * @param isKnown whether a report or an approved request speaks of anybody; if not, nobody is a 0 that nobody observed
     * @param authorised people authorised: by requests, and by reports without a request (as many as are there where a report
     *     does not say)
     * @param onHand people on hand, by kind, the unplaced among them
     * @param unplaced people of whom no place or task is known, by kind: counted against nothing until they are placed
     */
    public record Border(boolean isKnown, long authorised, List<People> onHand, List<People> unplaced) {

        /** People on hand of all kinds. */
        public long present() {
            return onHand.stream().mapToLong(People::headcount).sum();
        }

        /** Unplaced people of all kinds. */
        public long withoutPlace() {
            return unplaced.stream().mapToLong(People::headcount).sum();
        }
    }

    private static List<People> people(Map<String, Long> byComponent) {
        return byComponent.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new People(entry.getKey(), entry.getValue()))
                .toList();
    }

    private DayStrength on(LocalDate day) {
        return days.computeIfAbsent(day, one -> new DayStrength(holders.all(), matching, commitments, one, today));
    }
}
