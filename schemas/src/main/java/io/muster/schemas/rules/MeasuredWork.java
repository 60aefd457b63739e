package io.muster.schemas.rules;

import io.muster.schemas.profile.AdjustableRange;
import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import io.muster.schemas.profile.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which work of a profile's tasks can be measured, and of which standard a measurement speaks. */
public final class MeasuredWork {

    /** By how much a measurement may lie below or above a standard's range; further off it is mistyped. */
    public static final double FURTHEST = 4;

    private static final double MINUTES_AN_HOUR = 60;

    private final Map<String, List<Target>> byTask = new LinkedHashMap<>();

    private MeasuredWork() {}

    /**
     * What is measured.
     *
     * @param pathway of the persons, or null where the task's work is the same for all
     * @param standard of which a measurement speaks
     * @param share of the standard's hours that is the task's work
     */
    public record Target(@Nullable String pathway, Standard standard, double share) {

        /** What minutes of the task's work say of the standard, in its unit. */
        public double value(double minutes) {
            return minutes / MINUTES_AN_HOUR / share;
        }

        /** What is expected instead, or empty where so many minutes may have been measured. */
        public Optional<String> expectedInsteadOf(double minutes) {
            double least = standard.low() / FURTHEST * share * MINUTES_AN_HOUR;
            double most = standard.high() * FURTHEST * share * MINUTES_AN_HOUR;
            return minutes > 0
                            && minutes >= least
                            && minutes <= most
                            && AdjustableRange.expectedInsteadOf(standard, value(minutes))
                                    .isEmpty()
                    ? Optional.empty()
                    : Optional.of("minutes for one, above 0, from " + PlainNumber.of(least) + " to "
                            + PlainNumber.of(most) + ", a quarter of the low end of " + standard.code()
                            + " to four times its high end");
        }
    }

    /** That of a profile. A standard without a range can't be learned, nor can a total over all places. */
    public static MeasuredWork of(ReferenceProfile profile) {
        var work = new MeasuredWork();
        for (var task : profile.tasks()) {
            var targets = targets(profile, task).stream()
                    .filter(target -> target.standard().spread() == null
                            && target.share() > 0
                            && target.standard().value() > 0
                            && target.standard().low() < target.standard().high())
                    .toList();
            if (!targets.isEmpty()) {
                work.byTask.put(task.code(), targets);
            }
        }
        return work;
    }

    private static List<Target> targets(ReferenceProfile profile, Task task) {
        List<Target> targets = new ArrayList<>();
        for (var part : task.parts()) {
            switch (part) {
                case Part.ArrivalHours hours ->
                    profile.pathways()
                            .forEach(pathway -> targets.add(new Target(
                                    pathway.code(), standard(profile, pathway.hours()), share(profile, hours))));
                case Part.Arrivals arrivals -> targets.add(new Target(null, standard(profile, arrivals.hours()), 1));
                case Part.PersonsHeld held -> targets.add(new Target(null, standard(profile, held.hours()), 1));
                case Part.SiteHours sites -> targets.add(new Target(null, standard(profile, sites.hours()), 1));
                default -> {}
            }
        }
        // of a task with two kinds of work nobody could say which was measured
        boolean isOne = targets.stream().map(Target::pathway).distinct().count() == targets.size();
        return isOne ? targets : List.of();
    }

    private static double share(ReferenceProfile profile, Part.ArrivalHours part) {
        double share = standard(profile, part.share()).value();
        return part.whole() == null ? share : standard(profile, part.whole()).value() - share;
    }

    private static Standard standard(ReferenceProfile profile, String code) {
        return profile.standard(code).orElseThrow();
    }

    /** The tasks whose work can be measured. */
    public Set<String> tasks() {
        return byTask.keySet();
    }

    /** The pathways of which a task's work can be measured; none where it is the same for all. */
    public Set<String> pathways(String task) {
        return byTask.getOrDefault(task, List.of()).stream()
                .map(Target::pathway)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of what a measurement speaks; empty where nothing of the kind can be measured. */
    public Optional<Target> target(String task, @Nullable String pathway) {
        return byTask.getOrDefault(task, List.of()).stream()
                .filter(target -> Objects.equals(target.pathway(), pathway))
                .findFirst();
    }
}
