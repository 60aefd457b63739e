package io.muster.staffing.requests.domain;

import java.util.Optional;

/** Whose part in a request a transition is. Roles are declared, not proven; whoever told the first event asks for it. */
enum Party {
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
    String words() {
        return words;
    }

    /**
     * Why a role can't tell a transition of a request.
     *
     * @return the reason, in words that follow the role's name, or empty where it can
     */
    Optional<String> refusal(Account account, String role, Law law) {
        var requester = account.requestedBy().orElse(role);
        boolean asked = requester.equals(role);
        return switch (this) {
            case ANYBODY, TELLER -> Optional.empty();
            case REQUESTER -> onlyRequester(asked, requester);
            case REQUESTER_UNTIL_DECIDED ->
                account.decidedOn() == null ? onlyRequester(asked, requester) : Optional.empty();
            case PROVIDER ->
                asked && !law.mayDecide(role)
                        ? Optional.of("; it asked for the request, so tell it by the role that does it, another one")
                        : Optional.empty();
            case DECIDER ->
                law.mayDecide(role) ? Optional.empty() : Optional.of("; deciding roles are " + law.decidingRoles());
        };
    }

    /** Why a role can't take back an event of a request: there is no such event, or it may not be told by that role. */
    static Optional<String> refusalToTakeBack(Account account, String role, String eventId, Law law) {
        var event = account.accepted(eventId);
        if (event.isEmpty()) {
            return Optional.of("the request has no accepted event " + eventId + " that could be taken back");
        }
        var told = event.get().transition();
        return Transition.of(told)
                .by()
                .refusal(account, role, law)
                .map(refusal -> role + " can't take back a " + told + refusal);
    }

    private static Optional<String> onlyRequester(boolean asked, String requester) {
        return asked
                ? Optional.empty()
                : Optional.of("; that is for the role that asked for the request: " + requester);
    }
}
