package io.muster.schemas.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place that has demand of its own.
 *
 * @param kind what sort of place it is, such as SECTOR; parts of tasks may name kinds
 * @param state the state or province in published files, or null
 * @param weights what totals are shared out by, such as agents
 * @param operationalFrom first day whose demand comes from operational reports
 * @param aliases other names of it in published files
 */
public record Place(
        String code,
        String name,
        String kind,
        @Nullable String state,
        Map<String, Double> weights,
        LocalDate operationalFrom,
        List<String> aliases) {}
