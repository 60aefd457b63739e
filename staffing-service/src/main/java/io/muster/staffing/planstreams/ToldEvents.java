package io.muster.staffing.planstreams;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.EncounterCountPublished;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PublicationCompleted;
import io.muster.events.StandardAdjusted;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.Judgement;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.streams.RequestEvents;
import io.muster.staffing.requests.streams.RequestStates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Takes in the events of the input topics: keeps them, marks what they change as dirty, and passes on what answers need. */
final class ToldEvents {

    private final PlanBoard board;
    private final PlanStores stores;
    private final Dirty dirty;
    private final Supplier<Instant> now;

    ToldEvents(PlanBoard board, PlanStores stores, Dirty dirty, Supplier<Instant> now) {
        this.board = board;
        this.stores = stores;
        this.dirty = dirty;
        this.now = now;
    }

    /** Takes in again all that was kept. */
    void remember() {
        stores.eachEvent((key, event) -> {
            switch (event) {
                case PolicyChanged policy -> board.take(policy);
                case AuthorityGranted authority -> board.take(authority);
                case StandardAdjusted adjusted -> board.take(adjusted);
                case PersonnelReported report -> board.take(report);
                case CustodyReported census -> board.take(census);
                case EncounterCountPublished cell -> board.take(cell);
                case PublicationCompleted completed -> board.take(completed);
                default -> board.requests().tell(request(event));
            }
        });
        board.judgeAgain();
        board.commit();
        board.readPublished();
    }

    /**
     * Takes in one event.
     *
     * @return what answers need of it
     * @throws MisplacedEvent where the event can't stand on that topic
     */
    List<PlanOutput> take(String topic, long offset, String key, @Nullable SpecificRecord event) {
        if (event == null) {
            return forget(topic, key);
        }
        if (!StoredEvents.topicOf(event.getClass()).equals(topic)) {
            throw new MisplacedEvent(event.getSchema().getFullName() + " does not belong on " + topic);
        }
        return switch (event) {
            case PolicyChanged policy -> policy(policy);
            case AuthorityGranted authority -> authority(authority);
            case StandardAdjusted adjusted -> adjusted(adjusted);
            case PersonnelReported report -> report(report);
            case CustodyReported census -> census(census);
            case EncounterCountPublished cell -> cell(cell);
            case PublicationCompleted completed -> completed(completed);
            default -> request(offset, event);
        };
    }

    private List<PlanOutput> policy(PolicyChanged event) {
        var key = "policy|" + event.getPolicyId();
        if (!board.take(event)) {
            return List.of();
        }
        all();
        return kept(key, event);
    }

    private List<PlanOutput> authority(AuthorityGranted event) {
        if (!board.take(event)) {
            return List.of();
        }
        board.judgeAgain();
        commit();
        List<PlanOutput> outputs = new ArrayList<>(kept("authority|" + event.getAuthorityId(), event));
        board.requests().accounts().forEach(account -> outputs.add(state(account)));
        return outputs;
    }

    private List<PlanOutput> request(long offset, SpecificRecord event) {
        var told = request(event);
        var judgement = board.requests().tell(told);
        stores.keep(String.format(Locale.ROOT, "request|%020d", offset), event);
        commit();
        return switch (judgement) {
            case Judgement.Accepted accepted -> List.of(state(accepted.account()));
            case Judgement.Refused refused ->
                List.of(
                        state(refused.account()),
                        PlanOutput.of(
                                told.head().requestId(),
                                RequestStates.rejected(refused.account(), told, refused.reason(), now.get())));
            case Judgement.Duplicate duplicate -> List.of();
        };
    }

    private static RequestEvent request(SpecificRecord event) {
        return RequestEvents.of(event)
                .orElseThrow(() -> new MisplacedEvent(event.getSchema().getFullName() + " is no input of the plan"));
    }

    private PlanOutput state(Account account) {
        return PlanOutput.of(account.requestId(), RequestStates.state(account, board.profile(), stores.revision()));
    }

    private void commit() {
        if (board.commit()) {
            all();
        }
    }

    private List<PlanOutput> adjusted(StandardAdjusted event) {
        if (!board.take(event)) {
            return List.of();
        }
        // an earlier edition of the adjustment may have begun earlier
        all();
        return kept("adjustment|" + event.getAdjustmentId(), event);
    }

    private List<PlanOutput> report(PersonnelReported event) {
        if (!board.take(event)) {
            return List.of();
        }
        mark(event.getPlace(), event.getDay());
        return kept("personnel|" + event.getPlace() + '|' + event.getEventId(), event);
    }

    private List<PlanOutput> census(CustodyReported event) {
        if (!board.take(event)) {
            return List.of();
        }
        mark(event.getPlace(), event.getAt().atZone(board.profile().zone()).toLocalDate());
        return kept("custody|" + event.getPlace() + '|' + event.getEventId(), event);
    }

    private List<PlanOutput> cell(EncounterCountPublished event) {
        if (board.take(event)) {
            stores.keep("published|" + PublishedBoard.cell(event), event);
        }
        return List.of();
    }

    private List<PlanOutput> completed(PublicationCompleted event) {
        board.take(event).forEach(gone -> stores.keep("published|" + PublishedBoard.cell(gone), gone));
        stores.keep("zz-publication|" + event.getPublication(), event);
        board.readPublished();
        if (!board.published().changedPlaces().isEmpty()) {
            all();
        }
        return List.of();
    }

    private List<PlanOutput> forget(String topic, String place) {
        if (!topic.equals(Topics.PERSONNEL_REPORTS.name())) {
            throw new MisplacedEvent("the value is empty; only reports of people are taken back that way");
        }
        var gone = board.forgetReports(place).stream()
                .map(id -> "personnel|" + place + '|' + id)
                .toList();
        gone.forEach(stores::forget);
        mark(place, LocalDate.MIN);
        return gone.stream().map(PlanOutput::forgotten).toList();
    }

    private List<PlanOutput> kept(String key, SpecificRecord event) {
        stores.keep(key, event);
        return List.of(PlanOutput.of(key, event));
    }

    private void mark(String place, LocalDate day) {
        if (board.places().contains(place)) {
            dirty.mark(place, day);
        }
    }

    private void all() {
        dirty.mark(board.places(), LocalDate.MIN);
    }
}
