package io.muster.staffing.planstreams;

import java.util.List;

/**
 * What an event brings about. It is computed whole before anything changes, so that an event that breaks the computation leaves
 * the plan as if it had not come.
 *
 * @param outputs what answers need of it
 * @param application makes the change in stores and on the heap; it computes nothing that could fail
 */
record Effect(List<PlanOutput> outputs, Runnable application) {

    /** Of what was told before in the same words. */
    static final Effect NONE = new Effect(List.of(), () -> {});

    Effect {
        outputs = List.copyOf(outputs);
    }
}
