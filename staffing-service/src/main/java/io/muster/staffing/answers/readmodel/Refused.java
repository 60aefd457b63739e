package io.muster.staffing.answers.readmodel;

import java.time.Instant;
import java.util.Map;

/**
 * Something that was not counted or not accepted: a refusal by the domain or a dead letter.
 *
 * @param topic the topic that it stands on
 * @param at when it was written
 * @param reason why
 * @param details what names it: never more than codes, counts and times
 */
public record Refused(
        String topic, int partition, long offset, Instant at, String reason, Map<String, Object> details) {}
