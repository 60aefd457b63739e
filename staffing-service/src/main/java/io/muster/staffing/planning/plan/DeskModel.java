package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.Desk;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.explanation.Term;
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
    private static final int MOST_SERVERS = 100_000;

    private final ReferenceProfile profile;
    private final Ledger ledger;

    DeskModel(ReferenceProfile profile, Ledger ledger) {
        this.profile = profile;
        this.ledger = ledger;
    }

    /** Work of one desk's pathway. */
    private record Pathway(double persons, double hours) {}

    /** What the desks of that task ask for beyond its hours of work. */
    List<Work.PartWork> works(Task task, Load load, PlaceStandards standards) {
        List<Work.PartWork> works = new ArrayList<>();
        for (var desk : profile.desks()) {
            if (desk.task().equals(task.code())) {
                var pathway = pathway(desk, task, load, standards);
                if (pathway.persons() > 0 && pathway.hours() > 0) {
                    works.add(work(desk, task, load, standards, pathway));
                }
            }
        }
        return works;
    }

    private Pathway pathway(Desk desk, Task task, Load load, PlaceStandards standards) {
        double persons = 0;
        double hours = 0;
        for (var flow : load.arrivals().flows()) {
            var pathway = profile.pathways().get(flow.pathway());
            if (pathway.code().equals(desk.pathway())) {
                persons += flow.persons();
                hours += flow.persons() * standards.hours(pathway, flow.demographic(), load.end());
            }
        }
        double share = 0;
        for (var part : task.parts()) {
            if (part instanceof Part.ArrivalHours one) {
                double own = standards.at(one.share(), load.end());
                share += one.whole() == null ? own : Math.max(0, standards.at(one.whole(), load.end()) - own);
            }
        }
        return new Pathway(persons, hours * share);
    }

    private Work.PartWork work(Desk desk, Task task, Load load, PlaceStandards standards, Pathway pathway) {
        double erlangs = pathway.hours() * load.busiestHour();
        double handling = pathway.hours() / pathway.persons() * SECONDS_AN_HOUR;
        double patience = standards.at(desk.targetSeconds(), load.end()) / handling;
        double level = standards.at(desk.serviceLevel(), load.end());
        var found = ErlangC.leastServers(erlangs, line -> line.serviceLevel(patience) >= level, MOST_SERVERS);
        int servers = found instanceof ErlangC.Found.Least least ? least.line().servers() : MOST_SERVERS;
        double effective = TaskModel.effectiveHours(task, standards, load.end());
        double people = servers * standards.at(desk.hoursOpen(), load.end()) / (effective * 7);
        double byHours = pathway.hours() / effective;
        double more = Math.max(0, people - byHours);
        if (ledger.isOpen() && more > 0) {
            write(desk, task, load, standards, servers, pathway.hours(), more);
        }
        return new Work.PartWork("desk-" + desk.pathway(), 0, more, 0, true, true);
    }

    private void write(
            Desk desk, Task task, Load load, PlaceStandards standards, int servers, double hours, double more) {
        var base = task.code() + ".desk-" + desk.pathway();
        ledger.write(
                base + ".servers",
                "servers on shift",
                base + ".erlang-c",
                servers,
                new Term(
                        base + ".erlang-c",
                        servers,
                        "servers on shift",
                        "C",
                        "least servers in the busiest hour whose share served within the target reaches the service level (Erlang C)"));
        ledger.write(
                base + ".hours",
                PartModel.HOURS,
                base + ".work",
                hours,
                new Term(base + ".work", hours, PartModel.HOURS, "C", "this task's part of the hours of the pathway"));
        var effective = String.valueOf(task.effectiveHours());
        ledger.write(
                base + ".load",
                PartModel.PEOPLE,
                "max ( 0 , " + base + ".servers * " + desk.hoursOpen() + " / ( " + effective + " * 7 ) - " + base
                        + ".hours / " + effective + " )",
                more,
                Term.step(base + ".servers", servers, "servers on shift"),
                Term.step(base + ".hours", hours, PartModel.HOURS),
                standards.term(desk.hoursOpen(), load.end()),
                standards.term(effective, load.end().opposite()));
    }
}
