package io.muster.staffing.requests.domain;

import io.muster.staffing.planning.deployments.Deployment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The life cycle of a request: what becomes of it with each event. Events are judged by their own order and dates.
 *
 * <p>Approval needs all six criteria of DoD Directive 3025.18, and only a deciding role decides, but for the denial by the rule
 * where every line is refused for good.
 */
public final class LifeCycle {

    private final Law law;

    public LifeCycle(Law law) {
        this.law = law;
    }

    /** What the request says to the event. */
    public Judgement judge(Account account, RequestEvent event) {
        try {
            if (account.hasTakenBack(event.head().eventId())) {
                throw new NotPossible(
                        "event " + event.head().eventId() + " was taken back: tell it anew under an id of its own");
            }
            if (account.hasSeen(event.head().eventId())) {
                throw new NotPossible("event " + event.head().eventId()
                        + " was told before with other content: take it back, and tell it anew under an id of its own");
            }
            return new Judgement.Accepted(accepted(account, event));
        } catch (NotPossible refusal) {
            var reason = String.valueOf(refusal.getMessage());
            return new Judgement.Refused(entered(account, event, false, reason, account.stage()), reason);
        }
    }

    /** Whether this takes an event back that stands, by a role that may. */
    boolean takesBack(Account account, RequestEvent event) {
        return event.what() instanceof RequestEvent.Reversed reversed
                && TransitionRoles.refusalToTakeBack(account, event.head().role(), reversed.event(), law)
                        .isEmpty();
    }

    private Account accepted(Account account, RequestEvent event) {
        var transition = event.what().transition();
        if (account.stage() == Stage.NONE && !Transition.BEGINNINGS.contains(transition)) {
            throw new NotPossible("there is no request '" + account.requestId() + "': " + transition.word()
                    + " can come once it was drafted or submitted");
        }
        if (!transition.mayComeIn(account.stage())) {
            throw new NotPossible(transition.word() + " can't come while the request is " + account.stage()
                    + "; it may come in " + new TreeSet<>(transition.from()));
        }
        TransitionRoles.refusal(transition.by(), account, event.head().role(), law)
                .ifPresent(refusal -> {
                    throw new NotPossible(event.head().role() + " can't " + transition.word() + refusal);
                });
        account.lastOn().filter(event.head().on()::isBefore).ifPresent(last -> {
            throw new NotPossible(
                    transition.word() + " is dated " + event.head().on() + ", before the last event of " + last);
        });
        RequestedDays.check(account, event);
        var after = switch (event.what()) {
            case RequestEvent.Submitted submission -> submitted(account, event.head(), submission);
            case RequestEvent.Amended amended -> amended(account, event.head(), amended);
            case RequestEvent.Evaluated evaluated -> evaluated(account, event.head(), evaluated);
            case RequestEvent.Decided decided -> decided(account, event.head(), decided);
            case RequestEvent.Sourced sourced -> sourced(account, sourced);
            case RequestEvent.Restayed restayed -> restayed(account, event.head(), restayed);
            case RequestEvent.Stepped stepped -> stepped(account, event.head(), stepped);
            case RequestEvent.Reversed reversed ->
                throw new NotPossible(
                        TransitionRoles.refusalToTakeBack(account, event.head().role(), reversed.event(), law)
                                .orElseThrow());
        };
        return entered(after, event, true, null, account.stage());
    }

    private Account submitted(Account account, RequestEvent.Head head, RequestEvent.Submitted submission) {
        var counsel = Grounds.counselOn(account, submission.lines());
        var lines = submission.lines().stream()
                .map(line -> lineStatus(line, head.on(), counsel))
                .toList();
        boolean hopeless = submission.transition() == Transition.SUBMIT
                && !lines.isEmpty()
                && lines.stream().allMatch(line -> line.refusals().stream().anyMatch(LineStatus.Refusal::isFinal));
        return new Account(
                account.requestId(),
                hopeless ? Stage.DENIED : submission.transition().to(account.stage()),
                submission,
                lines,
                Grounds.isAskedAsBefore(account, submission.lines())
                        ? account.findings()
                        : Grounds.outdated(account.findings()),
                counsel,
                account.units(),
                hopeless ? head.on() : null,
                hopeless ? "THE RULE" : null,
                account.history(),
                account.takenBack());
    }

    private Account amended(Account account, RequestEvent.Head head, RequestEvent.Amended amended) {
        var submission = Objects.requireNonNull(account.submission());
        List<LineStatus> lines = new ArrayList<>(account.lines());
        var counsel = account.decidedOn() == null ? Grounds.counselBeside(account, amended.lines()) : account.counsel();
        for (var line : amended.lines()) {
            int at = Amendments.index(lines, line);
            var after = account.decidedOn() == null
                    ? lineStatus(line, head.on(), counsel)
                    : amendedAfterDecision(at < 0 ? null : lines.get(at), line, head.on(), counsel);
            if (at < 0) {
                lines.add(after);
            } else {
                lines.set(at, after);
            }
        }
        Amendments.checkIds(lines);
        var expected =
                amended.expectedDecisionOn() == null ? submission.expectedDecisionOn() : amended.expectedDecisionOn();
        var now = submission.with(lines.stream().map(LineStatus::line).toList(), expected);
        return new Account(
                account.requestId(),
                account.stage(),
                now,
                lines,
                amended.lines().isEmpty() || account.decidedOn() != null
                        ? account.findings()
                        : Grounds.outdated(account.findings()),
                counsel,
                account.units(),
                account.decidedOn(),
                account.decidedBy(),
                account.history(),
                account.takenBack());
    }

    private LineStatus amendedAfterDecision(
            @Nullable LineStatus decided, Line line, LocalDate on, List<RequestEvent.Counsel> counsel) {
        if (decided == null) {
            throw new NotPossible("line " + line.id() + " was not decided; ask for it by a new request");
        }
        Amendments.checkAgainstDecision(decided, line);
        var status = lineStatus(line, on, counsel);
        if (!status.isSupportable()) {
            throw new NotPossible("line " + line.id() + " can't be supported: "
                    + status.refusals().getFirst().rule());
        }
        return new LineStatus(
                line,
                status.refusals(),
                status.findings(),
                line.headcount(),
                Stays.deployment(line, line.headcount()),
                List.of());
    }

    private Account evaluated(Account account, RequestEvent.Head head, RequestEvent.Evaluated evaluated) {
        List<RequestEvent.Counsel> counsel = new ArrayList<>(account.counsel());
        for (var status : evaluated.counsel()) {
            var line = account.line(status.line())
                    .orElseThrow(() -> new NotPossible(
                            "counsel found on line " + status.line() + ", which the request doesn't have"));
            boolean never = line.refusals().stream()
                    .anyMatch(refusal -> refusal.isFinal() && refusal.task().equals(status.task()));
            if (status.lawful() && never) {
                throw new NotPossible(
                        "counsel can't find " + status.task() + " lawful: it is never allowed for troops");
            }
            counsel.add(status);
        }
        List<RequestEvent.Finding> findings = new ArrayList<>(account.findings());
        for (var finding : evaluated.findings()) {
            findings.removeIf(status -> status.criterion().equals(finding.criterion()));
            findings.add(finding);
        }
        var lines = account.lines().stream()
                .map(line -> lineStatus(line.line(), head.on(), counsel))
                .toList();
        return new Account(
                account.requestId(),
                Stage.IN_EVALUATION,
                account.submission(),
                lines,
                findings,
                counsel,
                account.units(),
                null,
                null,
                account.history(),
                account.takenBack());
    }

    private static Account decided(Account account, RequestEvent.Head head, RequestEvent.Decided decided) {
        var lines = Decisions.decided(account, decided);
        return new Account(
                account.requestId(),
                decided.decision(),
                account.submission(),
                lines,
                account.findings(),
                account.counsel(),
                account.units(),
                head.on(),
                head.role(),
                account.history(),
                account.takenBack());
    }

    private static Account restayed(Account account, RequestEvent.Head head, RequestEvent.Restayed restayed) {
        var line = account.line(restayed.line())
                .orElseThrow(() -> new NotPossible("the request has no line " + restayed.line()));
        var after = Stays.restayed(line, head.on(), restayed);
        var lines = account.lines().stream()
                .map(status -> status.line().id().equals(restayed.line()) ? after : status)
                .toList();
        return with(account, restayed.transition().to(account.stage()), lines, account.units());
    }

    private static Account sourced(Account account, RequestEvent.Sourced sourced) {
        Decisions.checkSourcing(account, sourced.units());
        return with(account, Stage.SOURCED, account.lines(), sourced.units());
    }

    /**
     * Whoever is withdrawn, expired or redeployed is there through the day on which it was said; where nobody had been deployed
     * by then, nobody ever comes.
     */
    private static Account stepped(Account account, RequestEvent.Head head, RequestEvent.Stepped stepped) {
        if (stepped.transition() == Transition.CLOSE) {
            Stays.checkNobodyStays(account, head.on());
        }
        boolean ends = switch (stepped.transition()) {
            case WITHDRAW, EXPIRE, REDEPLOY -> true;
            default -> false;
        };
        var lines = ends
                ? account.lines().stream()
                        .map(line -> account.deployedOn().isEmpty() ? Stays.never(line) : Stays.ended(line, head.on()))
                        .toList()
                : account.lines();
        return with(account, stepped.transition().to(account.stage()), lines, account.units());
    }

    private LineStatus lineStatus(Line line, LocalDate on, List<RequestEvent.Counsel> counsel) {
        return new LineStatus(
                line, law.refusals(line, on, counsel), law.findings(line, on), 0, new Deployment(List.of()), List.of());
    }

    private static Account with(Account account, Stage stage, List<LineStatus> lines, List<RequestEvent.Unit> units) {
        return new Account(
                account.requestId(),
                stage,
                account.submission(),
                lines,
                account.findings(),
                account.counsel(),
                units,
                account.decidedOn(),
                account.decidedBy(),
                account.history(),
                account.takenBack());
    }

    private static Account entered(
            Account account, RequestEvent event, boolean accepted, @Nullable String reason, Stage from) {
        List<Account.Entry> history = new ArrayList<>(account.history());
        var denied = accepted && account.stage() == Stage.DENIED && event.what().transition() == Transition.SUBMIT;
        history.add(new Account.Entry(
                event.head().eventId(),
                event.what().transition().word(),
                event.head().on(),
                event.head().role(),
                accepted,
                denied ? "every line is refused by the rule, so the request is denied without a deciding role" : reason,
                from,
                account.stage(),
                event.head().recordedAt()));
        return new Account(
                account.requestId(),
                account.stage(),
                account.submission(),
                account.lines(),
                account.findings(),
                account.counsel(),
                account.units(),
                account.decidedOn(),
                account.decidedBy(),
                history,
                account.takenBack());
    }
}
