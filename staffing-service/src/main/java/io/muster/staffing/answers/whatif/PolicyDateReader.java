package io.muster.staffing.answers.whatif;

import static io.muster.staffing.answers.whatif.WhatIfParameters.EFFECTIVE_AT;
import static io.muster.staffing.answers.whatif.WhatIfParameters.POLICY;

import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.whatif.WhatIfChanges;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads another date of a policy that is known. */
final class PolicyDateReader {

    private static final Duration REACH = Duration.ofDays(400);

    private final Situation situation;
    private final Instant today;

    PolicyDateReader(Situation situation, LocalDate today) {
        this.situation = situation;
        this.today = today.atStartOfDay(situation.profile().zone()).toInstant();
    }

    WhatIfChanges.PolicyDate read(Arguments row) {
        var policy = row.text(POLICY);
        var known = situation.policies().stream().map(PolicyStep::policyId).toList();
        if (!policy.isEmpty() && !known.contains(policy)) {
            row.refuse(
                    POLICY, known.isEmpty() ? "a policy that is known; none is" : "one of " + String.join(", ", known));
        }
        var text = row.text(EFFECTIVE_AT);
        return new WhatIfChanges.PolicyDate(policy, instant(text).orElseGet(() -> {
            if (!text.isEmpty()) {
                row.refuse(
                        EFFECTIVE_AT,
                        "an instant with offset such as 2023-05-11T23:59:00-04:00, from " + today.minus(REACH) + " to "
                                + today.plus(REACH));
            }
            return today;
        }));
    }

    private Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toInstant())
                    .filter(instant -> !instant.isBefore(today.minus(REACH)) && !instant.isAfter(today.plus(REACH)));
        } catch (DateTimeParseException noInstant) {
            return Optional.empty();
        }
    }
}
