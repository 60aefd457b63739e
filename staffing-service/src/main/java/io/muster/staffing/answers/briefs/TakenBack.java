package io.muster.staffing.answers.briefs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.events.RequestState;
import io.muster.staffing.answers.readmodel.Tables;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the decision of which a pack was written does not stand any more.
 *
 * @param reversal the event that took it back; absent, as when and by whom, where what it rested on was taken back
 * @param reason why, in the words of whoever took it back, or why the decision is refused now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TakenBack(
        @Nullable String reversal,
        @Nullable LocalDate on,
        @Nullable String by,
        String reason) {

    /** Whether it is so of a brief; empty where its decision stands, and of a brief that is of no decision. */
    static Optional<TakenBack> of(Brief brief, Tables tables) {
        var request = brief.getRequestId();
        if (brief.getKind() != BriefKind.DECISION || request == null) {
            return Optional.empty();
        }
        var event = brief.getBriefId().substring(brief.getBriefId().lastIndexOf('|') + 1);
        return tables.request(request)
                .flatMap(state -> itself(event, state).or(() -> withWhatItRestedOn(event, state)));
    }

    private static Optional<TakenBack> itself(String event, RequestState state) {
        return state.getTakenBack().stream()
                .filter(entry -> entry.getEventId().toString().equals(event))
                .findFirst()
                .map(entry -> new TakenBack(
                        entry.getReversal().toString(),
                        entry.getReversedOn(),
                        entry.getReversedBy(),
                        entry.getReason()));
    }

    private static Optional<TakenBack> withWhatItRestedOn(String event, RequestState state) {
        return state.getHistory().stream()
                .filter(entry -> entry.getEventId().toString().equals(event) && !entry.getAccepted())
                .findFirst()
                .map(entry -> new TakenBack(null, null, null, "the decision is refused now: " + entry.getReason()));
    }
}
