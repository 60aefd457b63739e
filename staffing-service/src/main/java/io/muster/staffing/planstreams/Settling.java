package io.muster.staffing.planstreams;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planstreams.briefs.AlertBook;
import io.muster.staffing.planstreams.briefs.BriefWriter;
import io.muster.staffing.planstreams.effects.Forgetting;
import io.muster.staffing.planstreams.rows.PlanFailures;
import io.muster.staffing.planstreams.rows.PlanOutput;
import io.muster.staffing.planstreams.state.Dirty;
import io.muster.staffing.planstreams.state.PlanBoard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What waits until nothing is left to compute: writes the briefs that are due, looks for alerts, and forgets what is too old, once
 * input has paused, or after a while where it never does. So a day is briefed when its reports are in, and nobody is alarmed while a
 * backlog is read.
 */
final class Settling {

    /** Milliseconds without input that count as a pause. */
    private static final long PAUSE = 500;

    /** Milliseconds after which briefs and alerts wait for a pause no longer. */
    private static final long LONGEST_WAIT = 60_000;

    /** Milliseconds after which alerts are looked for again without any input: that nothing comes is one. */
    private static final long WATCH_AGAIN = 600_000;

    private final ReferenceProfile profile;
    private final String profileText;
    private final PlanBoard board;
    private final Dirty dirty;
    private final PlanFailures failures;
    private final BriefWriter briefs;
    private final AlertBook alerts;
    private final Forgetting forgetting;
    private final Consumer<PlanOutput> to;
    private long lastInput;
    private long last;
    private long briefsRestUntil;
    private boolean unwatched = true;
    private long watched;

    Settling(
            PlanSettings settings,
            PlanBoard board,
            Dirty dirty,
            PlanFailures failures,
            BriefWriter briefs,
            AlertBook alerts,
            Forgetting forgetting,
            long now,
            Consumer<PlanOutput> to) {
        this.profile = settings.profile();
        this.profileText = settings.profileText();
        this.board = board;
        this.dirty = dirty;
        this.failures = failures;
        this.briefs = briefs;
        this.alerts = alerts;
        this.forgetting = forgetting;
        this.to = to;
        this.lastInput = now;
        this.last = now;
        this.watched = now;
    }

    /** Something came. */
    void input(long now) {
        lastInput = now;
        briefsRestUntil = 0;
        unwatched = true;
    }

    /**
     * Does what is due.
     *
     * @param first the first day that is planned, or null where none is
     */
    void look(long now, @Nullable LocalDate first, BooleanSupplier spent) {
        boolean paused = now - lastInput >= PAUSE;
        if (!paused && now - last < LONGEST_WAIT) {
            return;
        }
        last = now;
        var at = Instant.ofEpochMilli(now);
        brief(first, at, Duration.ofMillis(now - lastInput), spent);
        if (unwatched || now - watched >= WATCH_AGAIN) {
            unwatched = false;
            watched = now;
            attempt(
                    PlanFailures.ALERTS,
                    at,
                    () -> alerts.look(
                            board, failures.places(), at, (key, event) -> to.accept(PlanOutput.of(key, event))));
        }
        board.today()
                .ifPresent(today ->
                        attempt(PlanFailures.FORGETTING, at, () -> unwatched |= forgetting.look(today, now, to)));
    }

    /** Briefs that failed are tried again with the next input, or after a while. */
    private void brief(@Nullable LocalDate first, Instant at, Duration quiet, BooleanSupplier spent) {
        if (at.toEpochMilli() < briefsRestUntil) {
            return;
        }
        if (first != null) {
            briefs.storeProfile(profile, profileText, at, to);
        }
        boolean wentWell =
                attempt(PlanFailures.BRIEFS, at, () -> briefs.write(board, dirty, first, at, quiet, spent, to));
        if (!wentWell) {
            briefsRestUntil = at.toEpochMilli() + LONGEST_WAIT;
        }
    }

    /** What fails here is said, and stops nothing else. */
    private boolean attempt(String part, Instant now, Runnable action) {
        try {
            action.run();
            failures.heal(part, null, to);
            return true;
        } catch (RuntimeException bug) {
            PlanFailures.rethrowOutage(bug);
            failures.record(part, null, null, bug, now, to);
            return false;
        }
    }
}
