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
import io.muster.staffing.planning.queues.ErlangA;
import io.muster.staffing.planning.queues.ImpatientLine;
import io.muster.staffing.planning.queues.Shrinkage;
import java.util.List;
import java.util.OptionalDouble;

/** {@code erlang-a}. */
final class ErlangACalculator {

    private static final double MOST_LOAD = 100_000;
    private static final int MOST_SERVERS = 1_000_000;
    private static final Parameter PATIENCE = Parameter.number(
            "patienceSeconds", "seconds", Range.from(1e-3, 1e12), "mean time until a waiting person gives up");
    private static final Parameter TARGET = QueueParameters.TARGET.optional();
    private static final Parameter SERVERS = Parameter.whole(
                    "servers", "people on duty", Range.from(0, MOST_SERVERS), "people on duty")
            .optional();
    private static final Parameter MAX_ABANDONMENT = Parameter.number(
                    "maxAbandonment", "share of arrivals", new Range(1e-9, true, 1, false), "share that may give up")
            .optional();
    private static final List<Parameter> TARGETS =
            List.of(QueueParameters.SERVICE_LEVEL, QueueParameters.MAX_OCCUPANCY, MAX_ABANDONMENT);

    private ErlangACalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "erlang-a",
                "A desk where people give up: settled below the load as well.",
                List.of(
                        QueueParameters.ARRIVALS,
                        QueueParameters.INTERVAL,
                        QueueParameters.HANDLING,
                        PATIENCE,
                        TARGET,
                        SERVERS,
                        QueueParameters.SERVICE_LEVEL,
                        QueueParameters.MAX_OCCUPANCY,
                        MAX_ABANDONMENT,
                        QueueParameters.SHRINKAGE),
                List.of(
                        new ResultField("servers", "people on duty"),
                        new ResultField("staffed", "people on the roll, by the shrinkage"),
                        new ResultField("probabilityOfWait", "share of arrivals"),
                        new ResultField("probabilityOfAbandonment", "share of arrivals"),
                        new ResultField("occupancy", "share of time"),
                        new ResultField("meanWaitSeconds", "seconds, of all arrivals"),
                        new ResultField("serviceLevel", "served within the target, by all arrivals; needs a target")),
                Sources.ERLANG_A,
                Example.of(
                        "arrivals",
                        100,
                        "intervalSeconds",
                        1800,
                        "averageHandlingTimeSeconds",
                        180,
                        "patienceSeconds",
                        300,
                        "targetSeconds",
                        20,
                        "servers",
                        14),
                ErlangACalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        double load = QueueParameters.load(in, MOST_LOAD);
        double handling = in.number(QueueParameters.HANDLING);
        double patience = in.number(PATIENCE) / handling;
        OptionalDouble target = in.ifGiven(TARGET);
        double shrinkage = in.number(QueueParameters.SHRINKAGE, 0);
        var wanted = new Wanted(
                in.ifGiven(QueueParameters.SERVICE_LEVEL),
                in.ifGiven(QueueParameters.MAX_OCCUPANCY),
                in.ifGiven(MAX_ABANDONMENT));
        int servers = in.has(SERVERS) ? (int) in.whole(SERVERS) : 0;
        refuseContradictions(in);
        var desk = new Desk(in, load, handling, patience, target, shrinkage);
        return in.answer(() -> in.has(SERVERS) ? desk.with(servers) : desk.least(wanted));
    }

    private static void refuseContradictions(Arguments in) {
        if (in.has(SERVERS) == TARGETS.stream().anyMatch(in::has)) {
            in.refuse(SERVERS, "given if and only if no serviceLevel, maxOccupancy or maxAbandonment is");
        }
        if (in.has(QueueParameters.SERVICE_LEVEL) && !in.has(TARGET)) {
            in.refuse(TARGET, "given where serviceLevel is");
        }
    }

    /** Targets, each of which may be left out. */
    private record Wanted(OptionalDouble serviceLevel, OptionalDouble maxOccupancy, OptionalDouble maxAbandonment) {

        boolean isMetBy(ImpatientLine.Settled line) {
            return (serviceLevel.isEmpty() || Tolerance.atLeast(line.serviceLevel(), serviceLevel.getAsDouble()))
                    && (maxOccupancy.isEmpty() || Tolerance.atMost(line.occupancy(), maxOccupancy.getAsDouble()))
                    && (maxAbandonment.isEmpty()
                            || Tolerance.atMost(line.probabilityOfAbandonment(), maxAbandonment.getAsDouble()));
        }
    }

    private record Desk(
            Arguments in, double load, double handling, double patience, OptionalDouble target, double shrinkage) {

        Outcome with(int servers) {
            return switch (line(servers)) {
                case ImpatientLine.Settled settled -> answer(new Working(), settled);
                case ImpatientLine.TooLong tooLong -> tooLong(tooLong);
            };
        }

        Outcome least(Wanted wanted) {
            return switch (ErlangA.leastServers(load, patience, handlingTimes(), wanted::isMetBy, MOST_SERVERS)) {
                case ErlangA.Result.Least least -> answer(proof(least.line().servers()), least.line());
                case ErlangA.Result.TooLong limit -> tooLong(limit.line());
                case ErlangA.Result.NotWith notWith ->
                    refused(QueueParameters.ARRIVALS, "so few that " + notWith.servers() + " people do it");
            };
        }

        private Working proof(int servers) {
            var working = new Working();
            if (servers > 1 && line(servers - 1) instanceof ImpatientLine.Settled fewer) {
                working.step("one fewer fails: with " + fewer.servers() + " service level "
                        + Figures.text(fewer.serviceLevel()) + ", occupancy " + Figures.text(fewer.occupancy())
                        + ", P(abandon) " + Figures.text(fewer.probabilityOfAbandonment()));
            }
            return working;
        }

        private Outcome answer(Working working, ImpatientLine.Settled line) {
            long staffed = Shrinkage.staffed(line.servers(), shrinkage);
            working.step("load A = " + Figures.text(load) + " erlangs, patience " + Figures.text(patience)
                            + " handling times")
                    .step("weights of the states k: A^k / k! up to " + line.servers()
                            + " servers, then x A / (servers + waiting / patience) for each who waits")
                    .step("P(abandon) = mean queue / patience / A = " + Figures.text(line.probabilityOfAbandonment()))
                    .step("staffed = ceil(" + line.servers() + " / (1 - " + Figures.text(shrinkage) + ")) = " + staffed)
                    .put("servers", line.servers())
                    .put("staffed", staffed)
                    .put("probabilityOfWait", line.probabilityOfWait())
                    .put("probabilityOfAbandonment", line.probabilityOfAbandonment())
                    .put("occupancy", line.occupancy())
                    .put("meanWaitSeconds", line.meanWait() * handling);
            target.ifPresent(seconds -> working.put("serviceLevel", line.serviceLevel()));
            return working.answer();
        }

        private Outcome tooLong(ImpatientLine.TooLong line) {
            return refused(
                    PATIENCE,
                    "so short that no more than " + line.limit() + " people wait at " + line.servers() + " servers");
        }

        private Outcome refused(Parameter parameter, String allowed) {
            return in.refusing(parameter, allowed);
        }

        private ImpatientLine line(int servers) {
            return ErlangA.line(load, servers, patience, handlingTimes());
        }

        private double handlingTimes() {
            return target.orElse(0) / handling;
        }
    }
}
