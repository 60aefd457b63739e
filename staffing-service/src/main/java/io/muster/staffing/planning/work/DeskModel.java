package io.muster.staffing.planning.work;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.Desk;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.queues.ErlangC;
import java.util.ArrayList;
import java.util.List;

/**
 * Desks where people wait for minutes to hours: enough servers for the busiest hour, where that asks for more than the day's
 * hours of work do. People are servers x hours open a week / net hours a week, without shrinkage on top.
 *
 * <p>Source: Erlang C, H. C. Tijms, A First Course in Stochastic Models, 2003, section 5.3.
 */
final class DeskModel {

    private static final double SECONDS_AN_HOUR = 3600;
    private static final Quantity DAYS_A_WEEK = Quantity.of(7);
    private static final int MOST_SERVERS = 100_000;
    private static final String SERVERS = "servers on shift";
    private static final String WORK = "this task's part of the hours of the pathway";
    private static final String LEAST_SERVERS =
            "least servers in the busiest hour whose share served within the target reaches the service level (Erlang C)";

    private final ReferenceProfile profile;

    DeskModel(ReferenceProfile profile) {
        this.profile = profile;
    }

    /** What the desks of that task ask for beyond its hours of work. */
    List<Work.PartWork> works(Task task, Load load) {
        List<Work.PartWork> works = new ArrayList<>();
        for (var desk : profile.desks()) {
            if (desk.task().equals(task.code())) {
                works.add(work(desk, task, load));
            }
        }
        return works;
    }

    private Work.PartWork work(Desk desk, Task task, Load load) {
        var standards = load.standards();
        List<Quantity> flows = new ArrayList<>();
        List<Quantity> hoursOfFlows = new ArrayList<>();
        for (var flow : load.day().arrivals().flows()) {
            if (load.pathway(flow).code().equals(desk.pathway())) {
                flows.add(flow.amount());
                hoursOfFlows.add(load.hours(flow));
            }
        }
        var persons = Quantity.sum(flows);
        var name = "desk-" + desk.pathway();
        var hours = Quantity.modelled(
                        new OfDesk(task.code(), name, "work", Work.HOURS, WORK),
                        in -> in[0],
                        Quantity.sum(hoursOfFlows).times(share(task, standards)))
                .named(new PartModel.OfPart(task.code(), name, "hours", Work.HOURS));
        double busiest = load.day().busiestHour();
        var servers = Quantity.modelled(
                        new OfDesk(task.code(), name, "erlang-c", SERVERS, LEAST_SERVERS),
                        in -> servers(in[0], in[1], in[2], in[3], busiest),
                        persons,
                        hours,
                        standards.quantity(desk.targetSeconds()),
                        standards.quantity(desk.serviceLevel()))
                .named(new PartModel.OfPart(task.code(), name, "servers", SERVERS));
        var effective = standards.effectiveHours(task);
        var people = servers.times(standards.quantity(desk.hoursOpen())).dividedBy(effective.times(DAYS_A_WEEK));
        var more = Quantity.max(Quantity.ZERO, people.minus(hours.dividedBy(effective)));
        return new Work.PartWork(
                name,
                Quantity.ZERO,
                more.named(new PartModel.OfPart(task.code(), name, "load", Work.PEOPLE)),
                Quantity.ZERO,
                true,
                true);
    }

    /** A figure of a desk that the explanation does not take apart. */
    private record OfDesk(String task, String desk, String what, String unit, String source) implements Figure {

        @Override
        public String name() {
            return task + '.' + desk + '.' + what;
        }

        @Override
        public String mark() {
            return "C";
        }
    }

    /** The share of the arrivals' hours that falls to the task. */
    private static Quantity share(Task task, PlaceStandards standards) {
        List<Quantity> shares = new ArrayList<>();
        for (var part : task.parts()) {
            if (part instanceof Part.ArrivalHours hours) {
                shares.add(PartModel.share(hours, standards));
            }
        }
        return Quantity.sum(shares);
    }

    /** Servers at once in the busiest hour. */
    private static double servers(double persons, double hours, double targetSeconds, double level, double busiest) {
        if (persons <= 0 || hours <= 0) {
            return 0;
        }
        if (!Unbounded.isKnown(persons)) {
            return Unbounded.END;
        }
        double patience = targetSeconds / (hours / persons * SECONDS_AN_HOUR);
        var search = ErlangC.leastServers(hours * busiest, line -> line.serviceLevel(patience) >= level, MOST_SERVERS);
        return search instanceof ErlangC.Result.Least least ? least.line().servers() : MOST_SERVERS;
    }
}
