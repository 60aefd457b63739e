package io.muster.staffing.planning.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.staffing.planning.numbers.Unbounded;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {

    private static final Label UNNAMED = Label.of("result", "people");

    private static Quantity figure(String name, double value) {
        return Quantity.figure(Figure.of(name, "unit of " + name, "A", "source of " + name), value);
    }

    private static String formula(Quantity quantity) {
        return Steps.to(quantity.named(UNNAMED)).getLast().formula();
    }

    /** (6 + 2) x 3 / 4 - 1 = 5 in the likely case, (4 + 2) x 3 / 4 - 1 = 3.5 and (10 + 2) x 3 / 4 - 1 = 8 at the ends. */
    @Test
    void computesItsLikelyValueAndAllCasesAtOnce() {
        var persons = figure("a", 6).between(4, 10);

        var result = persons.plus(figure("b", 2))
                .times(Quantity.of(3))
                .dividedBy(Quantity.of(4))
                .minus(Quantity.ONE);

        assertThat(result.likely()).isEqualTo(5);
        assertThat(result.at(End.LIKELY)).isEqualTo(5);
        assertThat(result.at(End.LOW)).isEqualTo(3.5);
        assertThat(result.at(End.HIGH)).isEqualTo(8);
        assertThat(formula(result)).isEqualTo("( a + b ) * 3 / 4 - 1");
    }

    /** 2 x 5 of the likely, 2 x 1 to 2 x 7 in any other cases; what has no cases is the same in each. */
    @Test
    void takesCasesOfAnyNumber() {
        var drawn = figure("a", 5).inCases(new double[] {1, 3, 7});

        var result = drawn.times(figure("b", 2));

        assertThat(result.caseCount()).isEqualTo(3);
        assertThat(List.of(result.inCase(0), result.inCase(1), result.inCase(2)))
                .containsExactly(2.0, 6.0, 14.0);
        assertThat(result.likely()).isEqualTo(10);
        assertThat(Quantity.max(drawn, Quantity.of(4)).inCase(1)).isEqualTo(4);
        assertThat(Quantity.sum(List.of(drawn, drawn, Quantity.ONE)).inCase(2)).isEqualTo(15);
        assertThatThrownBy(() -> result.at(End.LOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3 cases");
    }

    /** Nobody knows how many more than 6: then nobody knows it of what follows from them, but of what takes nothing of them. */
    @Test
    void anEndThatNobodyKnowsRunsThroughAllThatFollows() {
        var persons = figure("a", 6).orMore();
        var b = figure("b", 2).between(1, 4);

        assertThat(persons.at(End.LOW)).isEqualTo(6);
        assertThat(persons.likely()).isEqualTo(6);
        assertThat(List.of(
                        persons,
                        persons.plus(b),
                        b.plus(persons),
                        persons.times(b),
                        b.times(persons),
                        persons.dividedBy(b),
                        persons.minus(b),
                        persons.minus(persons),
                        Quantity.max(b, persons),
                        Quantity.sum(List.of(b, persons, b)),
                        persons.ceiling(),
                        persons.named(UNNAMED)))
                .allSatisfy(result ->
                        assertThat(Unbounded.isKnown(result.at(End.HIGH))).isFalse())
                .allSatisfy(result -> assertThat(result.at(End.HIGH)).isPositive());
        assertThat(persons.times(Quantity.ZERO).at(End.HIGH)).isZero();
        assertThat(Quantity.ZERO.times(persons).at(End.HIGH)).isZero();
        assertThat(Quantity.max(Quantity.ONE, b.minus(persons)).at(End.HIGH)).isEqualTo(1);
    }

    /** 20.0000000001 people are 20, 20.1 are 21; 19.2 and 21.7 at the ends are 20 and 22. */
    @Test
    void coversPeopleWithWholePersons() {
        assertThat(figure("a", 20.000_000_000_1).ceiling().likely()).isEqualTo(20);
        var rounded = figure("a", 20.1).between(19.2, 21.7).ceiling();

        assertThat(rounded.likely()).isEqualTo(21);
        assertThat(rounded.at(End.LOW)).isEqualTo(20);
        assertThat(rounded.at(End.HIGH)).isEqualTo(22);
        assertThat(formula(rounded)).isEqualTo("ceil ( a )");
    }

    /** A model of its own, here the square of a difference: (7 - 4)^2 = 9, (6 - 4)^2 = 4, (9 - 4)^2 = 25. */
    @Test
    void asksAModelInEachCase() {
        var figure = Figure.of("square", "people", "C", "computed apart");

        var square = Quantity.modelled(
                figure, in -> (in[0] - in[1]) * (in[0] - in[1]), figure("a", 7).between(6, 9), figure("b", 4));

        assertThat(square.likely()).isEqualTo(9);
        assertThat(square.at(End.LOW)).isEqualTo(4);
        assertThat(square.at(End.HIGH)).isEqualTo(25);
        assertThat(formula(square)).isEqualTo("square");
    }

    @Test
    void putsBracketsWhereTheValueNeedsThem() {
        var a = figure("a", 2);
        var b = figure("b", 3);
        var c = figure("c", 5);

        assertThat(formula(a.minus(b.minus(c)))).isEqualTo("a - ( b - c )");
        assertThat(formula(a.minus(b).minus(c))).isEqualTo("a - b - c");
        assertThat(formula(a.dividedBy(b.times(c)))).isEqualTo("a / ( b * c )");
        assertThat(formula(a.dividedBy(b).dividedBy(c))).isEqualTo("a / b / c");
        assertThat(formula(a.times(b.dividedBy(c)))).isEqualTo("a * b / c");
        assertThat(formula(a.plus(b).times(c))).isEqualTo("( a + b ) * c");
        assertThat(formula(Quantity.max(Quantity.ZERO, a.minus(b)).times(c))).isEqualTo("max ( 0 , a - b ) * c");
    }

    /** A reader is shown what adds something; nobody reads a row of zeros. */
    @Test
    void leavesOutOfASumWhatIsNothing() {
        var nothing = figure("n", 0);

        assertThat(formula(Quantity.sum(List.of(nothing, figure("a", 1), nothing))))
                .isEqualTo("a");
        assertThat(formula(Quantity.sum(List.of(nothing)))).isEqualTo("0");
        assertThat(formula(nothing.plus(figure("a", 1)))).isEqualTo("n + a");
        assertThat(formula(Quantity.max(figure("a", 1), nothing.named(Label.of("floor", "people")))))
                .isEqualTo("a");
    }

    @Test
    void tellsItsStepsInTheOrderInWhichTheyAreTaken() {
        var hours = figure("a", 6).times(figure("b", 2)).named(Label.of("hours", "h/day"));
        var people = hours.dividedBy(figure("c", 4)).plus(hours).named(Label.of("people", "people"));

        assertThat(Steps.to(people))
                .containsExactly(
                        new Step(
                                "hours",
                                "h/day",
                                "a * b",
                                12,
                                List.of(
                                        new Term("a", 6, "unit of a", "A", "source of a"),
                                        new Term("b", 2, "unit of b", "A", "source of b"))),
                        new Step(
                                "people",
                                "people",
                                "hours / c + hours",
                                15,
                                List.of(
                                        Term.step("hours", 12, "h/day"),
                                        new Term("c", 4, "unit of c", "A", "source of c"))));
    }
}
