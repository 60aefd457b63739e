package io.muster.staffing.planstreams.effects;

import io.muster.staffing.planstreams.rows.PlanOutput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event brings about. It is computed whole before anything changes, so that an event that breaks the computation leaves
 * the plan as if it had not come.
 *
 * @param outputs what answers need of it
 * @param change of stores and heap, or null where nothing changes; it computes nothing that could fail
 */
public record Effect(List<PlanOutput> outputs, @Nullable Runnable change) {

    /** Of what was told before in the same words. */
    static final Effect NONE = telling(List.of());

    public Effect {
        outputs = List.copyOf(outputs);
    }

    /** Of what is told and changes nothing. */
    static Effect telling(List<PlanOutput> outputs) {
        return new Effect(outputs, null);
    }

    /** Of what answers need no record. */
    static Effect changing(Runnable change) {
        return new Effect(List.of(), change);
    }

    /** Whether anything changes in what is kept. */
    public boolean isChange() {
        return change != null;
    }

    /** Makes the change. */
    public void apply() {
        if (change != null) {
            change.run();
        }
    }

    /** This, and another after it. */
    Effect and(Effect next) {
        return new Effect(Stream.concat(outputs.stream(), next.outputs.stream()).toList(), () -> {
            apply();
            next.apply();
        });
    }
}
