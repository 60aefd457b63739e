package io.muster.local.demo;

import io.muster.local.replay.DayBatch;
import io.muster.local.replay.DeploymentFacts;
import io.muster.local.replay.PublishedFiles;
import io.muster.local.replay.ReplayFailed;
import io.muster.local.replay.ReplayFigures;
import io.muster.local.replay.ReplayPlan;
import io.muster.local.replay.ServiceClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Sends the replay through both services: first the dated facts and the published files, then the encounters day by day. What
 * was counted is read back from the staffing service and compared cell by cell with what was published.
 */
public final class Demo {

    private static final YearMonth FIRST = YearMonth.of(2023, 4);
    private static final YearMonth LAST = YearMonth.of(2023, 9);
    private static final YearMonth QUICK = YearMonth.of(2023, 5);
    private static final int AT_ONCE = 3;
    private static final int DAYS_A_LINE = 31;

    /** Days before today that the staffing service plans by default. */
    private static final int DAYS_BACK = 400;

    private final ServiceClient ingest;
    private final ServiceClient staffing;
    private final ReplayPlan plan;
    private final ReplayFigures figures;
    private final Consumer<String> progress;

    /** A demo over that plan. */
    public Demo(URI ingest, URI staffing, ReplayFigures figures, ReplayPlan plan, Consumer<String> progress) {
        this.ingest = new ServiceClient(ingest, progress);
        this.staffing = new ServiceClient(staffing, progress);
        this.figures = figures;
        this.plan = plan;
        this.progress = progress;
    }

    /** The months that are replayed: from April to September 2023, or May alone. */
    public static ReplayPlan plan(ReplayFigures figures, boolean quick) {
        return quick ? ReplayPlan.of(figures, QUICK, QUICK) : ReplayPlan.of(figures, FIRST, LAST);
    }

    /**
     * Sends everything, waits until it is counted and planned, and compares.
     *
     * @return what was answered
     * @throws ReplayFailed if anything is refused, or what was counted is not what was published
     */
    public Answer run() {
        var before = Border.read(staffing, plan.months());
        var others = Others.before(staffing, before, plan.batches());
        requireWithinReach();
        tellFacts();
        importPublished();
        sendEncounters();
        var counted = new Counted(staffing, plan, others, progress);
        if (!counted.await()) {
            compare(others);
            throw new ReplayFailed(
                    "staffing counts or plans nothing more; its log and " + staffing.url()
                            + "/actuator/health/readiness say why (a container that is out of memory is started again and again)");
        }
        var answer = Answer.read(staffing, plan.months(), counted.byMonth());
        compare(others);
        return answer;
    }

    private void compare(Others others) {
        new CellCheck(Border.of(plan.batches()), others, Border.read(staffing, plan.months()))
                .report(plan.months(), progress);
    }

    /** Reports of much later days move the days that are planned: what is replayed would have no needs, however long it waited. */
    private void requireWithinReach() {
        var today = staffing.get("/api/v1/places").get("today");
        var latest = today == null ? LocalDate.MIN : LocalDate.parse(today.asString());
        var first = plan.months().getFirst().atDay(1);
        if (latest.isAfter(first.plusDays(DAYS_BACK))) {
            throw new ReplayFailed("this stack holds reports up to " + latest + ", and needs are planned " + DAYS_BACK
                    + " days back: not from " + first + " on, which is replayed; take another data folder (--data)");
        }
    }

    private void tellFacts() {
        var facts = DeploymentFacts.all();
        facts.forEach(
                fact -> ingest.post(fact.path(), "application/json", fact.body().getBytes(StandardCharsets.UTF_8)));
        progress.accept(
                "  told " + facts.size() + " reports of the 2023 deployment: policy, people on hand, the request");
    }

    private void importPublished() {
        for (var file : new PublishedFiles(figures).of(plan.months())) {
            var answer = ingest.post(
                    "/api/v1/published-counts?publishedOn=" + file.publishedOn() + "&file=" + file.name(),
                    "text/csv",
                    file.text().getBytes(StandardCharsets.UTF_8));
            progress.accept("  imported published figures: "
                    + grouped(answer.get("persons").asLong()) + " persons in "
                    + answer.get("cells").asLong() + " cells (" + file.name() + ")");
        }
    }

    private void sendEncounters() {
        var batches = plan.batches();
        var sent = new AtomicLong();
        var lines = new AtomicLong();
        try (var sending = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> days = new ArrayList<>();
            for (var batch : batches) {
                days.add(sending.submit(() -> {
                    var answer = send(batch);
                    lines.addAndGet(answer);
                    if (sent.incrementAndGet() % DAYS_A_LINE == 0) {
                        progress.accept("  sent " + sent.get() + " of " + batches.size() + " days, "
                                + grouped(lines.get()) + " encounters");
                    }
                }));
            }
            for (var day : days) {
                await(day);
            }
        }
        progress.accept("  sent " + batches.size() + " days, " + grouped(lines.get()) + " encounters of "
                + grouped(batches.stream().mapToLong(DayBatch::persons).sum()) + " persons");
    }

    private long send(DayBatch batch) {
        var answer = ingest.post(
                "/api/v1/encounters/batch",
                "application/x-ndjson",
                batch.body(),
                "Idempotency-Key",
                batch.key(),
                "X-Source",
                OwnBatches.SOURCE);
        long refused = answer.get("refused").asLong();
        if (refused > 0) {
            throw new ReplayFailed(
                    batch.key() + ": " + refused + " encounters were refused: " + answer.get("refusals"));
        }
        return answer.get("acknowledged").asLong();
    }

    private static void await(Future<?> day) {
        try {
            day.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ReplayFailed refused) {
                throw refused;
            }
            throw new ReplayFailed("sending a day failed: " + failed.getCause(), failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new ReplayFailed("the replay was ended", ended);
        }
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static LocalDate lastDay(List<YearMonth> months) {
        return months.getLast().atEndOfMonth();
    }
}
