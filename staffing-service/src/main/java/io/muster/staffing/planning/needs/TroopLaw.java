package io.muster.staffing.planning.needs;

import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.situation.Commitment;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether troops may do a task, by its legality and by what requests name: never by how many people it needs.
 *
 * @param commitments whom requests commit, to which tasks
 */
public record TroopLaw(List<Commitment> commitments) {

    public TroopLaw {
        commitments = List.copyOf(commitments);
    }

    /** Whether troops may do the task at the place on that day. */
    public boolean allows(Task task, String place, LocalDate day) {
        return switch (task.legality().verdict()) {
            case ALLOWED -> true;
            case IF_NAMED -> isNamed(task.code(), place, day);
            case IF_NAMED_WITH_OFFICERS ->
                commitments.stream()
                        .anyMatch(commitment ->
                                names(commitment, task.code(), place, day) && commitment.officersPresent());
            case NEVER -> false;
        };
    }

    /** Whether a request that has people on that day names the task, there or for wherever it is decided. */
    boolean isNamed(String task, String place, LocalDate day) {
        return commitments.stream().anyMatch(commitment -> names(commitment, task, place, day));
    }

    private static boolean names(Commitment commitment, String task, String place, LocalDate day) {
        return commitment.tasks().contains(task)
                && (commitment.place() == null || commitment.place().equals(place))
                && commitment.headcount(day) > 0;
    }
}
