package io.muster.staffing.planstreams;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** The latest edition of each fact. Views of the plan are built from what stands here and from nothing else. */
final class Facts {

    private final Map<String, Fact> editions = new HashMap<>();

    Optional<Fact> edition(String id) {
        return Optional.ofNullable(editions.get(id));
    }

    void put(Fact fact) {
        editions.put(fact.id(), fact);
    }

    void remove(Collection<Fact> gone) {
        gone.forEach(fact -> editions.remove(fact.id()));
    }

    /** What stands of one kind, in the order of the log. */
    <T extends SpecificRecord> Stream<Standing<T>> standing(Class<T> kind) {
        return editions.values().stream()
                .filter(fact -> kind.isInstance(fact.event()) && !fact.isWithdrawn())
                .map(fact -> new Standing<>(fact.order(), kind.cast(fact.event())))
                .sorted(Comparator.comparingLong(Standing::order));
    }

    /** All editions of one kind whose key begins so, those that were taken back among them. */
    List<Fact> withKeysFrom(String prefix) {
        return editions.values().stream()
                .filter(fact -> fact.key().startsWith(prefix))
                .sorted(Comparator.comparing(Fact::key))
                .toList();
    }

    /** A fact that stands, with its place in the log. */
    record Standing<T extends SpecificRecord>(long order, T event) {}
}
