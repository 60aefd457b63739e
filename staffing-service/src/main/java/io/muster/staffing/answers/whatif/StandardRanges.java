package io.muster.staffing.answers.whatif;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import io.muster.schemas.profile.Task;
import io.muster.staffing.calculators.domain.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which standards needs follow from, and what values each can have. */
final class StandardRanges {

    /** Stays are followed so many days back. */
    private static final double LONGEST_STAY = 8;

    private final ReferenceProfile profile;
    private final Set<String> divisors;
    private final Set<String> stays;

    StandardRanges(ReferenceProfile profile) {
        this.profile = profile;
        this.divisors = Stream.concat(
                        profile.tasks().stream().map(Task::effectiveHours),
                        profile.people().stream().map(People::hours))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.stays = profile.pathways().stream().map(pathway -> pathway.stay()).collect(Collectors.toSet());
    }

    /** Codes of standards that can be changed: all but costs and the forecast's setting, which no need is computed by. */
    List<String> codes() {
        Set<String> others = new HashSet<>(List.of(profile.forecast().alpha()));
        profile.people().stream().map(People::cost).filter(Objects::nonNull).forEach(others::add);
        return profile.standards().keySet().stream()
                .filter(code -> !others.contains(code))
                .sorted()
                .toList();
    }

    Range range(Standard standard) {
        var unit = standard.unit();
        if (divisors.contains(standard.code())) {
            return Range.above(0, 24);
        }
        if (stays.contains(standard.code())) {
            return Range.from(0, LONGEST_STAY);
        }
        return switch (unit) {
            case "h/person-day" -> Range.from(0, 24);
            case "h/person" -> Range.from(0, 100);
            case "h/week" -> Range.from(0, 168);
            case "h" -> Range.above(0, 1_000);
            case "days" -> Range.above(0, 60);
            case "%" -> Range.fromBelow(0, 100);
            case "factor" -> Range.from(0, 10);
            case "share of people" -> Range.from(0, 10);
            default -> unit.startsWith("share of ") ? Range.from(0, 1) : Range.from(0, 1e6);
        };
    }

    /** Shares of hours that another task takes the rest of: the share can't be above the whole. */
    Stream<Part.ArrivalHours> sharesOfAWhole() {
        return profile.tasks().stream()
                .flatMap(task -> task.parts().stream())
                .filter(Part.ArrivalHours.class::isInstance)
                .map(Part.ArrivalHours.class::cast)
                .filter(part -> part.whole() != null);
    }
}
