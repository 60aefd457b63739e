package io.muster.staffing.planstreams;

import io.muster.events.AuthorityGranted;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.Judgement;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.streams.RequestEvents;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;

/** What the events of requests bring about, and what call-up authorities change in requests. */
final class ToldRequests {

    private final PlanBoard board;
    private final PlanStores stores;
    private final Dirty dirty;
    private final Refusing refusing;

    ToldRequests(PlanBoard board, PlanStores stores, Dirty dirty, Refusing refusing) {
        this.board = board;
        this.stores = stores;
        this.dirty = dirty;
        this.refusing = refusing;
    }

    /** Takes in again an event that was kept. */
    void remember(SpecificRecord event) {
        board.requests().tell(request(event));
    }

    /** What an event brings about that stands at that offset of its topic. */
    Effect of(long offset, SpecificRecord event) {
        var told = request(event);
        var judgement = board.requests().judge(told);
        if (judgement instanceof Judgement.Duplicate) {
            return Effect.NONE;
        }
        List<PlanOutput> outputs = switch (judgement) {
            case Judgement.Accepted accepted -> List.of(state(accepted.account()));
            case Judgement.Refused refused ->
                List.of(
                        state(refused.account()),
                        PlanOutput.of(
                                told.head().requestId(),
                                RequestStates.rejected(
                                        event, refused.account().stage(), refused.reason(), refusing.now())));
            case Judgement.Duplicate duplicate -> List.of();
        };
        if (outputs.stream().anyMatch(ToldRequests::isTooLarge)) {
            return refusing.refused(
                    Topics.ASSISTANCE_REQUESTS.name(),
                    event,
                    "with this event the request would be larger than " + RecordSize.LARGEST
                            + " bytes, which is more than can be kept of one; ask for the rest by another request");
        }
        return new Effect(outputs, () -> {
            board.requests().tell(told);
            stores.keep(String.format(Locale.ROOT, "request|%020d", offset), stores.nextOrder(), event);
            stores.usedOrder(stores.nextOrder());
            replan();
        });
    }

    private static boolean isTooLarge(PlanOutput output) {
        return output.event() != null && RecordSize.of(output.event()) > RecordSize.LARGEST;
    }

    /** What an edition of an authority brings about beside what it does as a fact. */
    Effect under(AuthorityGranted granted) {
        var authorities = new ArrayList<>(board.authorities());
        var authority = RequestEvents.authority(granted);
        authorities.removeIf(one -> one.id().equals(authority.id()));
        authorities.add(authority);
        var judged = board.requests().under(authorities);
        return new Effect(judged.accounts().stream().map(this::state).toList(), () -> {
            board.replace(judged);
            replan();
        });
    }

    private static RequestEvent request(SpecificRecord event) {
        return RequestEvents.of(event)
                .orElseThrow(() -> new MisplacedEvent(event.getSchema().getFullName() + " is no input of the plan"));
    }

    /** Where a request stands; one of which every event was taken back stands nowhere. */
    private PlanOutput state(Account account) {
        if (account.history().isEmpty()) {
            return PlanOutput.gone(Topics.REQUEST_STATES, account.requestId());
        }
        return PlanOutput.of(account.requestId(), RequestStates.state(account, board.profile(), stores.revision()));
    }

    /** Plans again where requests commit other people than before. */
    private void replan() {
        if (board.updateCommitments()) {
            dirty.mark(board.places(), LocalDate.MIN);
        }
    }
}
