package io.muster.staffing.requests.domain;

import io.muster.schemas.rules.Party;
import io.muster.schemas.rules.RequestTransition;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each transition: where it leads, and from which stages it may come. docs/api.md shows this table. */
public enum Transition {
    DRAFT(Stage.DRAFT, Stage.NONE),
    SUBMIT(Stage.SUBMITTED, Stage.NONE, Stage.DRAFT, Stage.RETURNED_FOR_INFO),
    AMEND(
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
    RECEIVE(Stage.RECEIVED, Stage.SUBMITTED),
    EVALUATE(Stage.IN_EVALUATION, Stage.RECEIVED, Stage.IN_EVALUATION),
    DECIDE(null, Stage.IN_EVALUATION),
    RETURN(Stage.RETURNED_FOR_INFO, Stage.RECEIVED, Stage.IN_EVALUATION),
    ORDER(Stage.ORDERED, Stage.APPROVED, Stage.APPROVED_PARTIAL),
    SOURCE(Stage.SOURCED, Stage.ORDERED),
    DEPLOY(Stage.DEPLOYED, Stage.SOURCED),
    EXTEND(Stage.EXTENDED, Stage.DEPLOYED, Stage.EXTENDED, Stage.REDUCED),
    REDUCE(Stage.REDUCED, Stage.DEPLOYED, Stage.EXTENDED, Stage.REDUCED),
    TRANSITION(Stage.TRANSITIONED, Stage.DEPLOYED, Stage.EXTENDED, Stage.REDUCED),
    REDEPLOY(Stage.REDEPLOYED, Stage.DEPLOYED, Stage.EXTENDED, Stage.REDUCED, Stage.TRANSITIONED),
    CLOSE(Stage.CLOSED, Stage.TRANSITIONED, Stage.REDEPLOYED),
    WITHDRAW(Stage.WITHDRAWN, open()),
    EXPIRE(Stage.EXPIRED, open()),
    /** Takes an earlier event back; it leads wherever the request stands without that. */
    REVERSE(null, Stage.values());

    /** With which a request begins. */
    static final Set<Transition> BEGINNINGS = Set.of(DRAFT, SUBMIT);

    private final @Nullable Stage to;

    @SuppressWarnings("ImmutableEnumChecker") // the set is never changed after the constructor
    private final Set<Stage> from;

    Transition(@Nullable Stage to, Stage... from) {
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
        return rule().by();
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
        return rule().word();
    }

    private RequestTransition rule() {
        return RequestTransition.valueOf(name());
    }

    /** By its name as it is written on the wire. */
    static Transition of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Stage[] open() {
        return Arrays.stream(Stage.values()).filter(Stage::isOpen).toArray(Stage[]::new);
    }
}
