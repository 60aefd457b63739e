package io.muster.schemas.profile;

import org.jspecify.annotations.Nullable;

/**
 * A kind of people who can be sent.
 *
 * @param troops whether a task's legality binds them
 * @param status usual legal status, such as TITLE_10, or null
 * @param order place in the order in which gaps are filled, from 1; 0 where they are never sent
 * @param hours code of the standard: hours that one of them gives a calendar day, at whatever task; null where that is as the task
 *     is planned
 * @param cost code of the standard: incremental cost a person-day, or null
 * @param needsAuthority whether they come only by a call-up authority
 */
public record People(
        String code,
        String name,
        boolean troops,
        @Nullable String status,
        int order,
        @Nullable String hours,
        @Nullable String cost,
        boolean needsAuthority) {}
