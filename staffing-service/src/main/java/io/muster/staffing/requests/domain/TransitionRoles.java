package io.muster.staffing.requests.domain;

import io.muster.schemas.rules.Party;
import java.util.Optional;

/** Who may tell what of a request, by what was told of it before. */
final class TransitionRoles {

    private TransitionRoles() {}

    /**
     * Why a role can't tell a transition of a request that is that party's.
     *
     * @return the reason, in words that follow the role's name, or empty where it can
     */
    static Optional<String> refusal(Party party, Account account, String role, Law law) {
        var requester = account.requestedBy().orElse(role);
        boolean isRequester = requester.equals(role);
        if (!party.canBe(role, law.decidingRoles())) {
            return Optional.of("; deciding roles are " + law.decidingRoles());
        }
        return switch (party) {
            case ANYBODY, TELLER, DECIDER -> Optional.empty();
            case REQUESTER -> onlyRequester(isRequester, requester);
            case REQUESTER_UNTIL_DECIDED ->
                account.decidedOn() == null ? onlyRequester(isRequester, requester) : Optional.empty();
            case PROVIDER ->
                isRequester && !law.mayDecide(role)
                        ? Optional.of("; it asked for the request, so tell it by the role that does it, another one")
                        : Optional.empty();
        };
    }

    /** Why a role can't take back an event of a request: there is no such event, or it may not be told by that role. */
    static Optional<String> refusalToTakeBack(Account account, String role, String eventId, Law law) {
        var event = account.accepted(eventId);
        if (event.isEmpty()) {
            return Optional.of("the request has no accepted event " + eventId + " that could be taken back");
        }
        var earlier = event.get().transition();
        return refusal(Transition.of(earlier).by(), account, role, law)
                .map(refusal -> role + " can't take back a " + earlier + refusal);
    }

    private static Optional<String> onlyRequester(boolean isRequester, String requester) {
        return isRequester
                ? Optional.empty()
                : Optional.of("; that is for the role that asked for the request: " + requester);
    }
}
