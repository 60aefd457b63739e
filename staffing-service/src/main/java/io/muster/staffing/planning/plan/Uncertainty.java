package io.muster.staffing.planning.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How far a day's needs may be off: drawn bands, and what moves them most. Costly, so it is computed when asked. */
final class Uncertainty {

    static final int DRAWS = 1_000;
    static final long SEED = 20_230_511;
    static final String DRAWN_FROM =
            "each standard on its own from a triangle over its low, default and high value; persons held, and a forecast's"
                    + " arrivals, likewise over their bounds";

    private static final double LEAST = 0.025;
    private static final double MOST = 0.975;

    private final PlaceModel model;
    private final PlaceModel.Reckoned reckoned;

    Uncertainty(PlaceModel model, PlaceModel.Reckoned reckoned) {
        this.model = model;
        this.reckoned = reckoned;
    }

    /** The people of a task, unrounded, at the 2.5th and the 97.5th percentile of the draws. */
    record Band(double low, double high) {}

    Band band(String task) {
        var random = new Random(SEED);
        double[] people = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            people[draw] = people(drawn(random), drawnLoad(random), task);
        }
        Arrays.sort(people);
        return new Band(people[(int) (LEAST * DRAWS)], people[(int) Math.ceil(MOST * DRAWS) - 1]);
    }

    /** Every input that moves a task's people at all, the strongest first. */
    List<Explanation.Mover> movers(String task) {
        List<Explanation.Mover> movers = new ArrayList<>();
        var values = reckoned.standards();
        var load = reckoned.load(End.LIKELY);
        values.values().forEach((code, value) -> {
            if (value.low() < value.high()) {
                movers.add(new Explanation.Mover(
                        code,
                        value.standard().unit(),
                        value.low(),
                        value.high(),
                        people(values.with(Map.of(code, value.low())), load, task),
                        people(values.with(Map.of(code, value.high())), load, task),
                        value.isAssumed() ? "A" : value.standard().mark().name()));
            }
        });
        movers.add(held(task));
        if (!reckoned.ends().low().equals(reckoned.ends().high())) {
            movers.add(arrivals(task));
        }
        movers.removeIf(mover -> mover.swing() < 1e-9);
        movers.sort(Comparator.comparingDouble(Explanation.Mover::swing)
                .reversed()
                .thenComparing(Explanation.Mover::input));
        return movers;
    }

    private Explanation.Mover held(String task) {
        var held = reckoned.moved().heldByEnd();
        return new Explanation.Mover(
                "persons held (the stays' ends)",
                "persons",
                held.low(),
                held.high(),
                people(reckoned.standards(), loadOf(reckoned.arrivals(), held.low()), task),
                people(reckoned.standards(), loadOf(reckoned.arrivals(), held.high()), task),
                "A");
    }

    private Explanation.Mover arrivals(String task) {
        var low = reckoned.ends().low();
        var high = reckoned.ends().high();
        double held = reckoned.moved().heldByEnd().likely();
        return new Explanation.Mover(
                "arrivals (the forecast's bounds)",
                DemandSteps.PERSONS,
                low.persons(),
                high.persons(),
                people(reckoned.standards(), loadOf(low, held), task),
                people(reckoned.standards(), loadOf(high, held), task),
                "C");
    }

    private double people(PlaceStandards values, Load load, String task) {
        var work = model.works(load, values, reckoned.day()).get(task);
        return work == null ? 0 : work.people();
    }

    private PlaceStandards drawn(Random random) {
        Map<String, Double> drawn = new HashMap<>();
        // in the order of their names: a map's own order may differ between machines
        reckoned.standards().values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    var value = entry.getValue();
                    if (value.low() < value.high()) {
                        drawn.put(entry.getKey(), triangle(value.low(), value.likely(), value.high(), random));
                    }
                });
        return reckoned.standards().with(drawn);
    }

    private Load drawnLoad(Random random) {
        var held = reckoned.moved().heldByEnd();
        double people = triangle(
                Math.min(held.low(), held.likely()), held.likely(), Math.max(held.high(), held.likely()), random);
        double rank = random.nextDouble();
        List<Arrivals.Flow> flows = new ArrayList<>();
        var ends = reckoned.ends();
        for (int kind = 0; kind < ends.likely().flows().size(); kind++) {
            var likely = ends.likely().flows().get(kind);
            flows.add(likely.with(quantile(
                    Math.min(likely.persons(), ends.low().flows().get(kind).persons()),
                    likely.persons(),
                    Math.max(likely.persons(), ends.high().flows().get(kind).persons()),
                    rank)));
        }
        return loadOf(new Arrivals(flows), people);
    }

    private Load loadOf(Arrivals arrivals, double held) {
        return new Load(arrivals, held, reckoned.load(End.LIKELY).hours(), End.LIKELY, true, true);
    }

    private static double triangle(double low, double mode, double high, Random random) {
        return quantile(low, mode, high, random.nextDouble());
    }

    /** The value below which that share of a triangle lies. */
    static double quantile(double low, double mode, double high, double share) {
        if (high <= low) {
            return mode;
        }
        double rising = (mode - low) / (high - low);
        return share < rising
                ? low + Math.sqrt(share * (high - low) * (mode - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
    }
}
