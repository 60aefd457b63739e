package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Finds hours of arrivals that are nobody's work, or are two tasks' work at once: the shares that tasks take of them add up to 1, at
 * the default and at both ends of the standards.
 */
final class ArrivalShares {

    private static final double NEARLY = 1e-9;

    private final Map<String, Standard> standards;
    private final List<Taken> taken = new ArrayList<>();

    private record Taken(String name, Part.ArrivalHours part) {}

    private ArrivalShares(ReferenceProfile profile) {
        this.standards = profile.standards();
        for (var task : profile.tasks()) {
            for (var part : task.parts()) {
                if (part instanceof Part.ArrivalHours hours) {
                    taken.add(new Taken(task.code() + "." + hours.name(), hours));
                }
            }
        }
    }

    /** A profile of which no task takes hours of arrivals says nothing about them, and that is right. */
    static void check(ReferenceProfile profile, YamlMap root) {
        var shares = new ArrivalShares(profile);
        if (!shares.taken.isEmpty() && shares.areKnown()) {
            shares.check("default", Standard::value, root);
            shares.check("low", Standard::low, root);
            shares.check("high", Standard::high, root);
        }
    }

    /** A standard that is missing is a finding of its own. */
    private boolean areKnown() {
        return taken.stream()
                .map(Taken::part)
                .allMatch(part -> standards.containsKey(part.share())
                        && (part.whole() == null || standards.containsKey(part.whole())));
    }

    private void check(String end, ToDoubleFunction<Standard> value, YamlMap root) {
        double sum = 0;
        List<String> summands = new ArrayList<>();
        for (var each : taken) {
            double share = share(each.part(), value);
            sum += share;
            summands.add(each.name() + " " + text(share));
        }
        if (Double.isNaN(sum) || Math.abs(sum - 1) <= NEARLY) {
            return;
        }
        root.refuse(
                "tasks",
                "the shares of the arrivals' hours must add up to 1, but at their " + end + " add up to " + text(sum)
                        + " ("
                        + String.join(", ", summands) + "); "
                        + (sum < 1
                                ? "name a task for the hours that are nobody's, or let a task take the rest by 'whole'"
                                : "let a task take less, or only the rest by 'whole'"));
    }

    private double share(Part.ArrivalHours part, ToDoubleFunction<Standard> value) {
        double share = value.applyAsDouble(standard(part.share()));
        return part.whole() == null ? share : Math.max(0, value.applyAsDouble(standard(part.whole())) - share);
    }

    private Standard standard(String code) {
        var standard = standards.get(code);
        if (standard == null) {
            throw new IllegalStateException("standard '" + code + "' was looked for before");
        }
        return standard;
    }

    /** Without the tail of a binary fraction. */
    private static String text(double number) {
        return String.valueOf(Math.rint(number * 1e9) / 1e9);
    }
}
