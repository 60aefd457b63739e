package io.muster.schemas.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a task's need: what drives it, with the codes of the standards that it takes. */
public sealed interface Part {

    /** Name of the part, unique in its task. */
    String name();

    /**
     * Hours = sum of persons x hours of their pathway, times {@code share}; where {@code whole} is given, times
     * {@code whole - share}.
     */
    record ArrivalHours(String name, String share, @Nullable String whole) implements Part {}

    /** Hours = arrivals of the components named x hours a person. */
    record Arrivals(String name, String hours, List<String> components) implements Part {}

    /** Hours = persons held x hours a person-day. */
    record PersonsHeld(String name, String hours) implements Part {}

    /** The task's load-driven people are at least posts x crew x hours open a week / net hours a week, at places of these kinds. */
    record Floor(String name, String posts, String crew, String hoursOpen, List<String> kinds) implements Part {}

    /** People = posts x crew x hours open a week / net hours a week; post-driven. */
    record Posts(String name, String posts, String crew, String hoursOpen) implements Part {}

    /** People = sites x people a site, everything included; post-driven. Crew is who stands on watch. */
    record AllInSites(String name, String sites, String people, String crew) implements Part {}

    /** Hours = sites x hours a site-day; post-driven. */
    record SiteHours(String name, String sites, String hours) implements Part {}

    /** People = share x the unrounded people of the tasks (TASK) or parts (TASK.part) named. */
    record ShareOf(String name, String share, List<String> of) implements Part {}
}
