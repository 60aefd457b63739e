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
import io.muster.staffing.planning.backlog.LittlesLaw;
import java.util.List;
import java.util.stream.Stream;

/** {@code little}. */
final class LittleCalculator {

    private static final Parameter HELD = BacklogCalculator.HELD.optional();
    private static final Parameter ARRIVALS = BacklogCalculator.ARRIVALS.optional();
    private static final Parameter STAY = Parameter.number("meanStayHours", "hours", Range.from(0, 1e6), "mean stay")
            .optional();

    private LittleCalculator() {}

    static Calculator calculator() {
        return new Calculator(
                "little",
                "The third of persons held, arrivals a day and mean stay, from the other two.",
                List.of(HELD, ARRIVALS, STAY),
                List.of(
                        new ResultField("held", "persons"),
                        new ResultField("arrivalsPerDay", "persons a day"),
                        new ResultField("meanStayHours", "hours")),
                Sources.LITTLE,
                Example.of("held", 28_000, "arrivalsPerDay", 10_000),
                LittleCalculator::calculate);
    }

    private static Outcome calculate(Arguments in) {
        double held = in.number(HELD, 0);
        double arrivals = in.number(ARRIVALS, 0);
        double stay = in.number(STAY, 0);
        if (Stream.of(HELD, ARRIVALS, STAY).filter(in::has).count() != 2) {
            Parameter wrong = Stream.of(HELD, ARRIVALS, STAY)
                    .filter(p -> !in.has(p))
                    .findFirst()
                    .orElse(STAY);
            in.refuse(wrong, "one of three, of which exactly two are given: held, arrivalsPerDay, meanStayHours");
        } else if (!in.has(STAY)) {
            refuseTooSmall(in, ARRIVALS, arrivals);
        } else if (!in.has(ARRIVALS)) {
            refuseTooSmall(in, STAY, stay);
        }
        return in.answer(() -> answer(in, held, arrivals, stay));
    }

    private static void refuseTooSmall(Arguments in, Parameter divisor, double value) {
        if (value < 1e-6) {
            in.refuse(divisor, ">= 0.000001 where it divides");
        }
    }

    private static Outcome answer(Arguments in, double held, double arrivals, double stay) {
        if (!in.has(HELD)) {
            return third("held", LittlesLaw.held(arrivals, stay), arrivals + " a day x " + stay + " h / 24");
        }
        return in.has(STAY)
                ? third(
                        "arrivalsPerDay",
                        LittlesLaw.arrivalsPerDay(held, stay),
                        held + " persons / " + stay + " h x 24")
                : third(
                        "meanStayHours",
                        LittlesLaw.meanStayHours(held, arrivals),
                        held + " persons / " + arrivals + " a day x 24");
    }

    private static Outcome third(String name, double value, String arithmetic) {
        return new Working()
                .step(name + " = " + arithmetic + " = " + Figures.text(value))
                .put(name, value)
                .answer();
    }
}
