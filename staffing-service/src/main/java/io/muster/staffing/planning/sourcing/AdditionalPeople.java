package io.muster.staffing.planning.sourcing;

import java.time.LocalDate;

/**
 * People who are not committed yet and are asked about: a call-up, or contractors of whom more come with every one of these.
 *
 * @param component a kind of people of the profile
 * @param headcount people, at least 1
 * @param from first day, at the earliest
 * @param to last day, at the latest
 */
public record AdditionalPeople(String component, int headcount, LocalDate from, LocalDate to) {

    boolean isThere(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
