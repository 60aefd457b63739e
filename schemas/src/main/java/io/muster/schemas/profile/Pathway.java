package io.muster.schemas.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an encounter.
 *
 * @param group group that is forecast together
 * @param hours code of the standard: hours of work a person
 * @param stay code of the standard: days held
 * @param exit code of the standard that limits the flow out, or null where nothing does
 * @param discounts code of the standard that multiplies the hours, by demographic
 */
public record Pathway(
        String code,
        String name,
        String group,
        String hours,
        String stay,
        @Nullable String exit,
        Map<String, String> discounts) {}
