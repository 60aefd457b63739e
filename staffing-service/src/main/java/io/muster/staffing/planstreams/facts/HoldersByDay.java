package io.muster.staffing.planstreams.facts;

import io.muster.events.PersonnelReported;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Of how many holders reports tell at one place and task of one day, those with people and those without apart: so many at most.
 *
 * <p>Each day counts anew, so whoever is reported elsewhere since, or as nobody, makes room. What was reported on other days is no
 * part of it on purpose: what is taken must not hang on a report that may be taken back later, else the plan would depend on what
 * was corrected and not on what stands.
 */
final class HoldersByDay {

    private final int most;
    private final Map<Slot, Map<StaffReport.Holder, Integer>> holders = new HashMap<>();

    private record Slot(String place, String task, LocalDate day, boolean isWithPeople) {

        static Slot of(PersonnelReported report) {
            return new Slot(report.getPlace(), report.getTask(), report.getDay(), report.getOnHand() > 0);
        }
    }

    /**
     * No reports yet.
     *
     * @param most how many holders may be told of at one place, task and day
     */
    HoldersByDay(int most) {
        this.most = most;
    }

    public void add(PersonnelReported report) {
        holders.computeIfAbsent(Slot.of(report), slot -> new HashMap<>()).merge(holder(report), 1, Integer::sum);
    }

    void remove(PersonnelReported report) {
        holders.computeIfPresent(Slot.of(report), (slot, some) -> {
            some.computeIfPresent(holder(report), (holder, number) -> number == 1 ? null : number - 1);
            return some.isEmpty() ? null : some;
        });
    }

    /**
     * Why a report can't be held beside the others, if it can't.
     *
     * @param before the edition in whose place it comes, which makes room
     */
    Optional<String> refuse(PersonnelReported report, @Nullable PersonnelReported before) {
        var slot = Slot.of(report);
        var known = holders.getOrDefault(slot, Map.of());
        boolean makesRoom =
                before != null && Slot.of(before).equals(slot) && known.getOrDefault(holder(before), 0) == 1;
        if (known.containsKey(holder(report)) || makesRoom || known.size() < most) {
            return Optional.empty();
        }
        return Optional.of(
                most + " units and other groups of people " + (slot.isWithPeople() ? "stand" : "are reported as 0")
                        + " at " + slot.place() + " for " + slot.task() + " on " + slot.day()
                        + ", which is the most; take back, or send again for another place or day, what is wrong of these, or report"
                        + " several of them as one");
    }

    static StaffReport.Holder holder(PersonnelReported report) {
        return InputEvents.report(report, 0).holder();
    }
}
