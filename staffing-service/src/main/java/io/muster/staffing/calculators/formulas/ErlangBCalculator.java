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
import io.muster.staffing.planning.queues.ErlangB;
import java.util.List;

/** {@code erlang-b}. */
final class ErlangBCalculator {

    private static final Parameter SERVERS = QueueParameters.SERVERS.optional();
    private static final Parameter MAX_BLOCKING = Parameter.number(
                    "maxBlocking", "share of arrivals", new Range(1e-12, true, 1, false), "share that may be lost")
            .optional();

    private ErlangBCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "erlang-b",
                "A desk where nobody waits: the share of arrivals that is lost, or the least staff for a share.",
                List.of(QueueParameters.LOAD, SERVERS, MAX_BLOCKING),
                List.of(
                        new ResultField("blocking", "share of arrivals that is lost"),
                        new ResultField("servers", "people on duty")),
                Sources.ERLANG,
                Example.of("load", 10, "maxBlocking", 0.02),
                ErlangBCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        double load = in.number(QueueParameters.LOAD);
        double maxBlocking = in.number(MAX_BLOCKING, 1);
        int servers = in.has(SERVERS) ? (int) in.whole(SERVERS) : 0;
        if (in.has(SERVERS) == in.has(MAX_BLOCKING)) {
            in.refuse(SERVERS, "given if and only if maxBlocking is not");
        }
        return in.answer(() -> in.has(SERVERS) ? answer(load, servers) : least(load, maxBlocking));
    }

    private static Outcome least(double load, double maxBlocking) {
        int servers = ErlangB.leastServers(load, maxBlocking);
        var working = working(load, servers);
        if (servers > 0) {
            working.step("with one fewer, B(" + (servers - 1) + ") = "
                    + Figures.text(ErlangB.blocking(load, servers - 1)) + ", more than " + Figures.text(maxBlocking));
        }
        return working.answer();
    }

    private static Outcome answer(double load, int servers) {
        return working(load, servers).answer();
    }

    private static Working working(double load, int servers) {
        double blocking = ErlangB.blocking(load, servers);
        return new Working()
                .step("B(0) = 1; B(k) = A B(k-1) / (k + A B(k-1)), A = " + Figures.text(load))
                .step("B(" + servers + ") = " + Figures.text(blocking))
                .put("blocking", blocking)
                .put("servers", servers);
    }
}
