package io.muster.staffing.planstreams.effects;

import io.muster.events.AuthorityGranted;
import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.admission.InputAdmission;
import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.planstreams.facts.Fact;
import io.muster.staffing.planstreams.facts.Keeping;
import io.muster.staffing.planstreams.facts.MisplacedEvent;
import io.muster.staffing.planstreams.facts.RecordKey;
import io.muster.staffing.planstreams.facts.StoredEvents;
import io.muster.staffing.planstreams.published.PublishedBoard;
import io.muster.staffing.planstreams.published.PublishedChange;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.planstreams.state.RetainedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the events of the input topics bring about: what is kept, which plans must be computed again, and what answers need. */
public final class InputEffects {

    private final PlanBoard board;
    private final PlanStores stores;
    private final Dirty dirty;
    private final InputAdmission admission;
    private final Refusing refusing;
    private final RetainedDays retainedDays;
    private final FactEffects facts;
    private final RequestEffects requests;

    public InputEffects(
            PlanBoard board,
            PlanStores stores,
            Dirty dirty,
            Keeping keeping,
            RetainedDays retainedDays,
            Supplier<Instant> now) {
        this.board = board;
        this.stores = stores;
        this.dirty = dirty;
        this.admission = new InputAdmission(board.profile());
        this.refusing = new Refusing(board, now);
        this.retainedDays = retainedDays;
        this.facts = new FactEffects(board, stores, dirty, refusing, keeping, retainedDays);
        this.requests = new RequestEffects(board, stores, dirty, refusing, retainedDays, facts, keeping.requests());
    }

    FactEffects facts() {
        return facts;
    }

    public RequestEffects requests() {
        return requests;
    }

    /** Takes in again all that was kept. */
    public void remember() {
        facts.rememberForgotten();
        Forgetting.remember(board, stores);
        stores.eachEvent((key, stored) -> {
            var event = stored.event();
            if (Fact.isStatedBy(event)) {
                facts.remember(Fact.of(event, stored.order()));
            } else if (PublishedBoard.keeps(event)) {
                board.published().remember(key, event, stored.order());
            } else {
                requests.remember(key, event);
            }
        });
        board.replace(board.requests().under(board.authorities()));
        board.updateCommitments();
        requests.compareWithPublished();
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
    public Effect effectOf(
            String topic, long offset, Instant arrived, @Nullable String key, @Nullable SpecificRecord event) {
        if (event == null) {
            return facts.tombstone(topic, key);
        }
        if (!StoredEvents.topicOf(event.getClass()).equals(topic)) {
            throw new MisplacedEvent(event.getSchema().getFullName() + " does not belong on " + topic);
        }
        RecordKey.check(key, event);
        var defects = admission.refuse(event, arrived);
        if (defects.isPresent()) {
            return refusing.refused(topic, event, defects.get());
        }
        return switch (event) {
            case AuthorityGranted granted -> authority(topic, granted, arrived);
            case EncounterCountPublished cell -> published(board.published().of(cell, stores.unusedOrder()));
            case PublicationCompleted completed -> published(board.published().of(completed, stores.unusedOrder()));
            default ->
                Fact.isStatedBy(event)
                        ? facts.effectOf(topic, Fact.of(event, stores.unusedOrder()), arrived)
                        : requests.effectOf(offset, event);
        };
    }

    /** All requests are judged again under an authority that stands. */
    private Effect authority(String topic, AuthorityGranted granted, Instant arrived) {
        var edition = Fact.of(granted, stores.unusedOrder());
        var effect = facts.effectOf(topic, edition, arrived);
        return effect.isChange() ? effect.and(requests.under(granted)) : effect;
    }

    /** What is told of persons counted on a day that is kept no longer and of which nothing is held; empty for any other day. */
    public Optional<PlanOutput> tooOld(RunningTotal total) {
        return retainedDays.isOver(total.day()) && !board.counts().holds(total.place(), total.day())
                ? Optional.of(refusing.rejected(total, retainedDays.tooOld(total.day())))
                : Optional.empty();
    }

    private Effect published(PublishedChange change) {
        List<PlanOutput> outputs = new ArrayList<>();
        change.outputs()
                .forEach((key, output) -> outputs.add(output.map(event -> PlanOutput.of(key, event))
                        .orElseGet(() -> PlanOutput.tombstone(Topics.PLAN_INPUTS, key))));
        return new Effect(outputs, () -> {
            stores.useOrder(stores.unusedOrder());
            change.forgotten().forEach(stores::forget);
            change.stored().forEach((key, stored) -> stores.put(key, stored.order(), stored.event()));
            board.published().apply(change);
            if (change.demandChanges()) {
                board.readPublished();
                dirty.mark(board.places(), LocalDate.MIN);
            }
        });
    }
}
