package io.muster.schemas.rules;

import java.util.Locale;

/** What can happen to a request, and whose part each is. docs/api.md shows this table. */
public enum RequestTransition {
    DRAFT(Party.REQUESTER),
    SUBMIT(Party.REQUESTER),
    AMEND(Party.REQUESTER_UNTIL_DECIDED),
    RECEIVE(Party.PROVIDER),
    EVALUATE(Party.PROVIDER),
    DECIDE(Party.DECIDER),
    RETURN(Party.PROVIDER),
    ORDER(Party.PROVIDER),
    SOURCE(Party.PROVIDER),
    DEPLOY(Party.PROVIDER),
    /** More days than were decided need who decides. */
    EXTEND(Party.DECIDER),
    REDUCE(Party.PROVIDER),
    TRANSITION(Party.ANYBODY),
    REDEPLOY(Party.PROVIDER),
    CLOSE(Party.PROVIDER),
    WITHDRAW(Party.REQUESTER),
    EXPIRE(Party.PROVIDER),
    /** Takes an earlier event back. */
    REVERSE(Party.TELLER);

    private final Party by;

    RequestTransition(Party by) {
        this.by = by;
    }

    /** Who may tell it. */
    public Party by() {
        return by;
    }

    /** Its name as it is written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
