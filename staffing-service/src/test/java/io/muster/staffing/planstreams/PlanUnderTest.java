package io.muster.staffing.planstreams;

import io.muster.schemas.profile.Profiles;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The planning task alone, with stores on the heap: told a history, it says what stands on its topics in the end. */
final class PlanUnderTest {

    private static final int MANY_ROWS = 1_000_000;
    private static final int DAYS_BACK = 8;
    private static final int LONG_PAUSE = 600_000;

    /** Briefs are kept as they were written, and so follow no law of what stands now; this says that all are written. */
    private static final String BRIEFED = "briefed";

    private static final ReferenceProfile PROFILE = Profiles.at("classpath:profiles/three-places.yaml");

    private final Map<String, HeapStore> stores = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();
    private final Standing standing = new Standing();
    private int rows = MANY_ROWS;
    private MockProcessorContext<String, PlanOutput> context;
    private PlanTask task;
    private long now = StepEvents.NOW.toEpochMilli();

    private PlanUnderTest() {
        PlanStores.ALL.forEach(name -> stores.put(name, new HeapStore(name)));
        stores.computeIfAbsent(PlanStores.COUNTERS, HeapStore::new).put(BRIEFED, 1_000_000L);
        begin();
    }

    /** What stands after a history. */
    static Standing after(List<Step> history) {
        var plan = new PlanUnderTest();
        history.forEach(plan::take);
        for (int look = 0; look < 4; look++) {
            plan.look(LONG_PAUSE);
        }
        while (!plan.settled()) {
            plan.look(LONG_PAUSE);
        }
        return plan.standing.sealed();
    }

    private boolean settled() {
        int before = standing.changes();
        look(LONG_PAUSE);
        return standing.changes() == before;
    }

    private void begin() {
        context = new MockProcessorContext<>();
        context.setCurrentSystemTimeMs(now);
        stores.values().forEach(context::addStateStore);
        task = new PlanTask(new PlanSettings(
                PROFILE,
                "the profile's file",
                new DayByDayPlanner(),
                Duration.ofMillis(20),
                Duration.ofHours(1),
                rows,
                DAYS_BACK,
                new VanishingLimit(5, 20),
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
                var total = StepEvents.total(counted);
                process("encounters", total.key(), new PlanInput.Counted(total));
            }
            case Step.Forgotten forgotten -> tell(Topics.PERSONNEL_REPORTS.name(), forgotten.place(), null);
            case Step.People people -> tell(Topics.PERSONNEL_REPORTS.name(), people.place(), StepEvents.people(people));
            case Step.Confirmed confirmed ->
                tell(Topics.PERSONNEL_REPORTS.name(), confirmed.place(), StepEvents.confirmed(confirmed));
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
        process(topic, key, new PlanInput.Told(event));
    }

    private void process(String topic, String key, PlanInput input) {
        context.setRecordMetadata(topic, 0, offsets.merge(topic, 1L, Long::sum));
        task.process(new Record<>(key, input, now));
    }

    private void look(int milliseconds) {
        now += milliseconds;
        context.setCurrentSystemTimeMs(now);
        context.scheduledPunctuators().forEach(one -> one.getPunctuator().punctuate(now));
        collect();
    }

    private void collect() {
        context.forwarded().forEach(one -> standing.take(one.record().value()));
        context.resetForwards();
    }
}
