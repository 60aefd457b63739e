package io.muster.staffing.planning.sourcing;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.needs.TroopLaw;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.work.KindHours;
import io.muster.staffing.planning.work.PlaceStandards;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may fill what, and in crews of how many, by the profile: its tasks, its law and its posts. */
public final class Rules {

    private final ReferenceProfile profile;
    private final KindHours kinds;
    private final TroopLaw law;
    private final List<Adjustment> adjustments;
    private final Map<PlaceAdjustments, PlaceStandards> standards = new HashMap<>();

    private record PlaceAdjustments(String place, List<Adjustment> adjustments) {}

    /** Of that situation's profile, with its standards as planners adjusted them. */
    public Rules(Situation situation) {
        this.profile = situation.profile();
        this.kinds = new KindHours(profile);
        this.law = new TroopLaw(situation.commitments());
        this.adjustments = situation.adjustments();
    }

    /** Whether troops may do the task there on that day. */
    public boolean troopsMay(Task task, String place, LocalDate day) {
        return law.allows(task, place, day);
    }

    /**
     * An opening.
     *
     * @param missing people of the required who are not on hand
     * @param troopsMay whether troops may do the task there on that day
     */
    public Opening opening(Task task, String place, LocalDate day, int required, int missing, boolean troopsMay) {
        return new Opening(
                place, task.code(), required, missing, crew(task, place, day), components(task, place, day, troopsMay));
    }

    private Map<String, Double> components(Task task, String place, LocalDate day, boolean troopsMay) {
        var values = standards(place, day);
        return task.openTo().stream()
                .filter(code -> troopsMay
                        || profile.people(code).map(People::troops).orElse(true).equals(false))
                .collect(Collectors.toMap(code -> code, code -> kinds.each(code, task, values)));
    }

    /** The largest crew of a post of the task; 1 where it has none. */
    private int crew(Task task, String place, LocalDate day) {
        var values = standards(place, day);
        return task.parts().stream()
                .map(Rules::crewCode)
                .mapToInt(code -> code == null
                        ? 1
                        : (int) Tolerance.ceiling(values.value(code).likely()))
                .filter(crew -> crew >= 1)
                .max()
                .orElse(1);
    }

    private static @Nullable String crewCode(Part part) {
        return switch (part) {
            case Part.AllInSites sites -> sites.crew();
            case Part.Posts posts -> posts.crew();
            case Part.Floor floor -> floor.crew();
            default -> null;
        };
    }

    private PlaceStandards standards(String place, LocalDate day) {
        var active = adjustments.stream()
                .filter(adjustment -> adjustment.place().equals(place) && adjustment.holdsOn(day))
                .toList();
        return standards.computeIfAbsent(
                new PlaceAdjustments(place, active), snapshot -> PlaceStandards.of(profile, place, active));
    }
}
