package io.muster.staffing.calculators.formulas;

import static io.muster.staffing.calculators.formulas.Asking.problems;
import static io.muster.staffing.calculators.formulas.Asking.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.muster.staffing.calculators.domain.ArgumentProblem;
import io.muster.staffing.calculators.domain.Calculator;
import io.muster.staffing.calculators.domain.Example;
import io.muster.staffing.calculators.domain.Numeral;
import io.muster.staffing.calculators.domain.Outcome;
import io.muster.staffing.calculators.domain.Parameter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    private static final Catalogue CATALOGUE = new Catalogue();

    static List<Calculator> calculators() {
        return CATALOGUE.all();
    }

    private static Map<String, Object> line(Object headcount, Object from, Object days) {
        return Example.of(
                "component",
                "ACTIVE",
                "tranches",
                List.of(Example.of("headcount", headcount, "from", from)),
                "days",
                days);
    }

    /** 1e400 is beyond any double, 1e-400 would silently be 0. */
    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e-400", "-1", "8785"})
    void refusesNumbersOutOfTheirRangeAndShowsThemAsWritten(String text) {
        assertThat(problems("relief-factor", "hoursOpenPerYear", new Numeral(text), "netHoursPerPersonYear", 1698))
                .containsExactly(new ArgumentProblem("hoursOpenPerYear", text, "hours a year", ">= 0 and <= 8784"));
    }

    @Test
    void takesAnyWayToWriteANumber() {
        assertThat(result("share-out", "total", new Numeral("1e1"), "weights", List.of(new Numeral("1.0"))))
                .containsEntry("shares", List.of(10L));
        assertThat(result("share-out", "total", new Numeral("-0"), "weights", List.of(new Numeral("0.0"))))
                .containsEntry("shares", List.of(0L));
    }

    @ParameterizedTest
    @MethodSource("calculators")
    void refusesEveryParameterOfAWrongKind(Calculator calculator) {
        for (Parameter parameter : calculator.parameters()) {
            Map<String, Object> arguments = new LinkedHashMap<>(calculator.example());
            arguments.put(parameter.name(), Map.of("not", "this"));

            var refused = (Outcome.Refused) calculator.calculate(arguments);

            assertThat(refused.problems())
                    .extracting(ArgumentProblem::parameter, ArgumentProblem::value)
                    .contains(tuple(parameter.name(), "an object with 1 fields"));
        }
    }

    @ParameterizedTest
    @MethodSource("calculators")
    void refusesEveryRequiredParameterThatIsMissing(Calculator calculator) {
        for (Parameter parameter : calculator.parameters()) {
            Map<String, Object> arguments = new LinkedHashMap<>(calculator.example());
            arguments.remove(parameter.name());
            if (parameter.required()) {
                var refused = (Outcome.Refused) calculator.calculate(arguments);
                assertThat(refused.problems())
                        .anyMatch(problem -> problem.parameter().equals(parameter.name())
                                && problem.value().equals("(missing)"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calculators")
    void refusesUnknownFieldsNullAndTexts(Calculator calculator) {
        Map<String, Object> arguments = new HashMap<>(calculator.example());
        arguments.put("serverz", 3);
        assertThat(calculator.calculate(arguments))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.message())
                                        .contains("serverz")
                                        .contains("left out")));

        String first = calculator.parameters().getFirst().name();
        Map<String, Object> nulls = new HashMap<>(calculator.example());
        nulls.put(first, null);
        assertThat(calculator.calculate(nulls)).isInstanceOf(Outcome.Refused.class);
        Map<String, Object> texts = new HashMap<>(calculator.example());
        texts.put(first, "4");
        assertThat(calculator.calculate(texts)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void refusesUnknownFieldsOfRows() {
        assertThat(problems("wisn-group", "rows", List.of(Example.of("current", 1, "required", 2, "name", "x"))))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("rows[0].name");
        assertThat(problems("wisn-group", "rows", Arrays.asList(1, null)))
                .extracting(ArgumentProblem::value)
                .containsExactly("1", "null");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(problems("wisn", "availableWorkingTime", 0, "supportPercent", 100, "rounding", "floor"))
                .extracting(ArgumentProblem::parameter)
                .containsExactlyInAnyOrder("availableWorkingTime", "services", "supportPercent", "rounding");
    }

    @Test
    void refusesAbsencesBeyondWhatIsPossible() {
        assertThat(problems(
                        "available-working-time",
                        "possible",
                        100,
                        "publicHolidays",
                        60,
                        "annualLeave",
                        50,
                        "sickLeave",
                        0,
                        "other",
                        0,
                        "hoursPerDay",
                        8))
                .extracting(ArgumentProblem::allowed)
                .containsExactly("at least all absences together, 110");
    }

    @Test
    void refusesAHandlingTimeOfZeroAsAStandard() {
        assertThat(problems(
                        "load",
                        "flows",
                        List.of(Example.of("personsPerDay", 0, "hoursPerPerson", 0)),
                        "shareAllowed",
                        0.4,
                        "effectiveHours",
                        9))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("flows[0].hoursPerPerson");
    }

    @Test
    void keepsADayWithoutArrivals() {
        assertThat(result(
                        "load",
                        "flows",
                        List.of(Example.of("personsPerDay", 0, "hoursPerPerson", 2)),
                        "shareAllowed",
                        0.4,
                        "effectiveHours",
                        9))
                .containsEntry("required", 0.0)
                .containsEntry("rounded", 0.0);
    }

    @Test
    void asksForExactlyTwoOfThree() {
        assertThat(problems("little", "held", 1)).hasSize(1);
        assertThat(problems("little", "held", 1, "arrivalsPerDay", 1, "meanStayHours", 1))
                .hasSize(1);
        assertThat(problems("little", "held", 1, "arrivalsPerDay", 0))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("arrivalsPerDay");
        assertThat(result("little", "arrivalsPerDay", 4400, "meanStayHours", 72))
                .containsEntry("held", 13_200.0);
    }

    @Test
    void refusesToShareByNothing() {
        assertThat(problems("share-out", "total", 3, "weights", List.of(0, 0)))
                .extracting(ArgumentProblem::parameter)
                .containsExactly("weights");
    }

    @Test
    void refusesAnOrderForPeopleWhoAreNotThere() {
        assertThat(problems(
                        "deployment",
                        "lines",
                        List.of(line(550, "2023-05-10", 90)),
                        "changes",
                        List.of(Example.of(
                                "component", "ACTIVE", "headcount", 551, "until", "2023-08-31", "on", "2023-07-19")),
                        "days",
                        List.of("2023-05-10")))
                .containsExactly(new ArgumentProblem(
                        "changes[0].headcount",
                        "551",
                        "people",
                        "at most the 550 people of ACTIVE whose last day this order of 2023-07-19 can move"));
    }

    /** May 10 to August 8 are 22 + 30 + 31 + 8 = 91 days. */
    @Test
    void takesTheLastDayForTheDaysAndBesideThem() {
        takesTheLastDay(until("2023-05-10", "2023-08-08"));
        var both = new HashMap<>(until("2023-05-10", "2023-08-08"));
        both.put("days", 91);
        takesTheLastDay(both);
    }

    private static void takesTheLastDay(Map<String, Object> line) {
        var answer = (Outcome.Answer) CATALOGUE
                .find("deployment")
                .orElseThrow()
                .calculate(Map.of("lines", List.of(line), "days", List.of("2023-08-08", "2023-08-09")));

        assertThat(answer.result())
                .containsEntry(
                        "days",
                        List.of(Map.of("day", "2023-08-08", "onHand", 20L), Map.of("day", "2023-08-09", "onHand", 0L)));
        assertThat(answer.steps()).contains("ACTIVE: last day = 2023-05-10 + 91 days - 1 = 2023-08-08");
    }

    @Test
    void refusesDaysThatAreNotThoseToTheLastDayNeitherAndALastDayBeforeTheFirst() {
        var both = new HashMap<>(until("2023-05-10", "2023-08-08"));
        both.put("days", 90);
        var neither = new HashMap<>(until("2023-05-10", "2023-08-08"));
        neither.remove("lastDay");

        assertThat(problems(
                        "deployment",
                        "lines",
                        List.of(both, neither, until("2023-05-10", "2023-05-09"), until("2023-02-30", "2023-05-09")),
                        "days",
                        List.of()))
                .extracting(ArgumentProblem::parameter, ArgumentProblem::allowed)
                .containsExactly(
                        tuple("lines[0].days", "left out, or the 91 days from 2023-05-10 to lastDay"),
                        tuple("lines[1].days", "given, or lastDay is"),
                        tuple("lines[2].lastDay", "a day from 2023-05-10 to 2033-05-16"),
                        tuple("lines[3].tranches[0].from", "a date such as 2023-05-10, from 1900-01-01 to 2199-12-31"));
    }

    private static Map<String, Object> until(String from, String lastDay) {
        return Example.of(
                "component",
                "ACTIVE",
                "tranches",
                List.of(Example.of("headcount", 20, "from", from)),
                "lastDay",
                lastDay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10/5/23", "2023-02-30", "", "9999-01-01"})
    void refusesDatesThatAreNone(String date) {
        assertThat(problems("deployment", "lines", List.of(line(550, date, 90)), "days", List.of(date)))
                .extracting(ArgumentProblem::parameter)
                .containsExactlyInAnyOrder("lines[0].tranches[0].from", "days[0]");
    }

    @Test
    void leavesOutWhatIsUnknown() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("lines", List.of(line(550, "2023-05-10", 90)));
        arguments.put("present", null);
        arguments.put("required", 600);
        arguments.put("days", List.of("2023-05-10"));

        var answer = (Outcome.Answer) CATALOGUE.find("deployment").orElseThrow().calculate(arguments);

        assertThat(answer.result()).containsEntry("days", List.of(Map.of("day", "2023-05-10")));
    }
}
