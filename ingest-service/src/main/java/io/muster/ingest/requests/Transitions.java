package io.muster.ingest.requests;

import io.muster.ingest.judging.Fields;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.RequestTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The transitions that an address can name, and who can tell them as far as the profile says it. */
final class Transitions {

    private final List<String> decidingRoles;

    Transitions(ReferenceProfile profile) {
        this.decidingRoles = profile.decidingRoles();
    }

    static Optional<RequestTransition> of(String word) {
        return named().filter(transition -> transition.word().equals(word)).findFirst();
    }

    static String words() {
        return named().map(RequestTransition::word).collect(Collectors.joining(", "));
    }

    /** A draft is a state in which a request begins. */
    private static Stream<RequestTransition> named() {
        return Arrays.stream(RequestTransition.values()).filter(transition -> transition != RequestTransition.DRAFT);
    }

    /** Notes a role that may tell the transition of no request. */
    void checkRole(RequestTransition transition, String role, Fields body) {
        if (!role.isEmpty() && !transition.by().canBe(role, decidingRoles)) {
            body.wrong(
                    "role",
                    role,
                    "can't " + transition.word() + " any request",
                    transition.by().words() + ", who has to tell it: " + String.join(" or ", decidingRoles));
        }
    }
}
