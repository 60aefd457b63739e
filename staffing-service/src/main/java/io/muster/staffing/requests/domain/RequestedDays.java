package io.muster.staffing.requests.domain;

import io.muster.schemas.rules.Bounds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nobody asks for people, or for a decision, of a day long before, or tells a finding of one: such a day has a mistyped year. Requests
 * are judged by it here alone, as by all rules of their life cycle, so that what is kept and what is told again come to the same.
 */
final class RequestedDays {

    private RequestedDays() {}

    /**
     * Checks the days of which an event speaks. An amendment may speak of what was asked for long before it, so there the day counts on
     * which the request began.
     *
     * @throws NotPossible where one of them lies long before
     */
    static void check(Account account, RequestEvent event) {
        switch (event.what()) {
            case RequestEvent.Submitted submission -> {
                submission
                        .lines()
                        .forEach(line -> check(
                                "line " + line.id() + " begins",
                                line.firstDay(),
                                event.head().on()));
                check(
                        "a decision is expected",
                        submission.expectedDecisionOn(),
                        event.head().on());
            }
            case RequestEvent.Amended amended -> {
                var began = account.firstOn().orElse(event.head().on());
                amended.lines().forEach(line -> check("line " + line.id() + " begins", line.firstDay(), began));
                check("a decision is expected", amended.expectedDecisionOn(), began);
            }
            case RequestEvent.Evaluated evaluated -> {
                var on = event.head().on();
                evaluated.findings().stream()
                        .filter(finding -> finding.on().isBefore(Bounds.earliest(on)))
                        .findFirst()
                        .ifPresent(finding -> {
                            throw new NotPossible("the finding on " + finding.criterion() + " is of " + finding.on()
                                    + ", more than " + Bounds.DAYS_BEFORE + " days before its evaluation on " + on
                                    + "; name a day from " + Bounds.earliest(on) + " on");
                        });
            }
            default -> {}
        }
    }

    private static void check(String what, @Nullable LocalDate day, LocalDate begin) {
        if (day != null && day.isBefore(Bounds.earliest(begin))) {
            throw new NotPossible(
                    what + " on " + day + ", more than " + Bounds.DAYS_BEFORE + " days before it is asked for, on "
                            + begin + "; name a day from " + Bounds.earliest(begin) + " on");
        }
    }
}
