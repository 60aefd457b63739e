package io.muster.staffing.calculators.formulas;

import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Example;
import io.muster.staffing.calculators.domain.Figures;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.Range;
import io.muster.staffing.calculators.domain.ResultField;
import io.muster.staffing.calculators.domain.Sources;
import io.muster.staffing.calculators.domain.Working;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.queues.ErlangC;
import io.muster.staffing.planning.queues.Shrinkage;
import io.muster.staffing.planning.queues.SquareRootStaffing;
import io.muster.staffing.planning.queues.WaitingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** {@code erlang-c-staff}. */
final class ErlangCStaffCalculator {

    private static final Parameter LOAD = QueueParameters.LOAD.optional();
    private static final Parameter ARRIVALS = QueueParameters.ARRIVALS.optional();
    private static final Parameter INTERVAL = QueueParameters.INTERVAL.optional();
    private static final Parameter HANDLING = QueueParameters.HANDLING.optional();
    private static final Parameter TARGET = QueueParameters.TARGET.optional();
    private static final Parameter MAX_WAIT = Parameter.number(
                    "maxProbabilityOfWait", "share of arrivals", Range.between(0, 1), "share that may wait")
            .optional();

    private ErlangCStaffCalculator() {}

    static Calculator calculator() {
        List<ResultField> results = new ArrayList<>(ErlangCCalculator.results());
        results.add(new ResultField("servers", "people on duty, the least that do it"));
        results.add(new ResultField("staffed", "people on the roll, by the shrinkage"));
        results.add(new ResultField("squareRootServers", "people on duty by the square-root rule, a cross-check"));
        return new Calculator(
                "erlang-c-staff",
                "The least staff for a service level, an occupancy cap or a share that may wait.",
                List.of(
                        LOAD,
                        ARRIVALS,
                        INTERVAL,
                        HANDLING,
                        TARGET,
                        QueueParameters.SERVICE_LEVEL,
                        MAX_WAIT,
                        QueueParameters.MAX_OCCUPANCY,
                        QueueParameters.SHRINKAGE),
                results,
                Sources.ERLANG_STAFF,
                Example.of(
                        "arrivals",
                        100,
                        "intervalSeconds",
                        1800,
                        "averageHandlingTimeSeconds",
                        180,
                        "targetSeconds",
                        20,
                        "serviceLevel",
                        0.8,
                        "maxOccupancy",
                        0.85,
                        "shrinkage",
                        0.3),
                ErlangCStaffCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        boolean byLoad = in.has(LOAD);
        if (byLoad && (in.has(ARRIVALS) || in.has(INTERVAL))) {
            in.refuse(LOAD, "left out where arrivals and intervalSeconds are given");
        }
        double load = byLoad ? in.number(LOAD) : QueueParameters.load(in, QueueParameters.MOST_LOAD);
        var wanted = new Wanted(
                in.ifGiven(HANDLING),
                in.ifGiven(TARGET),
                in.ifGiven(QueueParameters.SERVICE_LEVEL),
                in.ifGiven(QueueParameters.MAX_OCCUPANCY),
                in.ifGiven(MAX_WAIT));
        double shrinkage = in.number(QueueParameters.SHRINKAGE, 0);
        refuseHalfTargets(in);
        return in.answer(() -> answer(in, load, wanted, shrinkage));
    }

    private static void refuseHalfTargets(Arguments in) {
        if (in.has(QueueParameters.SERVICE_LEVEL) && !in.has(TARGET)) {
            in.refuse(TARGET, "given where serviceLevel is");
        }
        if (in.has(TARGET) && !in.has(HANDLING)) {
            in.refuse(HANDLING, "given where targetSeconds is");
        }
        if (Stream.of(QueueParameters.SERVICE_LEVEL, QueueParameters.MAX_OCCUPANCY, MAX_WAIT)
                .noneMatch(in::has)) {
            in.refuse(QueueParameters.SERVICE_LEVEL, "given, or maxOccupancy or maxProbabilityOfWait in its place");
        }
    }

    private static Outcome answer(Arguments in, double load, Wanted wanted, double shrinkage) {
        return switch (ErlangC.leastServers(load, wanted::isMetBy, QueueParameters.MOST_SERVERS)) {
            case ErlangC.Result.Least least -> answer(least.line(), wanted, shrinkage);
            case ErlangC.Result.NotWith notWith ->
                in.refusing(in.has(LOAD) ? LOAD : ARRIVALS, "small enough that " + notWith.servers() + " people do it");
        };
    }

    private static Outcome answer(WaitingLine.Steady line, Wanted wanted, double shrinkage) {
        var working = new Working().step("load A = " + Figures.text(line.load()) + " erlangs");
        ErlangCCalculator.describe(working, line, wanted.handling(), wanted.target());
        if (line.servers() > 0) {
            working.step("one fewer fails: " + wanted.failure(ErlangC.line(line.load(), line.servers() - 1)));
        }
        long staffed = Shrinkage.staffed(line.servers(), shrinkage);
        working.put("servers", line.servers())
                .step("staffed = ceil(" + line.servers() + " / (1 - " + Figures.text(shrinkage) + ")) = " + staffed)
                .put("staffed", staffed);
        wanted.allowedToWait().ifPresent(share -> {
            long servers = SquareRootStaffing.servers(line.load(), share);
            working.step("square-root rule, for P(wait) <= " + Figures.text(share) + ": ceil(A + "
                            + Figures.text(SquareRootStaffing.safety(share)) + " x sqrt(A)) = " + servers)
                    .put("squareRootServers", servers);
        });
        return working.answer();
    }

    /** Targets, each of which may be left out. */
    private record Wanted(
            OptionalDouble handling,
            OptionalDouble target,
            OptionalDouble serviceLevel,
            OptionalDouble maxOccupancy,
            OptionalDouble maxWait) {

        boolean isMetBy(WaitingLine line) {
            return (serviceLevel.isEmpty() || Tolerance.atLeast(level(line), serviceLevel.getAsDouble()))
                    && (maxOccupancy.isEmpty() || Tolerance.atMost(line.occupancy(), maxOccupancy.getAsDouble()))
                    && (maxWait.isEmpty() || Tolerance.atMost(line.probabilityOfWait(), maxWait.getAsDouble()));
        }

        /**
         * What the square-root rule allows to wait. Of a service level it takes what may be late, as if nobody might wait at
         * all, which for a short target asks for about as many.
         */
        OptionalDouble allowedToWait() {
            if (maxWait.isPresent()) {
                return maxWait;
            }
            return serviceLevel.isPresent()
                    ? OptionalDouble.of(1 - serviceLevel.getAsDouble())
                    : OptionalDouble.empty();
        }

        String failure(WaitingLine line) {
            String state = line instanceof WaitingLine.Growing ? "the queue grows" : "the queue is steady";
            String level = serviceLevel.isPresent() ? ", service level " + Figures.text(level(line)) : "";
            return "with " + line.servers() + " " + state + level + ", occupancy " + Figures.text(line.occupancy())
                    + ", P(wait) " + Figures.text(line.probabilityOfWait());
        }

        private double level(WaitingLine line) {
            return line.serviceLevel(target.orElseThrow() / handling.orElseThrow());
        }
    }
}
