package io.muster.staffing.planstreams.rows;

import io.muster.staffing.planstreams.state.PlanStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * The rows of the plan that stand on their topics. What is published is always the difference: rows whose content changed, and a
 * tombstone for each row that the plan no longer has.
 */
public final class PublishedRows {

    private final PlanStores stores;
    private final RowHash hash = new RowHash();
    private final Map<String, NavigableMap<LocalDate, Set<Row>>> days = new HashMap<>();
    private final Set<Row> failures = new HashSet<>();

    public PublishedRows(PlanStores stores) {
        this.stores = stores;
        stores.eachRow(name -> remember(Row.named(name)));
    }

    /** Publishes all rows of a place's day: those that changed, and tombstones for those that are no longer among them. */
    void publish(String place, LocalDate day, List<Computed> rows, Consumer<PlanOutput> to) {
        Set<Row> now = new HashSet<>();
        for (var row : rows) {
            now.add(row.row());
            publish(row, to);
        }
        List.copyOf(at(place, day)).stream().filter(row -> !now.contains(row)).forEach(row -> delete(row, to));
    }

    /**
     * A row as it was computed.
     *
     * @param hash of its content, without the stamp of when it was computed
     * @param record stamped
     */
    record Computed(Row row, long hash, SpecificRecord record) {}

    /** The row of a record, which must not be stamped yet. */
    Computed computed(SpecificRecord unstamped, Consumer<SpecificRecord> stamp) {
        long content = hash.of(unstamped);
        stamp.accept(unstamped);
        return new Computed(Row.of(unstamped), content, unstamped);
    }

    void publish(Computed row, Consumer<PlanOutput> to) {
        if (stores.isNews(row.row().name(), row.hash())) {
            remember(row.row());
            to.accept(PlanOutput.of(row.row().key(), row.record()));
        }
    }

    /** Rows that say what could not be computed. */
    Set<Row> failures() {
        return Set.copyOf(failures);
    }

    /** Whether a row stands on its topic. */
    boolean stands(Row row) {
        return row.isOfADay() ? at(row.place(), row.day()).contains(row) : failures.contains(row);
    }

    void delete(Row row, Consumer<PlanOutput> to) {
        stores.forgetRow(row.name());
        forget(row);
        to.accept(row.tombstone());
    }

    /** Deletes rows that the plan can no longer have, at most so many; gives how many. */
    public int deleteOutside(Bounds planned, int most, BooleanSupplier spent, Consumer<PlanOutput> to) {
        List<Row> gone = new ArrayList<>();
        for (var place : days.entrySet()) {
            for (var day : place.getValue().entrySet()) {
                if (gone.size() >= most || spent.getAsBoolean()) {
                    break;
                }
                if (!planned.holds(place.getKey(), day.getKey())) {
                    gone.addAll(day.getValue());
                }
            }
        }
        gone.forEach(row -> delete(row, to));
        return gone.size();
    }

    /** Whether a row stands that the plan can no longer have. */
    public boolean reachesOutside(Bounds planned) {
        return days.entrySet().stream()
                .anyMatch(place -> !planned.holds(
                                place.getKey(), place.getValue().firstKey())
                        || !planned.holds(place.getKey(), place.getValue().lastKey()));
    }

    /** Says which places and days are planned. */
    public interface Bounds {

        boolean holds(String place, LocalDate day);
    }

    private Set<Row> at(String place, LocalDate day) {
        var known = days.get(place);
        return known == null ? Set.of() : known.getOrDefault(day, Set.of());
    }

    private void remember(Row row) {
        if (row.isOfADay()) {
            days.computeIfAbsent(row.place(), place -> new TreeMap<>())
                    .computeIfAbsent(row.day(), day -> new HashSet<>())
                    .add(row);
        } else {
            failures.add(row);
        }
    }

    private void forget(Row row) {
        if (!row.isOfADay()) {
            failures.remove(row);
            return;
        }
        var known = days.get(row.place());
        var rows = known == null ? null : known.get(row.day());
        if (known == null || rows == null) {
            return;
        }
        rows.remove(row);
        if (rows.isEmpty()) {
            known.remove(row.day());
        }
        if (known.isEmpty()) {
            days.remove(row.place());
        }
    }
}
