package io.muster.staffing.planning.demand;

import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Label;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Count;

/** What the figures behind a day's arrivals are called, and what they rest on. */
final class ArrivalFigures {

    private static final String SHARE = "share";

    private ArrivalFigures() {}

    /** Persons of one kind on a day: the step that gives a flow. */
    record FlowLabel(String component, String demographic, String pathway) implements Label {

        @Override
        public String name() {
            return "arrivals." + component + '.' + demographic + '.' + pathway;
        }

        @Override
        public String unit() {
            return Arrivals.PERSONS_A_DAY;
        }
    }

    /** A counted figure. */
    static Quantity counted(Count count) {
        return Quantity.figure(new Counted(count), (double) count.persons());
    }

    /** The share of a kind of encounter that takes a pathway. */
    static Quantity share(Count count, String pathway, double share, Mix.Rule rule) {
        return Quantity.figure(new Share(count, pathway, rule), share);
    }

    /** What a month's figure is multiplied by to give a day's. */
    static Quantity dayOfMonth(double share) {
        return Quantity.figure(
                Figure.of("day-of-month", SHARE, "A", "the month's figure spread evenly over its days"), share);
    }

    /** A flow that no count gives but an expectation. */
    static Quantity expected(FlowLabel kind, boolean isForecast, Quantity persons) {
        return Quantity.figure(
                        new Expected(kind, isForecast), persons.at(End.LOW), persons.likely(), persons.at(End.HIGH))
                .named(kind);
    }

    /** A flow as it was expected before anybody of the day was counted. */
    static Quantity expected(FlowLabel kind, double persons) {
        return Quantity.figure(
                Figure.of(
                        "expected." + kind.name(),
                        Arrivals.PERSONS_A_DAY,
                        "C",
                        "expected before anybody was counted: forecast, or mean of the last known days"),
                persons);
    }

    /** A flow of which nobody was counted so far on a day of which nothing else is known. */
    static Quantity unseen(FlowLabel kind) {
        return Quantity.figure(
                        Figure.of("unseen." + kind.name(), Arrivals.PERSONS_A_DAY, "F", "nobody counted so far"), 0)
                .orMore()
                .named(kind);
    }

    private record Counted(Count count) implements Figure {

        @Override
        public String name() {
            var name = "counted." + count.component() + '.' + count.authority() + '.' + count.demographic();
            return count.pathway() == null ? name : name + '.' + count.pathway();
        }

        @Override
        public String unit() {
            return "persons";
        }

        @Override
        public String mark() {
            return "F";
        }

        @Override
        public String source() {
            return "persons counted from the events";
        }
    }

    private record Share(Count count, String pathway, Mix.Rule rule) implements Figure {

        @Override
        public String name() {
            return "mix." + count.component() + '.' + count.authority() + '.' + count.demographic() + '.' + pathway;
        }

        @Override
        public String unit() {
            return SHARE;
        }

        @Override
        public String mark() {
            return rule.mark();
        }

        @Override
        public String source() {
            return rule.source();
        }
    }

    private record Expected(FlowLabel kind, boolean isForecast) implements Figure {

        @Override
        public String name() {
            return "expected." + kind.name();
        }

        @Override
        public String unit() {
            return Arrivals.PERSONS_A_DAY;
        }

        @Override
        public String mark() {
            return "C";
        }

        @Override
        public String source() {
            return isForecast
                    ? "forecast of the pathway group, told apart as the last seven known days were"
                    : "carried forward: mean of the last known days, at most seven";
        }
    }
}
