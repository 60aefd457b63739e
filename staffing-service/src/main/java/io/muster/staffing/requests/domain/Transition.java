package io.muster.staffing.requests.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each transition: who may tell it, where it leads, and from which stages it may come. docs/api.md shows this table. */
public enum Transition {
    DRAFT(Party.REQUESTER, Stage.DRAFT, Stage.NONE),
    SUBMIT(Party.REQUESTER, Stage.SUBMITTED, Stage.NONE, Stage.DRAFT, Stage.RETURNED_FOR_INFO),
    AMEND(
            Party.REQUESTER_UNTIL_DECIDED,
            null,
            Stage.DRAFT,
            Stage.SUBMITTED,
            Stage.RECEIVED,
            Stage.IN_EVALUATION,
            Stage.RETURNED_FOR_INFO,
            Stage.APPROVED,
            Stage.APPROVED_PARTIAL,
            Stage.ORDERED,
            Stage.SOURCED),
    RECEIVE(Party.PROVIDER, Stage.RECEIVED, Stage.SUBMITTED),
    EVALUATE(Party.PROVIDER, Stage.IN_EVALUATION, Stage.RECEIVED, Stage.IN_EVALUATION),
    DECIDE(Party.DECIDER, null, Stage.IN_EVALUATION),
    RETURN(Party.PROVIDER, Stage.RETURNED_FOR_INFO, Stage.RECEIVED, Stage.IN_EVALUATION),
    ORDER(Party.PROVIDER, Stage.ORDERED, Stage.APPROVED, Stage.APPROVED_PARTIAL),
    SOURCE(Party.PROVIDER, Stage.SOURCED, Stage.ORDERED),
    DEPLOY(Party.PROVIDER, Stage.DEPLOYED, Stage.SOURCED),
    /** More days than were decided need who decides. */
    EXTEND(Party.DECIDER, Stage.EXTENDED, Stage.DEPLOYED, Stage.EXTENDED, Stage.REDUCED),
    REDUCE(Party.PROVIDER, Stage.REDUCED, Stage.DEPLOYED, Stage.EXTENDED, Stage.REDUCED),
    TRANSITION(Party.ANYBODY, Stage.TRANSITIONED, Stage.DEPLOYED, Stage.EXTENDED, Stage.REDUCED),
    REDEPLOY(Party.PROVIDER, Stage.REDEPLOYED, Stage.DEPLOYED, Stage.EXTENDED, Stage.REDUCED, Stage.TRANSITIONED),
    CLOSE(Party.PROVIDER, Stage.CLOSED, Stage.TRANSITIONED, Stage.REDEPLOYED),
    WITHDRAW(Party.REQUESTER, Stage.WITHDRAWN, open()),
    EXPIRE(Party.PROVIDER, Stage.EXPIRED, open()),
    /** Takes an earlier event back; it leads wherever the request stands without that. */
    REVERSE(Party.TELLER, null, Stage.values());

    /** With which a request begins. */
    static final Set<Transition> BEGINNINGS = Set.of(DRAFT, SUBMIT);

    private final Party by;
    private final @Nullable Stage to;

    @SuppressWarnings("ImmutableEnumChecker") // the set is never changed after the constructor
    private final Set<Stage> from;

    Transition(Party by, @Nullable Stage to, Stage... from) {
        this.by = by;
        this.to = to;
        this.from = from.length == 0 ? Set.of() : Set.copyOf(EnumSet.copyOf(List.of(from)));
    }

    /** Whether it may come in that stage. */
    public boolean mayComeIn(Stage stage) {
        return from.contains(stage);
    }

    /** The stages in which it may come. */
    public Set<Stage> from() {
        return from;
    }

    /** Who may tell it. */
    Party by() {
        return by;
    }

    /** Where it leads, or null where that hangs on more than the transition. */
    @Nullable
    Stage to() {
        return to;
    }

    /** Where it leads; one that leads to no stage of its own stays. */
    Stage to(Stage stage) {
        return to == null ? stage : to;
    }

    /** Its name as it is written on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its name as it is written on the wire. */
    static Transition of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Stage[] open() {
        return Arrays.stream(Stage.values()).filter(Stage::isOpen).toArray(Stage[]::new);
    }
}
