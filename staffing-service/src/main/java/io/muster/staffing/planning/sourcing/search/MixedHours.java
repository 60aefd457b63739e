package io.muster.staffing.planning.sourcing.search;

import io.muster.staffing.planning.sourcing.Force;
import io.muster.staffing.planning.sourcing.Opening;
import io.muster.staffing.planning.sourcing.Placement;
import io.muster.staffing.planning.sourcing.Share;
import io.muster.staffing.planning.sourcing.SourcingDay;
import io.muster.staffing.planning.sourcing.search.IntegerProgram.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The best sharing of people whose kinds count differently: contractors beside soldiers. Crews of one force are no longer as good as
 * those of another, so that each place is searched on its own.
 */
final class MixedHours {

    private final List<Opening> openings;
    private final List<Force> forces;
    private final List<Placement> yesterday;

    MixedHours(SourcingDay day, List<Placement> yesterday) {
        this.openings = day.reachable();
        this.forces = day.forces();
        this.yesterday = yesterday;
    }

    /** Whether anybody may fill an opening and counts there as more or less than one. */
    static boolean areIn(SourcingDay day) {
        return day.reachable().stream()
                .anyMatch(opening -> day.forces().stream()
                        .anyMatch(force -> force.headcount() > 0
                                && force.mayFill(opening)
                                && opening.each(force.component()) != 1));
    }

    List<Placement> share() {
        var worst = worst();
        var first = new Program(worst);
        long missing = first.solve(first.missing);
        var second = new Program(worst);
        second.program.atMost(missing, second.missing);
        long order = second.solve(second.order);
        if (yesterday.isEmpty()) {
            return second.placements();
        }
        var third = new Program(worst);
        third.program.atMost(missing, third.missing);
        third.program.atMost(order, third.order);
        third.solve(third.leaving());
        return third.placements();
    }

    /** The smallest worst relative shortage, by halving: what one limit allows, every higher one does. */
    private Share worst() {
        var limits = limits();
        int low = 0;
        int high = limits.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (new Program(limits.get(middle)).program.isFeasible()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return limits.get(low);
    }

    /** Every shortage that there can be anywhere, ascending; the highest is that of nobody being sent. */
    private List<Share> limits() {
        TreeSet<Share> limits = new TreeSet<>();
        limits.add(Share.NONE);
        for (var opening : openings) {
            for (int missing = 1; missing <= opening.missing(); missing++) {
                limits.add(new Share(missing, opening.required()));
            }
        }
        return List.copyOf(limits);
    }

    /** All crews that keep to a worst relative shortage. */
    private final class Program {

        private final IntegerProgram program = new IntegerProgram();
        private final Map<At, Integer> crews = new LinkedHashMap<>();
        private final List<Term> missing = new ArrayList<>();
        private final List<Term> order = new ArrayList<>();
        private int[] values = {};

        private record At(Force force, Opening opening) {}

        Program(Share worst) {
            Map<Force, List<Term>> people = new LinkedHashMap<>();
            for (var opening : openings) {
                var fillers = forces.stream()
                        .filter(force -> force.headcount() >= opening.crew() && force.mayFill(opening))
                        .toList();
                long scale = Scale.of(fillers.stream()
                        .map(force -> opening.each(force.component()))
                        .toList());
                int missingHere = program.variable(allowed(opening, worst));
                missing.add(new Term(missingHere, 1));
                List<Term> filled = new ArrayList<>(List.of(new Term(missingHere, scale)));
                for (var force : fillers) {
                    int most = Math.min(force.headcount() / opening.crew(), opening.mostCrews(force.component()));
                    int variable = program.variable(most);
                    crews.put(new At(force, opening), variable);
                    filled.add(
                            new Term(variable, Math.round(scale * opening.each(force.component())) * opening.crew()));
                    people.computeIfAbsent(force, of -> new ArrayList<>()).add(new Term(variable, opening.crew()));
                    order.add(new Term(variable, (long) force.order() * opening.crew()));
                }
                program.atLeast(scale * opening.missing(), filled);
            }
            people.forEach((force, terms) -> program.atMost(force.headcount(), terms));
        }

        private long allowed(Opening opening, Share worst) {
            return Math.min(opening.missing(), worst.missing() * opening.required() / worst.required());
        }

        /** People less than yesterday at a task, which is dearer, and at a place. */
        List<Term> leaving() {
            List<Term> leaving = new ArrayList<>();
            long dear = 1L + 2L * forces.stream().mapToLong(Force::headcount).sum();
            Map<List<String>, List<At>> byTask = crews.keySet().stream()
                    .collect(Collectors.groupingBy(
                            at -> List.of(at.force().id(), at.opening().task()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            byTask.values().forEach(all -> left(all, dear, leaving));
            crews.keySet().forEach(at -> left(List.of(at), 1, leaving));
            return leaving;
        }

        private void left(List<At> all, long price, List<Term> leaving) {
            int before = all.stream().mapToInt(this::before).sum();
            if (before > 0) {
                int left = program.variable(before);
                List<Term> terms = new ArrayList<>(List.of(new Term(left, 1)));
                all.forEach(at -> terms.add(new Term(crew(at), at.opening().crew())));
                program.atLeast(before, terms);
                leaving.add(new Term(left, price));
            }
        }

        private int before(At at) {
            return yesterday.stream()
                    .filter(placement -> placement.force().equals(at.force().id()) && placement.isAt(at.opening()))
                    .mapToInt(Placement::headcount)
                    .sum();
        }

        private int crew(At at) {
            var variable = crews.get(at);
            if (variable == null) {
                throw new IllegalStateException(at + " has no crews");
            }
            return variable;
        }

        long solve(List<Term> goal) {
            values = program.minimise(goal)
                    .orElseThrow(() -> new IllegalStateException("such a shortage was possible before"));
            return goal.stream()
                    .mapToLong(term -> term.factor() * values[term.variable()])
                    .sum();
        }

        List<Placement> placements() {
            List<Placement> placements = new ArrayList<>();
            crews.forEach((at, variable) -> {
                int people = values[variable] * at.opening().crew();
                if (people > 0) {
                    placements.add(new Placement(
                            at.force().id(),
                            at.force().component(),
                            at.opening().place(),
                            at.opening().task(),
                            people));
                }
            });
            placements.sort(Comparator.comparing(Placement::force)
                    .thenComparing(Placement::place)
                    .thenComparing(Placement::task));
            return placements;
        }
    }

    /** In what units fractions of people are whole numbers. */
    private static final class Scale {

        private static final int MOST = 10_000;
        private static final long NEAR_ENOUGH = 1_000_000;
        private static final double NEARLY = 1e-9;

        private Scale() {}

        /** 4.3 / (61.2 / 7) is 301 / 612: where there is no such fraction, millionths. */
        static long of(List<Double> numbers) {
            for (int scale = 1; scale <= MOST; scale++) {
                double by = scale;
                if (numbers.stream().allMatch(number -> Math.abs(number * by - Math.rint(number * by)) < NEARLY)) {
                    return scale;
                }
            }
            return NEAR_ENOUGH;
        }
    }
}
