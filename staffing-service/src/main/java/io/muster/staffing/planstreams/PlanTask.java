package io.muster.staffing.planstreams;

import io.muster.events.PlaceClock;
import io.muster.events.PlanClock;
import io.muster.staffing.counting.domain.RunningTotal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** Milliseconds without input that count as a pause. */
    private static final long PAUSE = 500;

    /** Milliseconds after which briefs and alerts wait for a pause no longer. */
    private static final long LONGEST_WAIT = 60_000;

    private static final long MILLION = 1_000_000;

    private final PlanSettings settings;
    private final Map<String, Instant> arrivals = new HashMap<>();
    private final Set<String> clockChanges = new LinkedHashSet<>();
    private @Nullable ProcessorContext<String, PlanOutput> context;
    private @Nullable Memory memory;
    private long restUntil;
    private long lastInput;
    private long lastSettled;
    private boolean unwatched = true;

    /** What is on the heap; made again from the stores whenever the task begins. */
    private record Memory(
            PlanStores stores,
            PlanBoard board,
            Dirty dirty,
            Recomputation plans,
            ToldEvents told,
            BriefWriter briefs,
            AlertBook alerts) {}

    PlanTask(PlanSettings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, PlanOutput> given) {
        context = given;
        restUntil = 0;
        lastInput = given.currentSystemTimeMs();
        lastSettled = lastInput;
        var stores = PlanStores.of(given);
        var board = new PlanBoard(settings.profile());
        var dirty = new Dirty();
        var told = new ToldEvents(board, stores, dirty, () -> Instant.ofEpochMilli(given.currentSystemTimeMs()));
        var alerts = new AlertBook(stores);
        var plans = new Recomputation(settings.planner(), stores, alerts::see);
        memory = new Memory(
                stores, board, dirty, plans, told, new BriefWriter(settings.planner(), stores, plans), alerts);
        stores.eachTotal(board.counts()::take);
        told.remember();
        board.closeDays();
        board.firstDay(settings.daysBack()).ifPresent(first -> dirty.mark(board.places(), first));
        given.schedule(settings.every(), PunctuationType.WALL_CLOCK_TIME, this::recompute);
    }

    @Override
    public void process(Record<String, PlanInput> given) {
        lastInput = context().currentSystemTimeMs();
        unwatched = true;
        switch (given.value()) {
            case PlanInput.Counted(RunningTotal total) -> count(total, given.timestamp());
            case PlanInput.Told(var event) -> tell(given, event);
        }
    }

    private void count(RunningTotal total, long arrived) {
        var first = board().firstDay(settings.daysBack());
        if (!board().counts().take(total)) {
            return;
        }
        memory().stores().keep(total);
        memory().dirty().mark(total.place(), total.day());
        arrivals.merge(total.place(), Instant.ofEpochMilli(arrived), PlanTask::later);
        clockChanges.add(total.place());
        var today = board().today();
        if (board().closeDays()) {
            memory().dirty().mark(board().places(), today.orElse(total.day()));
        }
        if (!first.equals(board().firstDay(settings.daysBack()))) {
            memory().dirty()
                    .mark(
                            board().places(),
                            board().firstDay(settings.daysBack()).orElseThrow());
        }
    }

    private void tell(Record<String, PlanInput> given, @Nullable SpecificRecord event) {
        var from = context().recordMetadata().orElseThrow();
        memory().told().take(from.topic(), from.offset(), given.key(), event).forEach(this::forward);
    }

    private void recompute(long now) {
        emitPublished();
        var span = span();
        if (now < restUntil || span == null) {
            return;
        }
        long started = System.nanoTime();
        BooleanSupplier spent =
                () -> System.nanoTime() - started > settings.budget().toNanos();
        if (!memory().dirty().isEmpty()) {
            plan(span, spent);
        }
        if (memory().dirty().isEmpty()) {
            settle(span, now, spent);
        }
        restUntil = now + REST * (System.nanoTime() - started) / MILLION;
    }

    private void plan(Recomputation.Span span, BooleanSupplier spent) {
        long revision = memory().stores().revision() + 1;
        var today = board().today().orElse(span.first());
        var stamp = new PlanRows.Stamp(today, revision, settings.profile().hash());
        int rows = memory().plans()
                .run(board().situation(), memory().dirty(), span, stamp, settings.rows(), spent, this::forward);
        memory().stores().revise(revision);
        emitClock(stamp);
        settings.recomputed().accept(rows);
    }

    /**
     * With nothing left to compute: writes the briefs that are due and looks for alerts, once input has paused, or after a while
     * where it never does. So a day is briefed when its reports are in, and nobody is alarmed while a backlog is read.
     */
    private void settle(Recomputation.Span span, long now, BooleanSupplier spent) {
        boolean paused = now - lastInput >= PAUSE;
        if (!paused && now - lastSettled < LONGEST_WAIT) {
            return;
        }
        lastSettled = now;
        var at = Instant.ofEpochMilli(now);
        memory().briefs().keep(settings.profile(), settings.profileText(), at, this::forward);
        memory().briefs()
                .write(
                        board(),
                        memory().dirty(),
                        span.first(),
                        at,
                        Duration.ofMillis(now - lastInput),
                        spent,
                        this::forward);
        if (unwatched && board().today().isPresent()) {
            unwatched = false;
            memory().alerts().look(board(), board().today().orElseThrow(), at, this::forward);
        }
    }

    private Recomputation.@Nullable Span span() {
        var first = board().firstDay(settings.daysBack());
        var last = board().lastDay();
        return first.isEmpty() || last.isEmpty() ? null : new Recomputation.Span(first.get(), last.get());
    }

    private void emitPublished() {
        board().published().changedTotals().forEach((key, total) -> forward("published|" + key, total));
    }

    private void emitClock(PlanRows.Stamp stamp) {
        if (clockChanges.isEmpty() || board().today().isEmpty()) {
            return;
        }
        List<PlaceClock> clocks = new ArrayList<>();
        board().counts().days().forEach((place, days) -> {
            var lastDay = days.lastKey();
            var observed = Objects.requireNonNull(days.get(lastDay)).lastObservedAt();
            var arrived = arrivals.getOrDefault(place, observed == null ? Instant.EPOCH : observed);
            clocks.add(new PlaceClock(place, lastDay, observed, arrived));
        });
        clockChanges.clear();
        forward("clock|plan", new PlanClock(stamp.asOf(), clocks, stamp.revision(), stamp.profileHash()));
    }

    private void forward(String key, SpecificRecord event) {
        forward(PlanOutput.of(key, event));
    }

    private void forward(PlanOutput output) {
        context().forward(new Record<>(output.key(), output, context().currentSystemTimeMs()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
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
