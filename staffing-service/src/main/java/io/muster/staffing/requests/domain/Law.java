package io.muster.staffing.requests.domain;

import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines can be supported: by task, kind of people, officers present, counsel's findings and call-up authorities. */
public final class Law {

    private final ReferenceProfile profile;
    private final List<Authority> authorities;

    public Law(ReferenceProfile profile, List<Authority> authorities) {
        this.profile = profile;
        this.authorities = List.copyOf(authorities);
    }

    /** An order that allows a call-up. */
    public record Authority(
            String id,
            String title,
            String purpose,
            List<String> components,
            LocalDate from,
            @Nullable LocalDate until,
            String legalBasis) {

        boolean allows(String component, LocalDate on) {
            return components.contains(component) && !on.isBefore(from) && (until == null || !on.isAfter(until));
        }
    }

    boolean mayDecide(String role) {
        return profile.decidingRoles().contains(role);
    }

    List<String> decidingRoles() {
        return profile.decidingRoles();
    }

    List<LineStatus.Refusal> refusals(Line line, LocalDate on, List<RequestEvent.Counsel> counsel) {
        List<LineStatus.Refusal> refusals = new ArrayList<>();
        var people = profile.people(line.component());
        boolean troops = people.map(People::troops).orElse(true);
        for (var code : line.tasks()) {
            profile.task(code).ifPresent(task -> judge(task, line, troops, counsel, refusals));
        }
        people.filter(People::needsAuthority).ifPresent(called -> {
            if (authorities.stream().noneMatch(authority -> authority.allows(called.code(), on))) {
                refusals.add(new LineStatus.Refusal(
                        String.join(", ", line.tasks()),
                        called.name() + " come only by a call-up, and no order in force on " + on + " allows it",
                        "10 USC 12302",
                        "no AuthorityGranted is known for " + called.code(),
                        true));
            }
        });
        return refusals;
    }

    List<String> findings(Line line, LocalDate on) {
        List<String> findings = new ArrayList<>();
        if (line.armedForSelfDefense()) {
            findings.add("the people are armed for self-defence: evidence for LETHALITY");
        }
        var own = profile.purposes().own();
        authorities.stream()
                .filter(authority -> profile.people(line.component())
                                .map(People::needsAuthority)
                                .orElse(false)
                        && authority.allows(line.component(), on)
                        && !authority.purpose().equals(own))
                .forEach(authority -> findings.add("the call-up by " + authority.title() + " is for "
                        + authority.purpose() + ", this operation is " + own + ": the purposes do not fit"));
        return findings;
    }

    private static void judge(
            Task task,
            Line line,
            boolean troops,
            List<RequestEvent.Counsel> counsel,
            List<LineStatus.Refusal> refusals) {
        if (!troops) {
            if (!task.openTo().contains(line.component())) {
                refusals.add(refusal(task, task.name() + " is not open to " + line.component(), true));
            }
            return;
        }
        switch (task.legality().verdict()) {
            case ALLOWED, IF_NAMED -> {}
            case IF_NAMED_WITH_OFFICERS -> {
                if (!line.officersPresent() && !isFoundLawful(task, line, counsel)) {
                    refusals.add(refusal(task, task.legality().rule(), false));
                }
            }
            case NEVER -> refusals.add(refusal(task, task.legality().rule(), true));
        }
    }

    private static boolean isFoundLawful(Task task, Line line, List<RequestEvent.Counsel> counsel) {
        return counsel.stream()
                .filter(one -> one.line().equals(line.id()) && one.task().equals(task.code()))
                .reduce((earlier, later) -> later)
                .map(RequestEvent.Counsel::lawful)
                .orElse(false);
    }

    private static LineStatus.Refusal refusal(Task task, String rule, boolean isFinal) {
        return new LineStatus.Refusal(
                task.code(), rule, task.legality().source(), task.legality().inForce(), isFinal);
    }
}
