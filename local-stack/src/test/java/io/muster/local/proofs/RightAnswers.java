package io.muster.local.proofs;

import io.muster.local.processes.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Asks one instance again and again how many persons came, and remembers when its answer was wrong. */
final class RightAnswers implements AutoCloseable {

    /** By then what was accepted must be in the answers. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI question;
    private final SteadyReports reports;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<Instant> wrong = new CopyOnWriteArrayList<>();
    private volatile Instant latest = Instant.EPOCH;

    RightAnswers(Service staffing, SteadyReports reports) {
        this.question =
                staffing.url().resolve("/api/v1/demand?place=" + SteadyReports.PLACE + "&day=" + SteadyReports.DAY);
        this.reports = reports;
    }

    RightAnswers start() {
        thread.execute(this::lookOn);
        return this;
    }

    /** Persons that it answers; empty where it answers none. */
    OptionalLong persons() {
        try {
            var request = HttpRequest.newBuilder(question)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? OptionalLong.of(counted(answer.body())) : OptionalLong.empty();
        } catch (IOException unreachable) {
            return OptionalLong.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    private static long counted(String body) {
        return JSON.readTree(body)
                .valueStream()
                .flatMap(day -> day.get("counted").valueStream())
                .mapToLong(cell -> cell.get("persons").asLong())
                .sum();
    }

    private void lookOn() {
        while (!thread.isShutdown()) {
            look();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void look() {
        var asked = Instant.now();
        var persons = persons();
        if (persons.isEmpty() || persons.getAsLong() < reports.acceptedBy(asked.minus(GRACE))) {
            wrong.add(asked);
        }
        latest = asked;
    }

    /** Whether all of its answers have been right for a while that began after a moment. */
    boolean hasBeenRight(Duration time, Instant since) {
        var from = latest.minus(time);
        return from.isAfter(since) && wrong.stream().noneMatch(at -> at.isAfter(from));
    }

    /** When answers were wrong since the beginning of a fault, seen from its end. */
    String since(Instant begin, Instant end) {
        var late = wrong.stream().filter(at -> at.isAfter(begin)).toList();
        if (late.isEmpty()) {
            return "never wrong";
        }
        double last = Duration.between(end, late.getLast()).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "wrong at %d looks, last %.1f s %s its end",
                late.size(),
                Math.abs(last),
                last > 0 ? "after" : "before");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
