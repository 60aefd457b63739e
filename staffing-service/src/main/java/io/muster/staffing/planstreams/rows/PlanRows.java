package io.muster.staffing.planstreams.rows;

import io.muster.events.Basis;
import io.muster.events.CountedCell;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.DemandCell;
import io.muster.events.FreedHours;
import io.muster.events.GroupDemand;
import io.muster.events.OnHandPeople;
import io.muster.events.ScenarioDemand;
import io.muster.events.Series;
import io.muster.events.StaffingNeed;
import io.muster.events.TaskCategory;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.custody.CustodyDay;
import io.muster.staffing.planning.demand.Demand;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.needs.Need;
import io.muster.staffing.planning.needs.NeedLine;
import io.muster.staffing.planning.plan.DayPlan;
import io.muster.staffing.planning.situation.DemandSeries;
import io.muster.staffing.planning.strength.OnHandBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From the plan to the events on the topics. */
public final class PlanRows {

    private PlanRows() {}

    /** A day's demand as it stands on its topic. */
    public static DailyDemand demand(String place, LocalDate day, Demand demand, Stamp stamp) {
        var counted = demand.counted();
        return DailyDemand.newBuilder()
                .setPlace(place)
                .setDay(day)
                .setBasis(basis(demand.basis()))
                .setSeries(series(demand.series()))
                .setPersons(number(demand.persons()))
                .setUnknown(demand.persons() == null ? Demand.UNKNOWN : null)
                .setLow(demand.low())
                .setHigh(demand.high())
                .setCounted(
                        counted == null
                                ? List.of()
                                : counted.counts().stream()
                                        .map(count -> new CountedCell(
                                                count.component(),
                                                count.authority(),
                                                count.demographic(),
                                                count.pathway(),
                                                count.persons()))
                                        .toList())
                .setCells(demand.cells().stream()
                        .map(cell ->
                                new DemandCell(cell.pathway(), cell.demographic(), cell.persons(), cell.modelled()))
                        .toList())
                .setGroups(demand.groups().stream()
                        .map(group -> new GroupDemand(
                                group.group(), group.persons(), group.low(), group.high(), group.flags()))
                        .toList())
                .setHours(demand.hours())
                .setScenarios(demand.scenarios().stream()
                        .map(scenario -> new ScenarioDemand(scenario.name(), scenario.persons(), scenario.source()))
                        .toList())
                .setFlags(demand.flags())
                .setCountedHours(counted == null || demand.basis() != DemandBasis.NOWCAST ? List.of() : counted.hours())
                .setUsualShareSoFar(demand.usualShareSoFar())
                .setLastObservedAt(counted == null ? null : counted.lastObservedAt())
                .setAsOf(stamp.asOf())
                .setRevision(stamp.revision())
                .setProfileHash(stamp.profileHash())
                .build();
    }

    /** A need as it stands on its topic. */
    public static StaffingNeed need(String place, LocalDate day, Need need, Stamp stamp) {
        return StaffingNeed.newBuilder()
                .setPlace(place)
                .setTask(need.task())
                .setDay(day)
                .setCategory(category(need.category()))
                .setLines(need.lines().stream().map(PlanRows::line).toList())
                .setAsOf(stamp.asOf())
                .setRevision(stamp.revision())
                .setProfileHash(stamp.profileHash())
                .build();
    }

    static CustodyState custody(DayPlan plan, CustodyDay custody, Stamp stamp) {
        var comeBack = custody.comeBack();
        return CustodyState.newBuilder()
                .setPlace(plan.place())
                .setDay(plan.day())
                .setBasis(basis(custody.basis()))
                .setHeld(custody.held())
                .setOver72Hours(number(custody.over72Hours()))
                .setOver72HoursKnown(custody.over72Hours() != null)
                .setMeanStayHours(custody.meanStayHours())
                .setBinding(custody.binding())
                .setAssumed(custody.assumed())
                .setStartedEmpty(custody.startedEmpty() ? true : null)
                .setCapacity(custody.capacity())
                .setBacklogHours(number(custody.backlogHours()))
                .setBacklogKnown(custody.backlogHours() != null)
                .setHeldLow(custody.low())
                .setHeldHigh(custody.high())
                .setReleasedByOverflow(custody.released())
                .setComeBackDays(comeBack == null ? null : comeBack.days())
                .setComeBackPersonsPerDay(comeBack == null ? null : comeBack.personsPerDay())
                .setComeBackHoursPerDay(comeBack == null ? null : comeBack.hoursPerDay())
                .setAsOf(stamp.asOf())
                .setRevision(stamp.revision())
                .setProfileHash(stamp.profileHash())
                .build();
    }

    private static final NeedLine.Estimate NONE = new NeedLine.Estimate(0, 0, 0, 0, 0, 0, null, null, false, 0);

    private static io.muster.events.NeedLine line(NeedLine line) {
        var estimate = Objects.requireNonNullElse(line.estimate(), NONE);
        var drawn = estimate.drawn();
        return io.muster.events.NeedLine.newBuilder()
                .setBasis(basis(line.basis()))
                .setScenario(line.scenario())
                .setSeries(series(line.series()))
                .setPersons(number(line.persons()))
                .setPersonsKnown(line.persons() != null)
                .setUnknown(line.unknown())
                .setWorkloadHours(estimate.workloadHours())
                .setRequired(estimate.required())
                .setRequiredUnrounded(estimate.requiredUnrounded())
                .setLoadDriven(estimate.loadDriven())
                .setPostDriven(line.postDriven())
                .setLow(estimate.low())
                .setHigh(Objects.requireNonNullElse(estimate.high(), 0))
                .setHighKnown(estimate.high() != null)
                .setSampledLow(estimate.sampledLow())
                .setSampledHigh(estimate.sampledHigh())
                .setDrawn(drawn == null ? List.of() : drawn.people())
                .setAssumedShare(number(estimate.assumedShare()))
                .setSupportableByTroops(estimate.supportableByTroops())
                .setAuthorised(line.authorised())
                .setOnHand(line.onHand())
                .setOnHandBy(line.onHandBy().stream()
                        .map(people -> new OnHandPeople(
                                people.component(),
                                people.headcount(),
                                people.since(),
                                people.source(),
                                people.mark(),
                                people.hours(),
                                people.equivalent()))
                        .toList())
                .setOnHandHours(line.onHandHours())
                .setOnHandEquivalent(line.onHandEquivalent())
                .setShortage(line.shortage())
                .setSurplus(line.surplus())
                .setFreed(line.freed().stream()
                        .map(freed -> new FreedHours(freed.kind(), freed.agentHours(), freed.agents()))
                        .toList())
                .setNotes(line.notes())
                .setOnHandBasis(OnHandBasis.text(line.onHandBasis()))
                .setRequiredWithoutPosts(line.estimate() == null ? null : estimate.requiredWithoutPosts())
                .setFreedUnknown(line.freedUnknown())
                .build();
    }

    /** What stands on the wire for a figure that is unknown; a field beside it says so. */
    private static double number(@Nullable Double figure) {
        return figure == null ? 0 : figure;
    }

    private static Basis basis(DemandBasis basis) {
        return switch (basis) {
            case OBSERVED -> Basis.OBSERVED;
            case CARRIED_FORWARD -> Basis.CARRIED_FORWARD;
            case FORECAST -> Basis.FORECAST;
            case NOWCAST -> Basis.NOWCAST;
            case SCENARIO -> Basis.SCENARIO;
        };
    }

    private static Series series(DemandSeries series) {
        return switch (series) {
            case OPERATIONAL -> Series.OPERATIONAL;
            case PUBLISHED -> Series.PUBLISHED;
        };
    }

    private static TaskCategory category(Task.Category category) {
        return switch (category) {
            case TROOP -> TaskCategory.TROOP;
            case ADMINISTRATIVE -> TaskCategory.ADMINISTRATIVE;
            case AGENT -> TaskCategory.AGENT;
        };
    }

    /** What every row carries: as of which day, of which revision, by which profile. */
    public record Stamp(LocalDate asOf, long revision, String profileHash) {}
}
