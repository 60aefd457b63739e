package io.muster.staffing.planning.demand;

import io.muster.staffing.planning.numbers.StandardNormal;
import io.muster.staffing.planning.quantity.Ends;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Label;
import io.muster.staffing.planning.quantity.Quantity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a day brings by its close of which a part is counted: who was counted, and of the rest of the day a mean of what was expected
 * before and of the pace so far, each by what it tells.
 *
 * <p>With {@code f} persons expected, {@code v} the variance of that expectation, {@code n} counted in a share {@code F} of a day: the
 * credibility of the expectation is {@code w = K / ( K + F )} with {@code K = ( f + 1/2 ) / ( v + 1/2 )}, and to come are
 * {@code ( 1 - F ) ( w f + ( 1 - w ) n / F )}. That is the posterior mean of a Poisson count whose rate has a gamma prior (Bühlmann and
 * Gisler, A Course in Credibility Theory, 2005, 2.4). All kinds share {@code w} and {@code F}.
 */
final class Nowcast {

    private static final double HALF_WIDTH = StandardNormal.halfWidth(0.95);

    private final double share;
    private final double weight;
    private final Ends<Double> rest;
    private final PathwaySplit split;
    private final Map<Arrivals.Kind, Arrivals.Flow> expected;
    private final Map<Arrivals.Kind, Arrivals.Flow> counted;
    private final double soFar;

    /**
     * The nowcast of a day.
     *
     * @param expected of the day before anybody was counted; its ends are bounds of 95 %
     * @param counted persons counted so far, more than nobody
     */
    Nowcast(Ends<Arrivals> expected, Arrivals counted, ShareOfDay share, PathwaySplit split) {
        this.split = split;
        this.expected = expected.likely().byKind();
        this.counted = counted.byKind();
        this.soFar = counted.persons();
        this.share = share.value();
        double deviation = (expected.high().persons() - expected.low().persons()) / (2 * HALF_WIDTH);
        double before = expected.likely().persons();
        double credibility = (before + 0.5) / (deviation * deviation + 0.5);
        this.weight = credibility / (credibility + this.share);
        double rate = weight * before + (1 - weight) * soFar / this.share;
        double open = 1 - this.share;
        double likely = open * rate;
        double variance = likely + open * open * rate / (credibility + this.share) + rate * rate * share.variance();
        double half = HALF_WIDTH * Math.sqrt(variance);
        this.rest = new Ends<>(Math.max(0, likely - half), likely, likely + half);
    }

    /** The share of a usual day that had come by the last hour counted in. */
    double share() {
        return share;
    }

    /** Who comes by the close of the day, of the same kinds at each end. */
    Arrivals atClose() {
        Set<Arrivals.Kind> kinds = new LinkedHashSet<>(expected.keySet());
        kinds.addAll(counted.keySet());
        return new Arrivals(kinds.stream().map(this::flow).toList());
    }

    private Arrivals.Flow flow(Arrivals.Kind kind) {
        var label = split.label(kind);
        var here = Quantity.figure(
                Figure.of("so-far." + label.name(), "persons", "F", "persons counted so far, split as on a closed day"),
                persons(counted, kind));
        var before = ArrivalFigures.expected(label, persons(expected, kind));
        var rate = before.times(weightFigure())
                .plus(here.times(Quantity.ONE.minus(weightFigure())).dividedBy(shareFigure()));
        var toCome = rate.times(Quantity.ONE.minus(shareFigure()))
                .named(Label.of("to-come." + label.name(), Arrivals.PERSONS_A_DAY));
        double part = toCome.likely() / rest.likely();
        return new Arrivals.Flow(
                kind.component(),
                kind.pathway(),
                kind.demographic(),
                here.plus(toCome.between(part * rest.low(), part * rest.high())).named(label),
                isModelled(expected.get(kind)) || isModelled(counted.get(kind)),
                here.likely());
    }

    private static double persons(Map<Arrivals.Kind, Arrivals.Flow> flows, Arrivals.Kind kind) {
        var flow = flows.get(kind);
        return flow == null ? 0 : flow.persons();
    }

    private static boolean isModelled(Arrivals.@Nullable Flow flow) {
        return flow != null && flow.modelled();
    }

    private Quantity shareFigure() {
        return Quantity.figure(
                Figure.of(
                        "share-of-day", "share", "C", "persons of the last known days up to the last hour counted in"),
                share);
    }

    private Quantity weightFigure() {
        return Quantity.figure(
                Figure.of(
                        "weight-of-expected", "share", "C", "credibility of what was expected beside the pace so far"),
                weight);
    }

    /**
     * Persons by hour, 24 figures that add up to who comes by the close: as counted up to the last hour, and after it as a usual day
     * goes on; as on a usual day where hours are unknown.
     *
     * @param hours counted, 24 figures or none
     * @param usual of a usual day, 24 figures
     */
    List<Double> hours(List<Long> hours, int lastHour, List<Double> usual) {
        var here = shares(hours.isEmpty() ? usual : hours, 0);
        var toCome = shares(usual, Math.min(lastHour + 1, usual.size() - 1));
        return IntStream.range(0, usual.size())
                .mapToObj(hour -> soFar * here[hour] + rest.likely() * toCome[hour])
                .toList();
    }

    /** Each hour's share of all from one hour on; equal shares where nobody comes in any of them. */
    private static double[] shares(List<? extends Number> hours, int first) {
        double[] shares = new double[hours.size()];
        double sum = 0;
        for (int hour = first; hour < shares.length; hour++) {
            shares[hour] = hours.get(hour).doubleValue();
            sum += shares[hour];
        }
        for (int hour = first; hour < shares.length; hour++) {
            shares[hour] = sum > 0 ? shares[hour] / sum : 1.0 / (shares.length - first);
        }
        return shares;
    }
}
