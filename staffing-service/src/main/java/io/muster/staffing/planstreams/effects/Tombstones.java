package io.muster.staffing.planstreams.effects;

import io.muster.events.InputRejected;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.Excerpt;
import java.time.Instant;
import java.util.List;

/** Records without a value, which take back what stands of a place; of what nobody knows they take back nothing, and that is told. */
final class Tombstones {

    private static final String KIND = "Tombstone";

    private Tombstones() {}

    static boolean namesAPlace(String key, List<String> places) {
        return places.contains(key) || key.equals(Bounds.UNPLACED);
    }

    /** Says that no such place is known: who mistyped it would believe that the place's reports are gone. */
    static InputRejected refused(String topic, String key, List<String> places, Instant now) {
        var excerpt = Excerpt.of(key);
        var reason = "the value is empty, which takes back all reports of a place, and the key is '" + excerpt
                + "', expected is one of " + String.join(", ", places) + ", " + Bounds.UNPLACED;
        return new InputRejected(topic, KIND, excerpt, reason, "null", now);
    }
}
