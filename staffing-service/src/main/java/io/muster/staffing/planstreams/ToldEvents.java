package io.muster.staffing.planstreams;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.EncounterCountPublished;
import io.muster.events.InputRejected;
import io.muster.events.PersonnelReported;
import io.muster.events.PublicationCompleted;
import io.muster.events.StandardAdjusted;
import io.muster.schemas.rules.Excerpt;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.admission.Admission;
import io.muster.staffing.requests.domain.Account;
import io.muster.staffing.requests.domain.Judgement;
import io.muster.staffing.requests.domain.RequestEvent;
import io.muster.staffing.requests.domain.Requests;
import io.muster.staffing.requests.streams.EventText;
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

/** What the events of the input topics bring about: what is kept, which plans must be computed again, and what answers need. */
final class ToldEvents {

    private final PlanBoard board;
    private final PlanStores stores;
    private final Dirty dirty;
    private final Supplier<Instant> now;
    private final Admission admission;

    ToldEvents(PlanBoard board, PlanStores stores, Dirty dirty, Supplier<Instant> now) {
        this.board = board;
        this.stores = stores;
        this.dirty = dirty;
        this.now = now;
        this.admission = new Admission(board.profile());
    }

    /** Takes in again all that was kept. */
    void remember() {
        stores.eachEvent((key, stored) -> {
            var event = stored.event();
            if (Fact.isStatedBy(event)) {
                board.facts().put(Fact.of(event, stored.order()));
            } else if (PublishedBoard.keeps(event)) {
                board.published().remember(key, event, stored.order());
            } else {
                board.requests().tell(request(event));
            }
        });
        board.replace(board.requests().under(board.authorities()));
        board.updateCommitments();
        board.published().remembered();
        board.readPublished();
        board.look();
    }

    /**
     * What one event brings about; nothing has changed until that is applied.
     *
     * @param arrived when its record was appended
     * @throws MisplacedEvent where the event can't stand on that topic
     */
    Effect of(String topic, long offset, Instant arrived, @Nullable String key, @Nullable SpecificRecord event) {
        if (event == null) {
            return tombstone(topic, key);
        }
        if (!StoredEvents.topicOf(event.getClass()).equals(topic)) {
            throw new MisplacedEvent(event.getSchema().getFullName() + " does not belong on " + topic);
        }
        RecordKey.check(key, event);
        var defects = admission.refuse(event, arrived);
        if (defects.isPresent()) {
            return refused(topic, event, defects.get());
        }
        if (Fact.isStatedBy(event)) {
            return fact(Fact.of(event, stores.nextOrder()));
        }
        return switch (event) {
            case EncounterCountPublished cell -> published(board.published().of(cell, stores.nextOrder()));
            case PublicationCompleted completed -> published(board.published().of(completed, stores.nextOrder()));
            default -> request(offset, event);
        };
    }

    /** What is not sound is told, and nothing follows from it. */
    private Effect refused(String topic, SpecificRecord event, String reason) {
        var key = Excerpt.of(RecordKey.of(event));
        var rejected = topic.equals(Topics.ASSISTANCE_REQUESTS.name())
                ? RequestStates.rejected(event, board.requests().stage(RecordKey.of(event)), reason, now.get())
                : new InputRejected(topic, event.getSchema().getName(), key, reason, EventText.of(event), now.get());
        return new Effect(List.of(PlanOutput.of(key, rejected)), () -> {});
    }

    /** An edition replaces the one before it: what either touches is planned again, and the old key is deleted. */
    private Effect fact(Fact edition) {
        var before = board.facts().edition(edition.id()).orElse(null);
        if (before != null && before.saysTheSameAs(edition.event())) {
            return Effect.NONE;
        }
        List<PlanOutput> outputs = new ArrayList<>();
        if (before != null && !before.key().equals(edition.key())) {
            outputs.add(PlanOutput.gone(Topics.PLAN_INPUTS, before.key()));
        }
        outputs.add(
                edition.isWithdrawn()
                        ? PlanOutput.gone(Topics.PLAN_INPUTS, edition.key())
                        : PlanOutput.of(edition.key(), edition.event()));
        var judged = edition.event() instanceof AuthorityGranted granted ? judgedWith(granted) : null;
        if (judged != null) {
            judged.accounts().forEach(account -> outputs.add(state(account)));
        }
        return new Effect(outputs, () -> {
            if (before != null) {
                stores.forget(before.key());
                touch(before.event());
            }
            stores.usedOrder(edition.order());
            stores.keep(edition);
            board.facts().put(edition);
            touch(edition.event());
            if (judged != null) {
                board.replace(judged);
                replan();
            }
        });
    }

    /** All requests, judged under the authorities that stand once this one does. */
    private Requests judgedWith(AuthorityGranted granted) {
        var authorities = new ArrayList<>(board.authorities());
        var authority = RequestEvents.authority(granted);
        authorities.removeIf(one -> one.id().equals(authority.id()));
        authorities.add(authority);
        return board.requests().under(authorities);
    }

    /** Which plans hang on an event. */
    private void touch(SpecificRecord event) {
        switch (event) {
            case PersonnelReported report -> {
                // a request's people, or a unit, who are reported at one place are missing at another
                if (report.getRequestId() == null && report.getUnit() == null) {
                    mark(report.getPlace(), report.getDay());
                } else {
                    dirty.mark(board.places(), report.getDay());
                }
            }
            case CustodyReported census -> mark(census.getPlace(), day(census.getAt()));
            case DayConfirmed confirmed -> mark(confirmed.getPlace(), confirmed.getDay());
            case StandardAdjusted adjusted
            when adjusted.getPlace() != null -> mark(adjusted.getPlace(), adjusted.getFrom());
            default -> all();
        }
    }

    private LocalDate day(Instant at) {
        return at.atZone(board.profile().zone()).toLocalDate();
    }

    private Effect request(long offset, SpecificRecord event) {
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
                                RequestStates.rejected(event, refused.account().stage(), refused.reason(), now.get())));
            case Judgement.Duplicate duplicate -> List.of();
        };
        if (outputs.stream().anyMatch(ToldEvents::isTooLarge)) {
            return refused(
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
            all();
        }
    }

    private Effect published(PublishedChange change) {
        List<PlanOutput> outputs = new ArrayList<>();
        change.told()
                .forEach((key, told) -> outputs.add(told.map(event -> PlanOutput.of(key, event))
                        .orElseGet(() -> PlanOutput.gone(Topics.PLAN_INPUTS, key))));
        return new Effect(outputs, () -> {
            stores.usedOrder(stores.nextOrder());
            change.forgotten().forEach(stores::forget);
            change.kept().forEach((key, kept) -> stores.keep(key, kept.order(), kept.event()));
            board.published().apply(change);
            if (change.demandChanges()) {
                board.readPublished();
                all();
            }
        });
    }

    private Effect tombstone(String topic, @Nullable String place) {
        if (!topic.equals(Topics.PERSONNEL_REPORTS.name()) || place == null || place.isEmpty()) {
            throw new MisplacedEvent(
                    "the value is empty; only reports of a place are taken back that way, by the place as key");
        }
        var gone = List.of("personnel|", "custody|", "confirmed|").stream()
                .flatMap(kind -> board.facts().withKeysFrom(kind + place + '|').stream())
                .toList();
        return new Effect(
                gone.stream()
                        .map(fact -> PlanOutput.gone(Topics.PLAN_INPUTS, fact.key()))
                        .toList(),
                () -> {
                    gone.forEach(fact -> stores.forget(fact.key()));
                    board.facts().remove(gone);
                    gone.forEach(fact -> touch(fact.event()));
                });
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
