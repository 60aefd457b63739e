package io.muster.staffing.counting.streams;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.counting.domain.Refusal;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How counting is done.
 *
 * @param partitioning which partition a slice belongs to
 * @param sendEvery pause between two times of sending on what changed
 * @param forgetEvery pause between two looks for slices to forget
 * @param remember how long a slice is remembered after it was last written to
 * @param refusals told of every refusal
 */
public record CountingSettings(
        ReferenceProfile profile,
        Partitioning partitioning,
        Duration sendEvery,
        Duration forgetEvery,
        Duration remember,
        Consumer<Refusal> refusals) {}
