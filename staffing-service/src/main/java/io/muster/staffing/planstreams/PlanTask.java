package io.muster.staffing.planstreams;

import io.muster.staffing.counting.domain.RunningTotal;
import io.muster.staffing.counting.streams.UnfinishedChange;
import io.muster.staffing.planstreams.briefs.AlertBook;
import io.muster.staffing.planstreams.briefs.BriefText;
import io.muster.staffing.planstreams.briefs.BriefWriter;
import io.muster.staffing.planstreams.effects.Forgetting;
import io.muster.staffing.planstreams.effects.InputEffects;
import io.muster.staffing.planstreams.rows.PlanClocks;
import io.muster.staffing.planstreams.rows.PlanFailures;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.rows.PlanRows;
import io.muster.staffing.planstreams.rows.PublishedRows;
import io.muster.staffing.planstreams.rows.Recomputation;
import io.muster.staffing.planstreams.rows.Written;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import io.muster.staffing.planstreams.state.PlanStores;
import io.muster.staffing.planstreams.state.RetainedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * The one planning task. What it is told it keeps and marks as dirty; at a punctuation it computes what is dirty again, within
 * a budget, so that a burst of input makes an answer a moment older and never stalls the transaction.
 */
final class PlanTask implements Processor<String, PlanInput, String, PlanOutput> {

    /** A recomputation rests for as many times its own length, so that the counting beside it goes on. */
    private static final int REST = 3;

    /** Milliseconds after which a revision ends though there is more to compute. */
    private static final long LONGEST_SILENCE = 1_000;

    private static final long MILLION = 1_000_000;

    private final PlanSettings settings;
    private @Nullable ProcessorContext<String, PlanOutput> context;
    private @Nullable Memory memory;
    private PlanBoard.@Nullable Span planned;
    private @Nullable LocalDate plannedToday;
    private long restUntil;
    private long lastPublished;
    private boolean unread = true;
    private boolean unpublished = true;

    /** What is on the heap; made again from the stores whenever the task begins. */
    private record Memory(
            PlanStores stores,
            PlanBoard board,
            Dirty dirty,
            PublishedRows rows,
            PlanFailures failures,
            Recomputation plans,
            InputEffects effects,
            AlertBook alerts,
            Settling settling,
            Written written,
            PlanClocks clocks) {}

    PlanTask(PlanSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, PlanOutput> processorContext) {
        context = processorContext;
        restUntil = 0;
        planned = null;
        plannedToday = null;
        lastPublished = 0;
        unread = true;
        unpublished = true;
        var stores = PlanStores.of(processorContext);
        var board = new PlanBoard(settings.profile(), settings.vanishing(), settings.keeping());
        var dirty = new Dirty();
        var rows = new PublishedRows(stores);
        var failures = new PlanFailures(stores, rows);
        var retainedDays = new RetainedDays(stores, settings.daysBack());
        var effects = new InputEffects(
                board,
                stores,
                dirty,
                settings.keeping(),
                retainedDays,
                () -> Instant.ofEpochMilli(processorContext.currentSystemTimeMs()));
        var alerts = new AlertBook(stores, Instant.ofEpochMilli(processorContext.currentSystemTimeMs()));
        var plans = new Recomputation(settings.planner(), rows, failures, alerts::see);
        var written = new Written(stores);
        memory = new Memory(
                stores,
                board,
                dirty,
                rows,
                failures,
                plans,
                effects,
                alerts,
                new Settling(
                        settings,
                        board,
                        dirty,
                        failures,
                        new BriefWriter(stores, new BriefText(settings.planner(), stores, plans), settings.daysBack()),
                        alerts,
                        new Forgetting(board, stores, retainedDays, effects, settings.forgotten()),
                        processorContext.currentSystemTimeMs(),
                        this::forward),
                written,
                new PlanClocks(board, stores, written));
        stores.eachTotal(board.counts()::apply);
        effects.remember();
        processorContext.schedule(settings.every(), PunctuationType.WALL_CLOCK_TIME, this::recompute);
    }

    @Override
    public void process(Record<String, PlanInput> record) {
        switch (record.value()) {
            case PlanInput.Counted(RunningTotal total) -> count(total, record.timestamp());
            case PlanInput.Event(var event) -> apply(record, event);
        }
        memory().settling().input(context().currentSystemTimeMs());
        unread = true;
    }

    private void count(RunningTotal total, long arrived) {
        var refused = memory().effects().tooOld(total);
        if (refused.isPresent()) {
            forward(refused.get());
        } else if (board().counts().apply(total)) {
            memory().stores().put(total);
            memory().clocks().arrived(total.place(), arrived);
            memory().dirty().mark(total.place(), total.day());
        }
    }

    private void apply(Record<String, PlanInput> record, @Nullable SpecificRecord event) {
        var from = context().recordMetadata().orElseThrow();
        memory().written().judged(from.topic(), from.offset());
        unpublished = true;
        var arrived = Instant.ofEpochMilli(record.timestamp());
        var effect = memory().effects().effectOf(from.topic(), from.offset(), arrived, record.key(), event);
        UnfinishedChange.make(() -> {
            effect.apply();
            effect.outputs().forEach(this::forward);
        });
    }

    private void recompute(long now) {
        if (now < restUntil) {
            return;
        }
        long started = System.nanoTime();
        BooleanSupplier spent =
                () -> System.nanoTime() - started > settings.budget().toNanos();
        if (unread) {
            unread = false;
            look();
        }
        boolean published = publishStates(Instant.ofEpochMilli(now), spent);
        if (!memory().dirty().isEmpty() || memory().rows().reachesOutside(this::isPlanned)) {
            plan(Instant.ofEpochMilli(now), spent);
        }
        if (memory().dirty().isEmpty()) {
            var span = planned;
            memory().settling().look(now, span == null ? null : span.first(), spent);
        }
        if (unpublished && ((published && memory().dirty().isEmpty()) || now - lastPublished >= LONGEST_SILENCE)) {
            endRevision(now);
        }
        restUntil = now + REST * (System.nanoTime() - started) / MILLION;
    }

    /** After a start, tells which requests stand otherwise than was told before it; says whether that is done. */
    private boolean publishStates(Instant now, BooleanSupplier spent) {
        return memory().effects().requests().publishDifferences(memory().failures(), now, spent, this::forward);
    }

    /** Says that all that was written belongs together: facts, requests and rows that follow from them. */
    private void endRevision(long now) {
        forward(memory().clocks().now());
        unpublished = false;
        lastPublished = now;
    }

    /** Looks which days are planned now; what that changes is dirty. */
    private void look() {
        boolean believesOthers = board().look();
        var span = board().span(settings.daysBack()).orElse(null);
        var today = board().today().orElse(null);
        var before = planned;
        if (before == null) {
            memory().failures().healPlacesBut(board().places(), this::forward);
        }
        if (span == null) {
            memory().dirty().clear();
            memory().failures().healPlaces(this::forward);
        } else if (before == null || believesOthers || !before.first().equals(span.first())) {
            memory().plans().keepOnly(span.first(), span.last());
            memory().dirty().mark(board().places(), span.first());
        } else if (!Objects.equals(today, plannedToday)) {
            memory().dirty().mark(board().places(), span.since(today, plannedToday));
        } else if (span.last().isAfter(before.last())) {
            memory().dirty().mark(board().places(), before.last().plusDays(1));
        }
        if (span != null) {
            memory().alerts().keepOnly(span.first(), span.last());
        }
        planned = span;
        plannedToday = today;
    }

    private boolean isPlanned(String place, LocalDate day) {
        return planned != null && planned.holds(day) && board().places().contains(place);
    }

    private void plan(Instant now, BooleanSupplier spent) {
        long revision = memory().stores().revision() + 1;
        memory().stores().revise(revision);
        int rows = memory().rows().deleteOutside(this::isPlanned, settings.rows(), spent, this::forward);
        var span = planned;
        if (span != null) {
            var stamp = new PlanRows.Stamp(
                    board().today().orElse(span.first()),
                    revision,
                    settings.profile().hash());
            rows += memory().plans()
                    .run(
                            board().situation(),
                            memory().dirty(),
                            span,
                            stamp,
                            now,
                            settings.rows() - rows,
                            spent,
                            this::forward);
        }
        unpublished = true;
        settings.recomputed().accept(rows);
    }

    private void forward(PlanOutput output) {
        var headers = memory().written().next(output.topic());
        context().forward(new Record<>(output.key(), output, context().currentSystemTimeMs(), headers));
        unpublished = true;
    }

    private PlanBoard board() {
        return memory().board();
    }

    private Memory memory() {
        return Objects.requireNonNull(memory, "the task is not initialised");
    }

    private ProcessorContext<String, PlanOutput> context() {
        return Objects.requireNonNull(context, "the task is not initialised");
    }
}
