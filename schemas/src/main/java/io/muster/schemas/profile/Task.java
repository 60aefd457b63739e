package io.muster.schemas.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task that people do at a place.
 *
 * @param need when the task is needed at all
 * @param openTo codes of the people who may do it, law aside
 * @param effectiveHours code of the standard: hours that one person of the kind that the task is planned with gives a calendar day;
 *     null without parts
 * @param support code of the standard: support work in percent of working time, or null for none
 * @param frees what people on this task free agents from
 * @param parts what its need is made of; empty where only its legality matters
 */
public record Task(
        String code,
        String name,
        Category category,
        Need need,
        List<String> openTo,
        Legality legality,
        @Nullable String effectiveHours,
        @Nullable String support,
        Frees frees,
        List<Part> parts) {

    /** Who the task is work for. */
    public enum Category {
        TROOP,
        ADMINISTRATIVE,
        AGENT
    }

    /** When the task is needed. */
    public enum Need {
        ALWAYS,
        /** Only where a request names it. */
        IF_NAMED,
        /** Never computed: only its legality matters. */
        NONE
    }

    /** What people on the task free agents from. */
    public enum Frees {
        NOTHING,
        /** The hours that they work. */
        HOURS,
        /** The posts that they hold. */
        POSTS
    }

    /**
     * Whether troops may do the task.
     *
     * @param rule the rule in words
     * @param source where it stands
     * @param inForce since when, in words
     */
    public record Legality(Verdict verdict, String rule, String source, String inForce) {

        /** What the rule says. */
        public enum Verdict {
            ALLOWED,
            /** Only if a request names the task. */
            IF_NAMED,
            /** Only if a request names the task and law officers of the requester are present. */
            IF_NAMED_WITH_OFFICERS,
            NEVER
        }
    }
}
