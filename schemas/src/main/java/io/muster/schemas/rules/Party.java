package io.muster.schemas.rules;

import java.util.Collection;

/** Whose part in a request a transition is. Roles are declared, not proven; whoever told the first event asks for it. */
public enum Party {
    ANYBODY("whoever"),
    /** Whoever asks first; what follows is for the role that did. */
    REQUESTER("the requester"),
    REQUESTER_UNTIL_DECIDED("the requester; once it is decided, whoever"),
    /** Nobody judges what they asked for themselves, but for those who may decide it. */
    PROVIDER("any role but the requester's"),
    DECIDER("a deciding role of the profile"),
    TELLER("whoever may tell what is taken back");

    private final String words;

    Party(String words) {
        this.words = words;
    }

    /** As docs/api.md names it. */
    public String words() {
        return words;
    }

    /**
     * Whether a role can be this party in any request at all; in which of them it is hangs on what was told before.
     *
     * @param decidingRoles the profile's
     */
    public boolean canBe(String role, Collection<String> decidingRoles) {
        return this != DECIDER || decidingRoles.contains(role);
    }
}
