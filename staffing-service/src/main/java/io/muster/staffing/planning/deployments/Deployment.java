package io.muster.staffing.planning.deployments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who was authorised to be there, as lines and changes have it so far.
 *
 * @param stays each with its people and days
 */
public record Deployment(List<Stay> stays) {

    public Deployment {
        stays = List.copyOf(stays);
    }

    /** Lines as first authorised. */
    public static Deployment of(List<DeploymentLine> lines) {
        List<Stay> stays = new ArrayList<>();
        for (DeploymentLine line : lines) {
            for (Tranche tranche : line.tranches()) {
                stays.add(new Stay(line.component(), tranche.headcount(), tranche.from(), line.lastDay()));
            }
        }
        return new Deployment(stays);
    }

    /** People there on a day. */
    public long onHand(LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.covers(day))
                .mapToLong(Stay::headcount)
                .sum();
    }

    /** People there on a day, of one component. */
    public long onHand(String component, LocalDate day) {
        return stays.stream()
                .filter(stay -> stay.component().equals(component) && stay.covers(day))
                .mapToLong(Stay::headcount)
                .sum();
    }

    /**
     * After a change. Changes are applied in the order of their {@code on}.
     *
     * <p>An extension takes, of those who would leave earlier, whoever would stay longest; a reduction, of those who would
     * stay longer, whoever would leave first. What says again what holds already changes nothing.
     */
    public ChangeOutcome change(Change change) {
        Predicate<Stay> meant = stay ->
                stay.component().equals(change.component()) && !stay.lastDay().isBefore(change.on());
        Predicate<Stay> leaveEarlier = meant.and(stay -> stay.lastDay().isBefore(change.lastDay()));
        Predicate<Stay> leaveLater = meant.and(stay -> stay.lastDay().isAfter(change.lastDay()));
        Comparator<Stay> byLastDay = Comparator.comparing(Stay::lastDay);
        if (people(leaveEarlier) >= change.headcount()) {
            return new ChangeOutcome.Changed(redated(change, leaveEarlier, byLastDay.reversed()));
        }
        if (people(leaveLater) >= change.headcount()) {
            return new ChangeOutcome.Changed(redated(change, leaveLater, byLastDay));
        }
        if (people(meant.and(stay -> stay.lastDay().equals(change.lastDay()))) >= change.headcount()) {
            return new ChangeOutcome.Changed(this);
        }
        return new ChangeOutcome.TooFew(Math.max(people(leaveEarlier), people(leaveLater)));
    }

    private long people(Predicate<Stay> which) {
        return stays.stream().filter(which).mapToLong(Stay::headcount).sum();
    }

    private Deployment redated(Change change, Predicate<Stay> which, Comparator<Stay> order) {
        List<Stay> after = new ArrayList<>(stays.stream().filter(which.negate()).toList());
        long left = change.headcount();
        for (Stay stay : stays.stream().filter(which).sorted(order).toList()) {
            long moved = Math.min(left, stay.headcount());
            left -= moved;
            addStay(after, stay.of(moved).until(change.lastDay()));
            addStay(after, stay.of(stay.headcount() - moved));
        }
        return new Deployment(after);
    }

    private static void addStay(List<Stay> stays, Stay stay) {
        if (stay.headcount() > 0) {
            stays.add(stay);
        }
    }

    /** What became of a change. */
    public sealed interface ChangeOutcome {

        /** It was applied. */
        record Changed(Deployment deployment) implements ChangeOutcome {}

        /**
         * So many people are not there to be changed.
         *
         * @param available people whose last day it could move
         */
        record TooFew(long available) implements ChangeOutcome {}
    }
}
