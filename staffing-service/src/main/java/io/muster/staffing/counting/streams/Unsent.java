package io.muster.staffing.counting.streams;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The names of what changed since it was last sent on, so that a start reads these alone and not everything that was ever counted.
 * They stand in numbered places of their store that are used again after each sending: there are never more than changed between two
 * sendings, and sending writes nothing. So a name may stand there of what was sent since; what it names says whether it was.
 */
final class Unsent {

    private final KeyValueStore<String, String> places;
    private final List<String> names = new ArrayList<>();
    private final Set<String> known = new LinkedHashSet<>();
    private int written;

    Unsent(KeyValueStore<String, String> places) {
        this.places = places;
    }

    /** All names that stand in the store; none before anything was noted there. */
    List<String> noted() {
        List<String> noted = new ArrayList<>();
        try (var all = places.all()) {
            all.forEachRemaining(place -> noted.add(place.value));
        }
        return noted;
    }

    /** Something was found unsent at the start: it is noted anew together with what changes next. */
    void restored(String name) {
        if (known.add(name)) {
            names.add(name);
        }
    }

    /** Notes that something changed, in the transaction in which it does. */
    void changed(String name) {
        restored(name);
        for (; written < names.size(); written++) {
            places.put(Integer.toString(written), names.get(written));
        }
    }

    /** Everything was sent. */
    void sent() {
        names.clear();
        known.clear();
        written = 0;
    }
}
