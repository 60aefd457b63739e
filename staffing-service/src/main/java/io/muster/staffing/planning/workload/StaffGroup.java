package io.muster.staffing.planning.workload;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Several staffs looked at together.
 *
 * <p>Published group ratios are often the mean of ratios, which lets a small staff weigh as much as a large one. For
 * planning the pooled ratio counts; both are named so that nobody mixes them up.
 */
public record StaffGroup(List<Balance> rows) {

    public StaffGroup {
        rows = List.copyOf(rows);
    }

    /** All current people by all required people; absent where nobody is required. */
    public OptionalDouble pooledRatio() {
        return new Balance(
                        rows.stream().mapToDouble(Balance::current).sum(),
                        rows.stream().mapToDouble(Balance::required).sum())
                .ratio();
    }

    /** The plain mean of the rows' ratios, without the rows that have none. */
    public OptionalDouble meanRatio() {
        return rows.stream().flatMapToDouble(row -> row.ratio().stream()).average();
    }
}
