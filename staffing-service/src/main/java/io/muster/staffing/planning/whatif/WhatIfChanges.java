package io.muster.staffing.planning.whatif;

import io.muster.staffing.planning.situation.Commitment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a what-if changes; each list is applied in its order.
 *
 * @param deployments people more than are there, each at one place and task
 */
public record WhatIfChanges(
        List<Volume> volumes,
        List<MixOf> mixes,
        List<StandardAt> standards,
        List<Commitment> deployments,
        List<Ending> endings,
        List<PolicyDate> policies) {

    /** Nothing. */
    public static final WhatIfChanges NONE =
            new WhatIfChanges(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public WhatIfChanges {
        volumes = List.copyOf(volumes);
        mixes = List.copyOf(mixes);
        standards = List.copyOf(standards);
        deployments = List.copyOf(deployments);
        endings = List.copyOf(endings);
        policies = List.copyOf(policies);
    }

    /**
     * Other volumes than came or are expected.
     *
     * @param place or null for all places together
     * @param group of pathways, or null for all together
     * @param figure persons a day where {@code perDay}, else a factor on what came or is expected
     */
    public record Volume(
            @Nullable String place,
            @Nullable String group,
            LocalDate from,
            LocalDate to,
            double figure,
            boolean perDay) {}

    /**
     * Another mix of pathways, from a day on.
     *
     * @param component a code of the profile or {@code *} for all; likewise authority and demographic
     * @param shares share by pathway, adding up to 1
     */
    public record MixOf(
            String component, String authority, String demographic, LocalDate from, Map<String, Double> shares) {}

    /**
     * Another value of a standard.
     *
     * @param place or null for all: a total that is spread over places is then the total
     */
    public record StandardAt(String standard, @Nullable String place, double value, LocalDate from, LocalDate to) {}

    /**
     * People who go earlier: those of a request, or of a kind of people reported without one.
     *
     * @param request or null, and then {@code component} is not
     * @param line of the request, or null for all of them
     * @param component of people reported, or null
     * @param place where they are reported, or null for anywhere; likewise the task
     */
    public record Ending(
            @Nullable String request,
            @Nullable String line,
            @Nullable String component,
            @Nullable String place,
            @Nullable String task,
            LocalDate lastDay) {}

    /** Another instant of a policy. */
    public record PolicyDate(String policyId, Instant effectiveAt) {}
}
