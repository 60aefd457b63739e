package io.muster.staffing.calculators.formulas;

import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Example;
import io.muster.staffing.calculators.domain.Figures;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.domain.Parameter;
import io.muster.staffing.calculators.domain.ResultField;
import io.muster.staffing.calculators.domain.Sources;
import io.muster.staffing.calculators.domain.Working;
import io.muster.staffing.planning.queues.ErlangC;
import io.muster.staffing.planning.queues.WaitingLine;
import java.util.List;
import java.util.OptionalDouble;

/** {@code erlang-c}. */
final class ErlangCCalculator {

    private static final Parameter HANDLING = QueueParameters.HANDLING.optional();
    private static final Parameter TARGET = QueueParameters.TARGET.optional();

    private ErlangCCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "erlang-c",
                "A desk where everyone waits until served.",
                List.of(QueueParameters.LOAD, QueueParameters.SERVERS, HANDLING, TARGET),
                results(),
                Sources.ERLANG,
                Example.of("load", 10, "servers", 14, "averageHandlingTimeSeconds", 180, "targetSeconds", 20),
                ErlangCCalculator::calculate);
    }

    static List<ResultField> results() {
        return List.of(
                new ResultField("state", "steady, or: the queue grows"),
                new ResultField("probabilityOfWait", "share of arrivals"),
                new ResultField("serviceLevel", "share of arrivals served within the target; needs both times"),
                new ResultField("averageSpeedOfAnswerSeconds", "seconds; needs the handling time; absent if it grows"),
                new ResultField("occupancy", "share of time"),
                new ResultField("queueLength", "persons waiting; absent if it grows"));
    }

    private static Outcome calculate(Arguments in) {
        double load = in.number(QueueParameters.LOAD);
        long servers = in.whole(QueueParameters.SERVERS);
        OptionalDouble handling = in.ifGiven(HANDLING);
        OptionalDouble target = in.ifGiven(TARGET);
        if (target.isPresent() && handling.isEmpty()) {
            in.refuse(HANDLING, "given where targetSeconds is");
        }
        return in.answer(() -> describe(new Working(), ErlangC.line(load, (int) servers), handling, target)
                .answer());
    }

    /** Adds what is known of a line. */
    static Working describe(Working working, WaitingLine line, OptionalDouble handling, OptionalDouble target) {
        return switch (line) {
            case WaitingLine.Steady steady -> steady(working, steady, handling, target);
            case WaitingLine.Growing growing -> growing(working, growing, target);
        };
    }

    private static Working steady(
            Working working, WaitingLine.Steady line, OptionalDouble handling, OptionalDouble target) {
        String spare = "(" + line.servers() + " - " + Figures.text(line.load()) + ")";
        working.put("state", "steady")
                .put("probabilityOfWait", line.probabilityOfWait())
                .step("C = " + line.servers() + " B / (" + line.servers() + " - " + Figures.text(line.load())
                        + " (1 - B)) = " + Figures.text(line.probabilityOfWait()));
        target.ifPresent(seconds -> {
            double level = line.serviceLevel(seconds / handling.orElseThrow());
            working.put("serviceLevel", level)
                    .step("service level = 1 - C exp(-" + spare + " x " + Figures.text(seconds) + " / "
                            + Figures.text(handling.orElseThrow()) + ") = " + Figures.text(level));
        });
        handling.ifPresent(seconds -> working.put("averageSpeedOfAnswerSeconds", line.meanWait() * seconds)
                .step("average speed of answer = C x " + Figures.text(seconds) + " / " + spare + " = "
                        + Figures.text(line.meanWait() * seconds) + " s"));
        return working.put("occupancy", line.occupancy())
                .step("occupancy = " + Figures.text(line.load()) + " / " + line.servers() + " = "
                        + Figures.text(line.occupancy()))
                .put("queueLength", line.queueLength())
                .step("queue length = C x " + Figures.text(line.load()) + " / " + spare + " = "
                        + Figures.text(line.queueLength()));
    }

    private static Working growing(Working working, WaitingLine.Growing line, OptionalDouble target) {
        working.put("state", "the queue grows")
                .step(Figures.text(line.load()) + " erlangs are not below " + line.servers()
                        + " servers: the queue grows, wait and length have no value; use the backlog")
                .put("probabilityOfWait", line.probabilityOfWait());
        target.ifPresent(seconds -> working.put("serviceLevel", 0.0));
        return working.put("occupancy", line.occupancy());
    }
}
