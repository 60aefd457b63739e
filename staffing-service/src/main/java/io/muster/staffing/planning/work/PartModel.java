package io.muster.staffing.planning.work;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.quantity.Label;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.workload.Allowance;
import io.muster.staffing.planning.workload.ReliefFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What each part of a task asks for at a place on a day. */
final class PartModel {

    private static final Quantity DAYS_A_WEEK = Quantity.of(7);

    private final Place place;
    private final Task task;
    private final Load.Day day;
    private final Load load;
    private final PlaceStandards standards;

    PartModel(Place place, Task task, Load load) {
        this.place = place;
        this.task = task;
        this.load = load;
        this.day = load.day();
        this.standards = load.standards();
    }

    /** The part's people; {@code works} are the tasks that shares are taken of. */
    Work.PartWork work(Part part, Map<String, Work> works) {
        return switch (part) {
            case Part.ArrivalHours hours -> arrivalHours(hours);
            case Part.Arrivals arrivals -> arrivals(arrivals);
            case Part.PersonsHeld held -> held(held);
            case Part.Floor floor -> floor(floor);
            case Part.Posts posts -> posts(posts);
            case Part.AllInSites sites -> sites(sites);
            case Part.SiteHours upkeep -> upkeep(upkeep);
            case Part.ShareOf share -> share(share, works);
        };
    }

    /** Whose the positions are at which somebody stands: of the profile's own nobody says. */
    PostHolders holders(Part part) {
        return switch (part) {
            case Part.Posts posts -> holders(part, standard(posts.posts()).times(standard(posts.crew())));
            case Part.AllInSites sites -> holders(part, standard(sites.sites()).times(standard(sites.crew())));
            default -> PostHolders.NONE;
        };
    }

    private PostHolders holders(Part part, Quantity own) {
        double unknown = areOwnOpen(part) ? own.likely() : 0;
        return posts().holders(task.code(), part.name()).plus(new PostHolders(0, Map.of(), unknown));
    }

    /** The share of the arrivals' hours that falls to the part. */
    static Quantity share(Part.ArrivalHours part, PlaceStandards standards) {
        var share = standards.quantity(part.share());
        return part.whole() == null
                ? share
                : Quantity.max(Quantity.ZERO, standards.quantity(part.whole()).minus(share));
    }

    /** People who give a task's hours: those of a calendar day by what one of them gives, support inside the team on top. */
    static Quantity people(Task task, Quantity hours, PlaceStandards standards) {
        var people = hours.dividedBy(standards.effectiveHours(task));
        return task.support() == null
                ? people
                : people.times(Allowance.categoryFactor(standards.quantity(task.support())));
    }

    private Work.PartWork arrivalHours(Part.ArrivalHours part) {
        return byHours(part, load.arrivalHours().times(share(part, standards)), day.arrivalsKnown());
    }

    private Work.PartWork arrivals(Part.Arrivals part) {
        List<Quantity> persons = new ArrayList<>();
        for (var flow : day.arrivals().flows()) {
            if (part.components().isEmpty() || part.components().contains(flow.component())) {
                persons.add(flow.amount());
            }
        }
        return byHours(part, Quantity.sum(persons).times(standard(part.hours())), day.arrivalsKnown());
    }

    private Work.PartWork held(Part.PersonsHeld part) {
        return byHours(part, day.held().times(standard(part.hours())), day.heldKnown());
    }

    private Work.PartWork floor(Part.Floor part) {
        boolean here = part.kinds().isEmpty() || part.kinds().contains(place.kind());
        var people = here ? relieved(standard(part.posts()), standard(part.crew()), part.hoursOpen()) : Quantity.ZERO;
        return new Work.PartWork(part.name(), Quantity.ZERO, people.named(people(part, "load")), Quantity.ZERO, true);
    }

    private Work.PartWork posts(Part.Posts part) {
        return ofPosts(
                part,
                relieved(standard(part.posts()), standard(part.crew()), part.hoursOpen()),
                positions -> relieved(positions, Quantity.ONE, part.hoursOpen()));
    }

    /** A site that was opened has as many people as one of the profile's that as many watch. */
    private Work.PartWork sites(Part.AllInSites part) {
        return ofPosts(
                part,
                standard(part.sites()).times(standard(part.people())),
                positions -> sites(positions, part.crew()).times(standard(part.people())));
    }

    private Work.PartWork upkeep(Part.SiteHours part) {
        var hours = open(part.sites()).times(standard(part.hours())).named(hours(part));
        return new Work.PartWork(
                part.name(),
                hours,
                Quantity.ZERO,
                people(task, hours, standards).named(people(part, "post")),
                true);
    }

    /** Sites that are open: the profile's own while a task has people there, and those that were opened beside them. */
    private Quantity open(String sites) {
        boolean isStoodAt = false;
        boolean areOwnOpen = false;
        List<Quantity> open = new ArrayList<>();
        for (var there : load.tasks()) {
            for (var part : there.parts()) {
                var crew = crewAt(sites, part);
                if (crew != null) {
                    isStoodAt = true;
                    areOwnOpen |= posts().areOwnOpen(there.code(), part.name());
                    posts().positions(there.code(), part.name()).forEach(positions -> open.add(sites(positions, crew)));
                }
            }
        }
        if (areOwnOpen || !isStoodAt) {
            open.addFirst(standard(sites));
        }
        return open.size() == 1 ? open.getFirst() : Quantity.sum(open);
    }

    /** Who stands at each of these sites, or null where the part has nobody there. */
    private static @Nullable String crewAt(String sites, Part part) {
        return switch (part) {
            case Part.AllInSites all when all.sites().equals(sites) -> all.crew();
            case Part.Posts posts when posts.posts().equals(sites) -> posts.crew();
            default -> null;
        };
    }

    private Quantity sites(Quantity positions, String crew) {
        return positions.dividedBy(Quantity.max(Quantity.ONE, standard(crew)));
    }

    private Work.PartWork share(Part.ShareOf part, Map<String, Work> works) {
        List<Quantity> loads = new ArrayList<>();
        List<Quantity> posts = new ArrayList<>();
        boolean known = true;
        for (var named : part.of()) {
            int dot = named.indexOf('.');
            var work = works.get(dot < 0 ? named : named.substring(0, dot));
            if (work != null) {
                known &= work.isKnown();
                loads.add(
                        dot < 0
                                ? work.load()
                                : work.part(named.substring(dot + 1)).load());
                posts.add(
                        dot < 0
                                ? work.post()
                                : work.part(named.substring(dot + 1)).post());
            }
        }
        var share = standard(part.share());
        return new Work.PartWork(
                part.name(),
                Quantity.ZERO,
                share.times(Quantity.sum(loads)).named(people(part, "load")),
                share.times(Quantity.sum(posts)).named(people(part, "post")),
                known);
    }

    private Work.PartWork byHours(Part part, Quantity hours, boolean known) {
        var named = hours.named(hours(part));
        return new Work.PartWork(
                part.name(), named, people(task, named, standards).named(people(part, "load")), Quantity.ZERO, known);
    }

    /** The profile's own unless they were closed, and those that were opened beside them. */
    private Work.PartWork ofPosts(Part part, Quantity own, UnaryOperator<Quantity> peopleOf) {
        var opened = posts().positions(task.code(), part.name());
        var here = areOwnOpen(part) ? own : Quantity.ZERO;
        var people = opened.isEmpty() ? here : here.plus(peopleOf.apply(Quantity.sum(opened)));
        return new Work.PartWork(part.name(), Quantity.ZERO, Quantity.ZERO, people.named(people(part, "post")), true);
    }

    private PlacePosts posts() {
        return standards.posts();
    }

    private boolean areOwnOpen(Part part) {
        return posts().areOwnOpen(task.code(), part.name());
    }

    private Quantity relieved(Quantity posts, Quantity crew, String hoursOpen) {
        return ReliefFactor.people(
                posts, crew, standard(hoursOpen), standards.effectiveHours(task).times(DAYS_A_WEEK));
    }

    private Quantity standard(String code) {
        return standards.quantity(code);
    }

    private Label people(Part part, String what) {
        return new OfPart(task.code(), part.name(), what, Work.PEOPLE);
    }

    private Label hours(Part part) {
        return new OfPart(task.code(), part.name(), "hours", Work.HOURS);
    }

    /** The step that gives something of a part of a task. */
    record OfPart(String task, String part, String what, String unit) implements Label {

        @Override
        public String name() {
            return task + '.' + part + '.' + what;
        }
    }
}
