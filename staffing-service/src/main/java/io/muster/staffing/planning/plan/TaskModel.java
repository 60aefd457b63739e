package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.Pathway;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.workload.Allowance;
import io.muster.staffing.planning.workload.ReliefFactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** From a day's arrivals and persons held to the people that each task asks for, by the profile's parts. */
final class TaskModel {

    private static final double DAYS_A_WEEK = 7;

    private final ReferenceProfile profile;
    private final Place place;

    TaskModel(ReferenceProfile profile, Place place) {
        this.profile = profile;
        this.place = place;
    }

    /** What a day brings, at one end. */
    record Load(Arrivals arrivals, double held, End end) {}

    /**
     * All tasks of the day that are needed, in the profile's order; tasks that are shares of others come after them in the
     * reckoning, wherever they stand.
     *
     * @param isNamed whether a request names a task on that day
     */
    Map<String, Work> works(Load load, PlaceStandards standards, Predicate<String> isNamed) {
        Map<String, Work> works = new LinkedHashMap<>();
        profile.tasks().stream()
                .filter(task -> isNeeded(task, isNamed))
                .forEach(task -> works.put(task.code(), direct(task, load, standards)));
        // No share names a share in turn: the profile's reader refuses circles, and two rounds reach one level of them.
        for (int round = 0; round < 2; round++) {
            profile.tasks().stream()
                    .filter(task -> works.containsKey(task.code()) && hasShares(task))
                    .forEach(task -> works.put(task.code(), withShares(task, load, standards, works)));
        }
        return works;
    }

    /** Hours of the arrivals' pathways, before any share of them. */
    double arrivalHours(Load load, PlaceStandards standards) {
        double hours = 0;
        for (var flow : load.arrivals().flows()) {
            var pathway = profile.pathways().get(flow.pathway());
            hours += flow.persons() * hoursOf(pathway, flow.demographic(), standards, load.end());
        }
        return hours;
    }

    /** Hours that one person of that demographic takes on that pathway. */
    static double hoursOf(Pathway pathway, String demographic, PlaceStandards standards, End end) {
        var discount = pathway.discounts().get(demographic);
        return standards.at(pathway.hours(), end) * (discount == null ? 1 : standards.at(discount, end));
    }

    static boolean isNeeded(Task task, Predicate<String> isNamed) {
        return switch (task.need()) {
            case ALWAYS -> true;
            case IF_NAMED -> isNamed.test(task.code());
            case NONE -> false;
        };
    }

    private static boolean hasShares(Task task) {
        return task.parts().stream().anyMatch(Part.ShareOf.class::isInstance);
    }

    private Work direct(Task task, Load load, PlaceStandards standards) {
        return together(task, load, standards, Map.of());
    }

    private Work withShares(Task task, Load load, PlaceStandards standards, Map<String, Work> works) {
        return together(task, load, standards, works);
    }

    private Work together(Task task, Load load, PlaceStandards standards, Map<String, Work> works) {
        List<Work.PartWork> parts = new ArrayList<>();
        double hours = 0;
        double loaded = 0;
        double post = 0;
        double standing = 0;
        Work.PartWork floor = null;
        for (var part : task.parts()) {
            var work = part(task, part, load, standards, works);
            if (part instanceof Part.Floor) {
                floor = work;
                continue;
            }
            parts.add(work);
            hours += work.hours();
            loaded += work.load();
            post += work.post();
            standing += standing(part, standards, load.end());
        }
        if (floor != null && floor.load() > loaded) {
            parts.add(new Work.PartWork(floor.name(), 0, floor.load() - loaded, 0, floor.assumed()));
            loaded = floor.load();
        }
        return new Work(hours, loaded, post, parts, standing);
    }

    private Work.PartWork part(Task task, Part part, Load load, PlaceStandards standards, Map<String, Work> works) {
        var end = load.end();
        return switch (part) {
            case Part.ArrivalHours one -> {
                double share = one.whole() == null
                        ? standards.at(one.share(), end)
                        : standards.at(one.whole(), end) - standards.at(one.share(), end);
                yield byHours(task, one.name(), arrivalHours(load, standards) * share, standards, end, true);
            }
            case Part.Arrivals one ->
                byHours(
                        task,
                        one.name(),
                        persons(load.arrivals(), one.components()) * standards.at(one.hours(), end),
                        standards,
                        end,
                        standards.value(one.hours()).isAssumed());
            case Part.PersonsHeld one ->
                byHours(task, one.name(), load.held() * standards.at(one.hours(), end), standards, end, true);
            case Part.Floor one -> {
                boolean here = one.kinds().isEmpty() || one.kinds().contains(place.kind());
                double people = here ? posts(task, one.posts(), one.crew(), one.hoursOpen(), standards, end) : 0;
                yield new Work.PartWork(one.name(), 0, people, 0, assumed(task, standards, one.posts(), one.crew()));
            }
            case Part.Posts one ->
                new Work.PartWork(
                        one.name(),
                        0,
                        0,
                        posts(task, one.posts(), one.crew(), one.hoursOpen(), standards, end),
                        assumed(task, standards, one.posts(), one.crew()));
            case Part.AllInSites one ->
                new Work.PartWork(
                        one.name(),
                        0,
                        0,
                        standards.at(one.sites(), end) * standards.at(one.people(), end),
                        standards.value(one.sites()).isAssumed()
                                || standards.value(one.people()).isAssumed());
            case Part.SiteHours one -> {
                double hours = standards.at(one.sites(), end) * standards.at(one.hours(), end);
                var work = byHours(task, one.name(), hours, standards, end, true);
                yield new Work.PartWork(one.name(), hours, 0, work.load(), true);
            }
            case Part.ShareOf one -> share(one, standards, end, works);
        };
    }

    private Work.PartWork share(Part.ShareOf part, PlaceStandards standards, End end, Map<String, Work> works) {
        double share = standards.at(part.share(), end);
        double load = 0;
        double post = 0;
        boolean assumed = standards.value(part.share()).isAssumed();
        for (var named : part.of()) {
            int dot = named.indexOf('.');
            var work = works.get(dot < 0 ? named : named.substring(0, dot));
            if (work == null) {
                continue;
            }
            if (dot < 0) {
                load += work.load();
                post += work.post();
            } else {
                for (var one : work.parts()) {
                    if (one.name().equals(named.substring(dot + 1))) {
                        load += one.load();
                        post += one.post();
                    }
                }
            }
        }
        return new Work.PartWork(part.name(), 0, load * share, post * share, assumed);
    }

    private Work.PartWork byHours(
            Task task, String name, double hours, PlaceStandards standards, End end, boolean assumed) {
        double people = hours / effectiveHours(task, standards, end) * allowance(task, standards, end);
        return new Work.PartWork(name, hours, people, 0, assumed || assumed(task, standards));
    }

    private double posts(Task task, String posts, String crew, String hoursOpen, PlaceStandards standards, End end) {
        var relief = new ReliefFactor(standards.at(hoursOpen, end), effectiveHours(task, standards, end) * DAYS_A_WEEK);
        return relief.people(standards.at(posts, end), standards.at(crew, end));
    }

    /** Posts times crew that somebody stands at, for the agents' hours that they free. */
    private static double standing(Part part, PlaceStandards standards, End end) {
        return switch (part) {
            case Part.Posts one -> standards.at(one.posts(), end) * standards.at(one.crew(), end);
            case Part.AllInSites one -> standards.at(one.sites(), end) * standards.at(one.crew(), end);
            default -> 0;
        };
    }

    /** Hours that one person gives a day: a divisor, so the low end takes the high value. */
    static double effectiveHours(Task task, PlaceStandards standards, End end) {
        var code = Objects.requireNonNull(task.effectiveHours(), () -> task.code() + " has no effective hours");
        return standards.at(code, end.opposite());
    }

    static double allowance(Task task, PlaceStandards standards, End end) {
        return task.support() == null ? 1 : Allowance.categoryFactor(standards.at(task.support(), end));
    }

    private static boolean assumed(Task task, PlaceStandards standards, String... codes) {
        boolean assumed =
                standards.value(Objects.requireNonNull(task.effectiveHours())).isAssumed();
        for (var code : codes) {
            assumed |= standards.value(code).isAssumed();
        }
        return assumed;
    }

    private static double persons(Arrivals arrivals, List<String> components) {
        double persons = 0;
        for (var flow : arrivals.flows()) {
            persons += components.isEmpty() || components.contains(flow.component()) ? flow.persons() : 0;
        }
        return persons;
    }
}
