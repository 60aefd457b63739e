package io.muster.staffing.planstreams;

import io.muster.events.AuthorityGranted;
import io.muster.events.RequestState;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.counting.streams.Steps;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planstreams.effects.Forgetting;
import io.muster.staffing.planstreams.facts.Keeping;
import io.muster.staffing.planstreams.published.PublishedCells;
import io.muster.staffing.planstreams.published.VanishingLimit;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.PlanStores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The planning task alone, with stores on the heap: told a history, it says what stands on its topics in the end. */
public final class PlanUnderTest {

    private static final int MANY_ROWS = 1_000_000;
    private static final int DAYS_BACK = 8;
    private static final int LONG_PAUSE = 600_000;

    private static final ReferenceProfile PROFILE = Profiles.at("classpath:profiles/three-places.yaml");

    /** Looks after which a plan that still changes is one that will not settle. */
    private static final int MOST_LOOKS = 200;

    private final Steps steps = new Steps();
    private final Map<String, HeapStore> stores = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final Map<Long, SpecificRecord> told = new HashMap<>();
    private Standing standing = new Standing();
    private Consumer<SpecificRecord> written = record -> {};
    private Consumer<PlanOutput> outputs = output -> {};
    private Consumer<Standing> looked = standing -> {};
    private BiConsumer<Long, SpecificRecord> hear = (offset, event) -> {};
    private int rows = MANY_ROWS;
    private ReferenceProfile profile = PROFILE;
    private MockProcessorContext<String, PlanOutput> context;
    private PlanTask task;
    private int forgotten = Forgetting.PORTION;
    private long now = StepEvents.NOW.toEpochMilli();

    private final Keeping keeping;

    private PlanUnderTest() {
        this(Keeping.USUAL);
    }

    private PlanUnderTest(Keeping keeping) {
        this.keeping = keeping;
        PlanStores.ALL.forEach(name -> stores.put(name, new HeapStore(name, steps)));
        begin();
    }

    /** What stands after a history. */
    static Standing after(List<Step> history) {
        return after(history, Keeping.USUAL);
    }

    /** What stands after a history where no more is kept than that. */
    static Standing after(List<Step> history, Keeping keeping) {
        var plan = new PlanUnderTest(keeping);
        history.forEach(plan::take);
        return plan.settle();
    }

    /**
     * What stands after a history.
     *
     * @param forgotten how many facts are let go of at a time
     * @param looked told after each look of the planner what stands then
     */
    static Standing after(List<Step> history, Keeping keeping, int forgotten, Consumer<Standing> looked) {
        var plan = new PlanUnderTest(keeping);
        plan.forgotten = forgotten;
        plan.looked = looked;
        plan.begin();
        history.forEach(plan::take);
        return plan.settle();
    }

    /**
     * Where requests stand after a history of which one step breaks.
     *
     * @param told what was told of requests, by offset
     * @param states where they stand
     * @param authorities that stand
     */
    record Judged(Map<Long, SpecificRecord> told, List<RequestState> states, List<AuthorityGranted> authorities) {}

    static Judged judged(List<Step> history, int at, int well) {
        var plan = new PlanUnderTest();
        history.subList(0, at).forEach(plan::take);
        plan.takeBreaking(history.get(at), well);
        history.subList(at + 1, history.size()).forEach(plan::take);
        return new Judged(plan.told, plan.standing.of(RequestState.class), plan.standing.of(AuthorityGranted.class));
    }

    static ReferenceProfile profile() {
        return PROFILE;
    }

    /** A start on what was kept: by which profile, and what happened to what was kept before it. */
    record Start(ReferenceProfile profile, Consumer<Map<String, HeapStore>> before) {

        Start(ReferenceProfile profile) {
            this(profile, stores -> {});
        }
    }

    /** What is written after a history by each of some starts, one after the other. */
    static List<List<PlanOutput>> writtenBy(List<Step> history, List<Start> starts) {
        var plan = new PlanUnderTest();
        history.forEach(plan::take);
        plan.settle();
        List<List<PlanOutput>> written = new ArrayList<>();
        for (var start : starts) {
            List<PlanOutput> outputs = new ArrayList<>();
            written.add(outputs);
            plan.outputs = outputs::add;
            start.before().accept(plan.stores);
            plan.profile = start.profile();
            plan.begin();
            plan.settle();
        }
        return written;
    }

    /** As it was written: what is compared in the end has no stamps. */
    private static PlanOutput copy(PlanOutput output) {
        var event = output.event();
        return event == null
                ? output
                : new PlanOutput(
                        output.topic(), output.key(), SpecificData.get().deepCopy(event.getSchema(), event));
    }

    /** What the steps from one on write. */
    static List<PlanOutput> writtenFrom(List<Step> history, int first) {
        var plan = new PlanUnderTest();
        history.subList(0, first).forEach(plan::take);
        plan.settle();
        List<PlanOutput> outputs = new ArrayList<>();
        plan.outputs = outputs::add;
        history.subList(first, history.size()).forEach(plan::take);
        plan.settle();
        return outputs;
    }

    /**
     * What stands after a history that goes on once all is settled.
     *
     * @param goesOn what is told then, by what stands
     */
    static Standing after(List<Step> history, Function<Standing, List<Step>> goesOn) {
        var plan = new PlanUnderTest();
        history.forEach(plan::take);
        plan.calmDown();
        goesOn.apply(plan.standing).forEach(plan::take);
        return plan.settle();
    }

    /** How much is held after a history, on the heap and in stores, by the field that holds it. */
    static Map<String, Long> held(List<Step> history, Keeping keeping) {
        var plan = new PlanUnderTest(keeping);
        history.forEach(plan::take);
        plan.settle();
        var held = Held.by(plan.task);
        plan.stores.forEach((name, store) -> held.put(name, store.approximateNumEntries()));
        return held;
    }

    /** Shows each record that is written, briefs too. */
    public static void show(List<Step> history, Consumer<SpecificRecord> written) {
        var plan = new PlanUnderTest();
        plan.written = written;
        history.forEach(plan::take);
        plan.settle();
    }

    /** Shows what is told of requests, by offset, and all that the plan writes, in the order in which it happens. */
    public static void show(List<Step> history, BiConsumer<Long, SpecificRecord> told, Consumer<PlanOutput> written) {
        var plan = new PlanUnderTest();
        plan.hear = told;
        plan.outputs = output -> written.accept(copy(output));
        history.forEach(plan::take);
        plan.settle();
    }

    /**
     * What becomes of a history of which one step breaks.
     *
     * @param outcome whether the step ended before it broke, was made again by another thread, or was parked as a letter
     */
    record Broken(Outcome outcome, Standing standing) {}

    enum Outcome {
        WENT_WELL,
        MADE_AGAIN,
        PARKED
    }

    /**
     * What stands after a history.
     *
     * @param at the step that breaks
     * @param well how many readings, writings and sendings of that step go well before one breaks
     */
    static Broken broken(List<Step> history, int at, int well) {
        var plan = new PlanUnderTest();
        history.subList(0, at).forEach(plan::take);
        var outcome = plan.takeBreaking(history.get(at), well);
        history.subList(at + 1, history.size()).forEach(plan::take);
        return new Broken(outcome, plan.settle());
    }

    /** As the engine does: an outage, and what breaks outside a record, ends the thread; a record that breaks is parked. */
    private Outcome takeBreaking(Step step, int well) {
        var committed = new HashMap<String, Map<String, Object>>();
        stores.forEach((name, store) -> committed.put(name, store.snapshot()));
        var told = standing.copy();
        long before = now;
        steps.breakAfter(well);
        try {
            take(step);
            steps.heal();
            return Outcome.WENT_WELL;
        } catch (IllegalStateException bug) {
            steps.heal();
            if (step.isRecord()) {
                collect();
                return Outcome.PARKED;
            }
        } catch (KafkaException fatal) {
            steps.heal();
        }
        committed.forEach(
                (name, kept) -> Objects.requireNonNull(stores.get(name)).restore(kept));
        standing = told;
        now = before;
        begin();
        take(step);
        return Outcome.MADE_AGAIN;
    }

    private Standing settle() {
        calmDown();
        return standing.sealed();
    }

    private void calmDown() {
        for (int look = 0; look < 4; look++) {
            look(LONG_PAUSE);
        }
        int looks = 0;
        while (!settled()) {
            if (++looks > MOST_LOOKS) {
                throw new AssertionError("the plan writes on and on: " + standing.changes() + " records so far");
            }
        }
    }

    private boolean settled() {
        int before = standing.changes();
        look(LONG_PAUSE);
        return standing.changes() == before;
    }

    private void begin() {
        context = new MockProcessorContext<>() {
            @Override
            public <K extends String, V extends PlanOutput> void forward(Record<K, V> output) {
                steps.next();
                super.forward(output);
            }
        };
        context.setCurrentSystemTimeMs(now);
        stores.values().forEach(context::addStateStore);
        task = new PlanTask(new PlanSettings(
                profile,
                "the profile's file",
                new DayByDayPlanner(),
                Duration.ofMillis(20),
                Duration.ofHours(1),
                rows,
                DAYS_BACK,
                new VanishingLimit(5, 20),
                keeping,
                forgotten,
                computed -> {}));
        task.init(context);
    }

    private void take(Step step) {
        switch (step) {
            case Step.Look look -> look(look.milliseconds());
            case Step.Restart again -> begin();
            case Step.Portion portion -> {
                rows = portion.rows();
                begin();
            }
            case Step.Counted counted -> {
                var total = StepEvents.total(counted, Instant.ofEpochMilli(now));
                process("encounters", total.key(), new PlanInput.Counted(total));
            }
            case Step.Forgotten forgotten -> tell(Topics.PERSONNEL_REPORTS.name(), forgotten.place(), null);
            case Step.People people -> tell(Topics.PERSONNEL_REPORTS.name(), people.place(), StepEvents.people(people));
            case Step.Confirmed confirmed ->
                tell(Topics.PERSONNEL_REPORTS.name(), confirmed.place(), StepEvents.confirmed(confirmed));
            case Step.Posted post -> tell(Topics.PERSONNEL_REPORTS.name(), post.place(), StepEvents.posted(post));
            case Step.Measured work -> tell(Topics.PERSONNEL_REPORTS.name(), work.place(), StepEvents.measured(work));
            case Step.Held held -> tell(Topics.PERSONNEL_REPORTS.name(), held.place(), StepEvents.held(held));
            case Step.Policy policy -> policies("policy-" + policy.id(), StepEvents.policy(policy));
            case Step.Authority authority -> policies("authority-" + authority.id(), StepEvents.authority(authority));
            case Step.Standard standard -> policies("adjustment-" + standard.id(), StepEvents.standard(standard));
            case Step.Cell cell -> {
                var event = StepEvents.cell(cell);
                tell(Topics.PUBLISHED_COUNTS.name(), PublishedCells.cell(event), event);
            }
            case Step.Published published -> {
                var event = StepEvents.published(published);
                tell(Topics.PUBLISHED_COUNTS.name(), event.getLayout() + '|' + event.getPublishedOn(), event);
            }
            case Step.Undone undone ->
                tell(Topics.ASSISTANCE_REQUESTS.name(), undone.request(), RequestSteps.event(undone));
            case Step.Act act -> tell(Topics.ASSISTANCE_REQUESTS.name(), act.request(), RequestSteps.event(act));
        }
        collect();
    }

    private void policies(String key, SpecificRecord event) {
        tell(Topics.POLICY_CHANGES.name(), key, event);
    }

    private void tell(String topic, String key, @Nullable SpecificRecord event) {
        process(topic, key, new PlanInput.Event(event));
    }

    private void process(String topic, String key, PlanInput input) {
        long offset = offsets.merge(topic, 1L, Long::sum);
        if (topic.equals(Topics.ASSISTANCE_REQUESTS.name()) && input instanceof PlanInput.Event(var event)) {
            told.put(offset, Objects.requireNonNull(event));
            hear.accept(offset, event);
        }
        context.setRecordMetadata(topic, 0, offset);
        task.process(new Record<>(key, input, now));
    }

    private void look(int milliseconds) {
        now += milliseconds;
        context.setCurrentSystemTimeMs(now);
        context.scheduledPunctuators()
                .forEach(punctuator -> punctuator.getPunctuator().punctuate(now));
        collect();
        looked.accept(standing);
    }

    private void collect() {
        context.forwarded().forEach(forward -> {
            var output = forward.record().value();
            if (output.event() != null) {
                written.accept(output.event());
            }
            outputs.accept(output);
            standing.take(output);
        });
        context.resetForwards();
    }
}
