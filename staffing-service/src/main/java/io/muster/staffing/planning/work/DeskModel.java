package io.muster.staffing.planning.work;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.Desk;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.numbers.ClockHours;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.numbers.Unbounded;
import io.muster.staffing.planning.quantity.Figure;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.queues.ErlangC;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Desks where people wait for minutes to hours: in each hour of the day enough servers for who comes in it, shifts on top, where
 * that asks for more than the day's hours of work do. People are server-hours a week / net hours a week, without shrinkage on top.
 * Where it is known in which hours people come, the desk is open in these: nobody comes to a closed one. Where it is not, so that each
 * hour brings as many, each of its open hours has the servers of a twenty-fourth of the day. Each hour is taken as if its arrivals came at their rate for long: that is right where a service takes
 * less than an hour.
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
            "least servers whose share served within the target reaches the service level (Erlang C), for the hour's arrivals: ";
    private static final int EACH_HOUR = -1;

    private final ReferenceProfile profile;
    private final AboutServers about = new AboutServers();

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
                        new WorkOf(task.code(), name),
                        in -> in[0],
                        Quantity.sum(hoursOfFlows).times(share(task, standards)))
                .named(new PartModel.OfPart(task.code(), name, "hours", Work.HOURS));
        var serverHours = new HoursOfDay(desk, task.code(), name, persons, hours, standards, about)
                .serverHours(load.day().hourShares(), load.day().clock())
                .named(new PartModel.OfPart(task.code(), name, "server-hours", Work.HOURS));
        var effective = standards.effectiveHours(task);
        var ofWeek = isEven(load.day().hourShares(), load.day().clock())
                ? serverHours
                        .dividedBy(Quantity.of(load.day().clock().all()))
                        .times(standards.quantity(desk.hoursOpen()))
                : serverHours.times(DAYS_A_WEEK);
        var people = ofWeek.dividedBy(effective.times(DAYS_A_WEEK));
        var more = Quantity.max(Quantity.ZERO, people.minus(hours.dividedBy(effective)));
        return new Work.PartWork(
                name,
                Quantity.ZERO,
                more.named(new PartModel.OfPart(task.code(), name, "load", Work.PEOPLE)),
                Quantity.ZERO,
                true);
    }

    /** Whether each hour that passes brings as many: so it is where the hours are unknown. */
    private static boolean isEven(List<Double> shares, ClockHours clock) {
        return IntStream.range(0, shares.size())
                .filter(hour -> clock.lengths().get(hour) > 0)
                .allMatch(hour -> Math.abs(shares.get(hour) - 1 / clock.all()) <= Tolerance.EPSILON);
    }

    /** A desk's day, hour by hour. */
    private record HoursOfDay(
            Desk desk,
            String task,
            String name,
            Quantity persons,
            Quantity hours,
            PlaceStandards standards,
            AboutServers about) {

        /**
         * Hours that servers stand at the desk in the day: one for each server of each hour, so two for each of an hour of the
         * clock that comes twice.
         */
        Quantity serverHours(List<Double> shares, ClockHours clock) {
            if (isEven(shares, clock)) {
                return servers(EACH_HOUR, 1 / clock.all()).times(Quantity.of(clock.all()));
            }
            List<Quantity> servers = new ArrayList<>();
            for (int hour = 0; hour < shares.size(); hour++) {
                double length = clock.lengths().get(hour);
                var anHour = servers(hour, shares.get(hour));
                servers.add(length == 1 ? anHour : anHour.times(Quantity.of(length)));
            }
            return Quantity.sum(servers);
        }

        private Quantity servers(int hour, double share) {
            Quantity[] inputs = {
                persons, hours, standards.quantity(desk.targetSeconds()), standards.quantity(desk.serviceLevel())
            };
            boolean varies = Arrays.stream(inputs).anyMatch(input -> input.caseCount() > 0);
            return Quantity.modelled(
                    new OfHour(task, name, hour, share),
                    in -> standards.isDrawn() && varies
                            ? about.servers(in[0], in[1], in[2], in[3], share)
                            : leastServers(in[0], in[1], in[2], in[3], share),
                    inputs);
        }
    }

    /**
     * Servers in draws: of thousands of like loads each is searched once. Load and patience are taken to the nearest step of 2 % and of
     * 10 %, which is far less than what they are drawn from; a desk where nothing is drawn has the servers of the plan.
     */
    private static final class AboutServers {

        private static final double LOADS = 0.02;
        private static final double PATIENCES = 0.1;
        private static final int MOST_KNOWN = 20_000;

        private record Asked(long load, long patience, double level) {}

        private final Map<Asked, Double> known = new HashMap<>();

        double servers(double persons, double hours, double targetSeconds, double level, double share) {
            double load = hours * share;
            if (persons <= 0 || load <= 0) {
                return 0;
            }
            double patience = targetSeconds / (hours / persons * SECONDS_AN_HOUR);
            if (known.size() > MOST_KNOWN) {
                known.clear();
            }
            var asked =
                    new Asked(Math.round(Math.log(load) / LOADS), Math.round(Math.log(patience) / PATIENCES), level);
            return known.computeIfAbsent(
                    asked,
                    about -> leastServers(
                            Math.exp(about.load * LOADS), Math.exp(about.patience * PATIENCES), about.level));
        }
    }

    /** A figure of a desk that the explanation does not take apart. */
    private record WorkOf(String task, String desk) implements Figure {

        @Override
        public String name() {
            return task + '.' + desk + ".work";
        }

        @Override
        public String unit() {
            return Work.HOURS;
        }

        @Override
        public String mark() {
            return "C";
        }

        @Override
        public String source() {
            return WORK;
        }
    }

    /** Servers of an hour of the day, or of each. */
    private record OfHour(String task, String desk, int hour, double share) implements Figure {

        @Override
        public String name() {
            return task + '.' + desk + ".servers."
                    + (hour == EACH_HOUR ? "each-hour" : String.format(Locale.ROOT, "%02d", hour));
        }

        @Override
        public String unit() {
            return SERVERS;
        }

        @Override
        public String mark() {
            return "C";
        }

        @Override
        public String source() {
            return LEAST_SERVERS + String.format(Locale.ROOT, "%.4f of the day's", share);
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

    /** Servers at once in an hour with that share of the day's arrivals. */
    private static double leastServers(double persons, double hours, double targetSeconds, double level, double share) {
        if (persons <= 0 || hours <= 0 || share <= 0) {
            return 0;
        }
        if (!Unbounded.isKnown(persons)) {
            return Unbounded.END;
        }
        return leastServers(hours * share, targetSeconds / (hours / persons * SECONDS_AN_HOUR), level);
    }

    private static double leastServers(double load, double patience, double level) {
        var search = ErlangC.leastServers(load, line -> line.serviceLevel(patience) >= level, MOST_SERVERS);
        return search instanceof ErlangC.Result.Least least ? least.line().servers() : MOST_SERVERS;
    }
}
