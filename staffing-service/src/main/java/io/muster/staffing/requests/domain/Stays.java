package io.muster.staffing.requests.domain;

import io.muster.staffing.planning.deployments.Change;
import io.muster.staffing.planning.deployments.Deployment;
import io.muster.staffing.planning.deployments.DeploymentLine;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.deployments.Tranche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Who of a line stays how long: approved, extended, reduced, ended. */
final class Stays {

    private Stays() {}

    static LineStatus approved(LineStatus line, int headcount) {
        if (headcount > line.line().headcount()) {
            throw new NotPossible("line " + line.line().id() + " asks for "
                    + line.line().headcount() + " people, " + headcount + " can't be approved");
        }
        if (headcount > 0 && !line.isSupportable()) {
            throw new NotPossible("line " + line.line().id() + " can't be approved: "
                    + line.refusals().getFirst().rule() + " ("
                    + line.refusals().getFirst().source()
                    + "); approve the other lines by APPROVED_PARTIAL");
        }
        return new LineStatus(
                line.line(),
                line.refusals(),
                line.findings(),
                headcount,
                deployment(line.line(), headcount),
                line.changes());
    }

    static LineStatus restayed(LineStatus line, LocalDate on, RequestEvent.Restayed restayed) {
        boolean longer = restayed.transition() == Transition.EXTEND;
        var until = restayed.until();
        long before = leaving(line, on, last -> last.isBefore(until));
        long beyond = leaving(line, on, last -> last.isAfter(until));
        long can = longer ? before : beyond;
        long otherwise = longer ? beyond : before;
        if (can < restayed.headcount()) {
            var hint = "; " + otherwise + " would " + words(!longer) + " it: tell that by "
                    + (longer ? Transition.REDUCE : Transition.EXTEND).word();
            throw new NotPossible(
                    restayed.transition().word() + " of " + restayed.headcount() + " people until " + until + ": on "
                            + on + " only " + can + " people are there who would " + words(longer) + " that"
                            + (otherwise < restayed.headcount() ? "" : hint));
        }
        var change = new Change(line.line().component(), restayed.headcount(), restayed.until(), on);
        var changed = switch (line.deployment().change(change)) {
            case Deployment.ChangeOutcome.Changed done -> done.deployment();
            case Deployment.ChangeOutcome.TooFew few ->
                throw new NotPossible("only " + few.available() + " people can be meant by " + restayed.headcount());
        };
        List<LineStatus.Restay> changes = new ArrayList<>(line.changes());
        changes.add(new LineStatus.Restay(restayed.transition().word(), restayed.headcount(), restayed.until(), on));
        return new LineStatus(line.line(), line.refusals(), line.findings(), line.approved(), changed, changes);
    }

    private static String words(boolean leave) {
        return leave ? "leave before" : "stay beyond";
    }

    /** People who are there on a day or still to come, by their last day. */
    private static long leaving(LineStatus line, LocalDate on, Predicate<LocalDate> which) {
        return line.deployment().stays().stream()
                .filter(stay -> !stay.lastDay().isBefore(on) && which.test(stay.lastDay()))
                .mapToLong(Stay::headcount)
                .sum();
    }

    /** Nobody of the line was deployed yet, so nobody comes. */
    static LineStatus never(LineStatus line) {
        return new LineStatus(
                line.line(),
                line.refusals(),
                line.findings(),
                line.approved(),
                new Deployment(List.of()),
                line.changes());
    }

    /**
     * Checks that nobody of a request stays beyond the day on which it is closed. What reports say of its people decides nothing
     * here: whether it can be closed follows from the request's own events, in whatever order reports come.
     *
     * @throws NotPossible where somebody does, with who and how long
     */
    static void checkNobodyStays(Account account, LocalDate on) {
        var left = account.lines().stream()
                .flatMap(line -> line.deployment().stays().stream()
                        .filter(stay -> stay.days() > 0 && stay.lastDay().isAfter(on))
                        .map(stay -> "line " + line.line().id() + " has " + stay.headcount() + " people at "
                                + Objects.requireNonNullElse(line.line().place(), "no place yet") + " until "
                                + stay.lastDay()))
                .toList();
        if (!left.isEmpty()) {
            throw new NotPossible("its people have not all gone: " + String.join("; ", left)
                    + ". Tell redeploy, dated the day on which they go home, then close; or close it on their last day"
                    + " or later");
        }
    }

    static LineStatus ended(LineStatus line, LocalDate on) {
        var stays = line.deployment().stays().stream()
                .filter(stay -> !stay.from().isAfter(on))
                .map(stay -> stay.lastDay().isAfter(on)
                        ? new Stay(stay.component(), stay.headcount(), stay.from(), on)
                        : stay)
                .toList();
        return new LineStatus(
                line.line(), line.refusals(), line.findings(), line.approved(), new Deployment(stays), line.changes());
    }

    /** The tranches in their order, up to the approved headcount. */
    static Deployment deployment(Line line, int headcount) {
        List<Tranche> tranches = new ArrayList<>();
        int left = headcount;
        for (var tranche : line.tranches()) {
            int people = Math.min(left, tranche.headcount());
            if (people > 0) {
                tranches.add(new Tranche(people, tranche.from()));
                left -= people;
            }
        }
        return tranches.isEmpty()
                ? new Deployment(List.of())
                : Deployment.of(List.of(new DeploymentLine(line.component(), tranches, line.days())));
    }
}
