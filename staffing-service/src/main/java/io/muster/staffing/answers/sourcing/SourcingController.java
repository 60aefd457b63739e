package io.muster.staffing.answers.sourcing;

import static io.muster.staffing.planning.needs.NeedLine.NOTHING_DRAWN;

import io.muster.events.NeedLine;
import io.muster.events.StaffingNeed;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.Planned;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.DayRange;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.draws.Quantiles;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.sourcing.EvenSplit;
import io.muster.staffing.planning.sourcing.Opening;
import io.muster.staffing.planning.sourcing.Pool;
import io.muster.staffing.planning.sourcing.Rules;
import io.muster.staffing.planning.sourcing.Sharing;
import io.muster.staffing.planning.sourcing.Sourcing;
import io.muster.staffing.planning.sourcing.SourcingDay;
import io.muster.staffing.planning.sourcing.search.BestSharing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposes how people without a place are shared over what is missing. */
@RestController
class SourcingController {

    private static final int MOST_DAYS = 120;

    /** Most people missing in a row that are shared over, whatever the profile says: each is a shortage that the search weighs. */
    private static final int MOST_MISSING = 100_000;

    private static final String LEAVE_OUT = "leave-out";
    private static final String ZERO = "zero";

    private final Reading reading;
    private final Situations situations;
    private final ReferenceProfile profile;
    private final QuestionReader questions;
    private final HeavyQuestions heavy;

    SourcingController(Reading reading, Situations situations, ReferenceProfile profile, HeavyQuestions heavy) {
        this.reading = reading;
        this.situations = situations;
        this.profile = profile;
        this.questions = new QuestionReader(profile);
        this.heavy = heavy;
    }

    /**
     * What is asked for.
     *
     * @param place places to share over; all where absent
     * @param task tasks to share over; all where absent
     * @param add people beside those without a place, such as {@code CONTRACTOR:100:2023-06-01}
     * @param unknownOnHand {@code leave-out}, the default, or {@code zero}: what becomes of tasks whose people on hand are unknown
     * @param staffTo share of the draws in which the people of each need suffice; the likely values decide where absent
     */
    record Question(
            @Nullable String day,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> place,
            @Nullable List<String> task,
            @Nullable List<String> add,
            @Nullable String unknownOnHand,
            @Nullable String staffTo) {}

    @GetMapping("/api/v1/sourcing")
    SourcingView sourcing(Question question) {
        var tables = reading.tables();
        var days = days(question);
        var extras = new AdditionalPeopleReader(profile, tables.authorities()).read(question.add(), days);
        var situation = situations.now();
        var pool = new Pool(situation, extras.people());
        var missing = new Missing(new Rules(situation), question);
        var planned = tables.needs(days.from(), days.to()).toList();
        planned.forEach(missing::add);
        if (planned.isEmpty()) {
            throw new NothingThere(
                    "nothing is planned from " + days.from() + " to " + days.to() + ": " + new Planned(tables).days());
        }
        List<SourcingDay> asks = new ArrayList<>();
        pool.between(days.from(), days.to())
                .forEach((day, forces) -> asks.add(new SourcingDay(day, missing.on(day), forces)));
        return SourcingView.of(
                new SourcingView.Basis(
                        days.from(),
                        days.to(),
                        reading.today(),
                        profile.hash(),
                        extras.findings(),
                        missing.leftOut(),
                        missing.staffTo()),
                asks,
                heavy.answer(left -> Sourcing.share(asks, within(left))),
                Sourcing.share(asks, new EvenSplit()));
    }

    /** The best sharing of each day, while there is time. */
    private static Sharing within(HeavyQuestions.Deadline left) {
        var best = new BestSharing();
        return (day, yesterday) -> {
            left.check();
            return best.share(day, yesterday);
        };
    }

    private DayRange days(Question question) {
        var days = questions.days(question.day(), question.from(), question.to(), reading.knownDay());
        long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        if (length > MOST_DAYS) {
            throw new BadQuestion(
                    "from " + days.from() + " to " + days.to() + " are " + length + " days, expected are at most "
                            + MOST_DAYS + " days; ask for a shorter range",
                    "to");
        }
        return days;
    }

    /** Collects the openings of the days, and which tasks are left out since nobody knows who is there. */
    private final class Missing {

        private final Rules rules;
        private final List<String> places;
        private final List<String> tasks;
        private final boolean asZero;
        private final Map<LocalDate, List<Opening>> openings = new LinkedHashMap<>();
        private final Map<String, Integer> unknown = new TreeMap<>();
        private final Map<String, Integer> unknownNeeds = new TreeMap<>();
        private final Map<String, Integer> beyond = new TreeMap<>();
        private final int most = Math.min(MOST_MISSING, profile.mostPeople().count());
        private final Map<String, Integer> undrawn = new TreeMap<>();
        private final Set<String> met = new HashSet<>();
        private final @Nullable Double share;
        private long people;
        private long moreThanMedian;

        Missing(Rules rules, Question question) {
            this.rules = rules;
            this.places = questions.places(question.place());
            this.tasks = questions.tasks(question.task());
            this.asZero = isZero(question.unknownOnHand());
            this.share = questions.staffTo(question.staffTo());
        }

        private static boolean isZero(@Nullable String choice) {
            if (choice != null && !choice.equals(ZERO) && !choice.equals(LEAVE_OUT)) {
                throw new BadQuestion(
                        "unknownOnHand is '" + choice + "', expected is " + LEAVE_OUT + " or " + ZERO, "unknownOnHand");
            }
            return ZERO.equals(choice);
        }

        void add(StaffingNeed need) {
            if (places.isEmpty() || places.contains(need.getPlace())) {
                if (tasks.isEmpty() || tasks.contains(need.getTask())) {
                    met.add(need.getTask());
                    need.getLines().stream()
                            .filter(line -> line.getScenario() == null)
                            .forEach(line -> add(need, line));
                }
            }
        }

        private void add(StaffingNeed need, NeedLine line) {
            if (line.getUnknown() != null) {
                unknownNeeds.merge(need.getTask(), 1, Integer::sum);
                return;
            }
            if (line.getOnHand() == null && !asZero) {
                unknown.merge(need.getTask(), 1, Integer::sum);
                return;
            }
            if (share != null && line.getDrawn().isEmpty()) {
                undrawn.merge(need.getTask(), 1, Integer::sum);
                return;
            }
            int required = required(line);
            int shortage = shortage(line, required);
            if (shortage > most) {
                beyond.merge(need.getTask(), 1, Integer::sum);
                return;
            }
            var task = profile.task(need.getTask()).orElseThrow();
            openings.computeIfAbsent(need.getDay(), day -> new ArrayList<>())
                    .add(rules.opening(
                            task, need.getPlace(), need.getDay(), required, shortage, troopsMay(need, line, task)));
        }

        private int required(NeedLine line) {
            if (share == null) {
                return line.getRequired();
            }
            var drawn = new Quantiles(line.getDrawn());
            people += drawn.at(share);
            moreThanMedian += (long) drawn.at(share) - drawn.at(Quantiles.MEDIAN);
            return drawn.at(share);
        }

        private int shortage(NeedLine line, int required) {
            if (share == null && line.getShortage() != null) {
                return line.getShortage();
            }
            var there = line.getOnHandEquivalent();
            return there == null ? required : Math.max(0, required - (int) Math.floor(there + Tolerance.EPSILON));
        }

        /** As the plan has it; a row that requires nobody by the likely values does not say, so there the law is asked. */
        private boolean troopsMay(StaffingNeed need, NeedLine line, Task task) {
            return line.getRequired() == 0
                    ? rules.troopsMay(task, need.getPlace(), need.getDay())
                    : line.getSupportableByTroops() > 0;
        }

        /** What the share that is asked for costs; null where none is. */
        SourcingView.@Nullable StaffTo staffTo() {
            return share == null ? null : new SourcingView.StaffTo(share, people, moreThanMedian);
        }

        List<Opening> on(LocalDate day) {
            return openings.getOrDefault(day, List.of());
        }

        List<SourcingView.LeftOut> leftOut() {
            return Stream.of(
                            leftOut(
                                    unknown,
                                    "people on hand are unknown, which is not 0; unknownOnHand=zero counts them as 0"),
                            leftOut(
                                    unknownNeeds,
                                    "people required are unknown, which is not 0: no arrivals are known there"),
                            leftOut(undrawn, NOTHING_DRAWN),
                            leftOut(
                                    beyond,
                                    "more than " + most
                                            + " people are missing there on a day, more than can be shared out: look for a mistyped"
                                            + " figure in what the need is computed from"),
                            leftOut(
                                    notNeeded(),
                                    "it is not needed at these places on these days: it isn't done there, or no request that has"
                                            + " people then names it"))
                    .flatMap(all -> all)
                    .toList();
        }

        /** Tasks that were asked for and of which no need is planned. */
        private Map<String, Integer> notNeeded() {
            Map<String, Integer> none = new TreeMap<>();
            var asked = tasks.isEmpty() && !places.isEmpty() && met.isEmpty()
                    ? profile.tasks().stream().map(Task::code).toList()
                    : tasks;
            asked.stream().filter(task -> !met.contains(task)).forEach(task -> none.put(task, 0));
            return none;
        }

        private static Stream<SourcingView.LeftOut> leftOut(Map<String, Integer> rows, String why) {
            return rows.entrySet().stream()
                    .map(entry -> new SourcingView.LeftOut(entry.getKey(), entry.getValue(), why));
        }
    }
}
