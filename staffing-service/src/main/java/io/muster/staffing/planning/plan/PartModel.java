package io.muster.staffing.planning.plan;

import io.muster.schemas.profile.Part;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.staffing.planning.explanation.Ledger;
import io.muster.staffing.planning.explanation.Term;
import io.muster.staffing.planning.workload.Allowance;
import io.muster.staffing.planning.workload.ReliefFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each part of a task asks for at a place on a day, and the steps to it. */
final class PartModel {

    static final String PEOPLE = "people";
    static final String HOURS = "h/day";
    private static final double DAYS_A_WEEK = 7;

    private final ReferenceProfile profile;
    private final Place place;
    private final Task task;
    private final Load load;
    private final PlaceStandards standards;
    private final Ledger ledger;

    PartModel(ReferenceProfile profile, Place place, Task task, Load load, PlaceStandards standards, Ledger ledger) {
        this.profile = profile;
        this.place = place;
        this.task = task;
        this.load = load;
        this.standards = standards;
        this.ledger = ledger;
    }

    /** The part's people; {@code works} are the tasks that shares are taken of. */
    Work.PartWork work(Part part, Map<String, Work> works) {
        return switch (part) {
            case Part.ArrivalHours one -> ofArrivalHours(one);
            case Part.Arrivals one -> ofArrivals(one);
            case Part.PersonsHeld one -> ofHeld(one);
            case Part.Floor one -> floor(one);
            case Part.Posts one -> posts(one);
            case Part.AllInSites one -> sites(one);
            case Part.SiteHours one -> upkeep(one);
            case Part.ShareOf one -> share(one, works);
        };
    }

    /** Posts times crew that somebody stands at, for the agents' hours that they free. */
    double standing(Part part) {
        return switch (part) {
            case Part.Posts one -> at(one.posts()) * at(one.crew());
            case Part.AllInSites one -> at(one.sites()) * at(one.crew());
            default -> 0;
        };
    }

    /** Hours of the arrivals' pathways, before any share of them. */
    private double arrivalHours() {
        double hours = 0;
        List<String> products = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (var flow : load.arrivals().flows()) {
            var pathway = profile.pathways().get(flow.pathway());
            var discount = pathway.discounts().get(flow.demographic());
            hours += flow.persons() * standards.hours(pathway, flow.demographic(), load.end());
            if (ledger.isOpen() && flow.persons() > 0) {
                var name = DemandSteps.name(flow, pathway);
                terms.add(Term.step(name, flow.persons(), DemandSteps.PERSONS));
                terms.add(standard(pathway.hours()));
                products.add(name + " * " + pathway.hours() + (discount == null ? "" : " * " + discount));
                if (discount != null) {
                    terms.add(standard(discount));
                }
            }
        }
        ledger.write("arrival-hours", HOURS, sum(products), hours, terms);
        return hours;
    }

    private Work.PartWork ofArrivalHours(Part.ArrivalHours part) {
        double whole = arrivalHours();
        double share = part.whole() == null ? at(part.share()) : Math.max(0, at(part.whole()) - at(part.share()));
        double hours = whole * share;
        if (ledger.isOpen()) {
            List<Term> terms =
                    new ArrayList<>(List.of(Term.step("arrival-hours", whole, HOURS), standard(part.share())));
            var formula = part.share();
            if (part.whole() != null) {
                terms.add(standard(part.whole()));
                formula = "max ( 0 , " + part.whole() + " - " + part.share() + " )";
            }
            ledger.write(named(part, "hours"), HOURS, "arrival-hours * " + formula, hours, terms);
        }
        return byHours(part, hours, true, load.arrivalsKnown());
    }

    private Work.PartWork ofArrivals(Part.Arrivals part) {
        double persons = 0;
        List<Term> terms = new ArrayList<>();
        for (var flow : load.arrivals().flows()) {
            if (part.components().isEmpty() || part.components().contains(flow.component())) {
                persons += flow.persons();
                if (ledger.isOpen() && flow.persons() > 0) {
                    var pathway = profile.pathways().get(flow.pathway());
                    terms.add(Term.step(DemandSteps.name(flow, pathway), flow.persons(), DemandSteps.PERSONS));
                }
            }
        }
        double hours = persons * at(part.hours());
        if (ledger.isOpen()) {
            var formula = "( " + sum(terms.stream().map(Term::name).toList()) + " ) * " + part.hours();
            terms.add(standard(part.hours()));
            ledger.write(named(part, "hours"), HOURS, formula, hours, terms);
        }
        return byHours(part, hours, isAssumed(part.hours()), load.arrivalsKnown());
    }

    private Work.PartWork ofHeld(Part.PersonsHeld part) {
        double hours = load.held() * at(part.hours());
        if (ledger.isOpen()) {
            ledger.write(
                    named(part, "hours"),
                    HOURS,
                    "held * " + part.hours(),
                    hours,
                    Term.step("held", load.held(), "persons"),
                    standard(part.hours()));
        }
        return byHours(part, hours, true, load.heldKnown());
    }

    private Work.PartWork floor(Part.Floor part) {
        boolean here = part.kinds().isEmpty() || part.kinds().contains(place.kind());
        double people = here ? posted(part, "load", part.posts(), part.crew(), part.hoursOpen()) : 0;
        return new Work.PartWork(
                part.name(), 0, people, 0, isAssumed(part.posts(), part.crew(), effectiveHours()), true);
    }

    private Work.PartWork posts(Part.Posts part) {
        double people = posted(part, "post", part.posts(), part.crew(), part.hoursOpen());
        return new Work.PartWork(
                part.name(), 0, 0, people, isAssumed(part.posts(), part.crew(), effectiveHours()), true);
    }

    private Work.PartWork sites(Part.AllInSites part) {
        double people = at(part.sites()) * at(part.people());
        if (ledger.isOpen()) {
            ledger.write(
                    named(part, "post"),
                    PEOPLE,
                    part.sites() + " * " + part.people(),
                    people,
                    standard(part.sites()),
                    standard(part.people()));
        }
        return new Work.PartWork(part.name(), 0, 0, people, isAssumed(part.sites(), part.people()), true);
    }

    private Work.PartWork upkeep(Part.SiteHours part) {
        double hours = at(part.sites()) * at(part.hours());
        if (ledger.isOpen()) {
            ledger.write(
                    named(part, "hours"),
                    HOURS,
                    part.sites() + " * " + part.hours(),
                    hours,
                    standard(part.sites()),
                    standard(part.hours()));
        }
        return new Work.PartWork(part.name(), hours, 0, people(part, "post", hours), true, true);
    }

    private Work.PartWork share(Part.ShareOf part, Map<String, Work> works) {
        double share = at(part.share());
        double loads = 0;
        double posts = 0;
        boolean known = true;
        List<Term> ofLoad = new ArrayList<>();
        List<Term> ofPost = new ArrayList<>();
        for (var named : part.of()) {
            int dot = named.indexOf('.');
            var work = works.get(dot < 0 ? named : named.substring(0, dot));
            if (work == null) {
                continue;
            }
            known &= work.isKnown();
            double load =
                    dot < 0 ? work.load() : work.part(named.substring(dot + 1)).load();
            double post =
                    dot < 0 ? work.post() : work.part(named.substring(dot + 1)).post();
            loads += load;
            posts += post;
            note(ofLoad, named + ".load", load);
            note(ofPost, named + ".post", post);
        }
        write(part, "load", loads * share, ofLoad);
        write(part, "post", posts * share, ofPost);
        return new Work.PartWork(part.name(), 0, loads * share, posts * share, isAssumed(part.share()), known);
    }

    /** Takes a figure down as a term, unless it is nothing. */
    static void note(List<Term> terms, String name, double people) {
        if (people != 0) {
            terms.add(Term.step(name, people, PEOPLE));
        }
    }

    private void write(Part.ShareOf part, String what, double people, List<Term> of) {
        if (ledger.isOpen()) {
            var formula =
                    part.share() + " * ( " + sum(of.stream().map(Term::name).toList()) + " )";
            List<Term> terms = new ArrayList<>(of);
            terms.add(standard(part.share()));
            ledger.write(named(part, what), PEOPLE, formula, people, terms);
        }
    }

    private Work.PartWork byHours(Part part, double hours, boolean assumed, boolean known) {
        return new Work.PartWork(
                part.name(), hours, people(part, "load", hours), 0, assumed || isAssumed(effectiveHours()), known);
    }

    private double people(Part part, String what, double hours) {
        double factor = task.support() == null ? 1 : Allowance.categoryFactor(at(task.support()));
        double people = hours / hoursADay() * factor;
        if (ledger.isOpen()) {
            List<Term> terms =
                    new ArrayList<>(List.of(Term.step(named(part, "hours"), hours, HOURS), divisor(effectiveHours())));
            var formula = named(part, "hours") + " / " + effectiveHours();
            if (task.support() != null) {
                terms.add(standard(task.support()));
                formula += " * 1 / ( 1 - " + task.support() + " / 100 )";
            }
            ledger.write(named(part, what), PEOPLE, formula, people, terms);
        }
        return people;
    }

    private double posted(Part part, String what, String posts, String crew, String hoursOpen) {
        var relief = new ReliefFactor(at(hoursOpen), hoursADay() * DAYS_A_WEEK);
        double people = relief.people(at(posts), at(crew));
        if (ledger.isOpen()) {
            ledger.write(
                    named(part, what),
                    PEOPLE,
                    posts + " * " + crew + " * " + hoursOpen + " / ( " + effectiveHours() + " * 7 )",
                    people,
                    standard(posts),
                    standard(crew),
                    standard(hoursOpen),
                    divisor(effectiveHours()));
        }
        return people;
    }

    private String effectiveHours() {
        return Objects.requireNonNull(task.effectiveHours(), () -> task.code() + " has no effective hours");
    }

    /** Hours that one person gives a day: a divisor, so the low end takes the high value. */
    private double hoursADay() {
        return standards.at(effectiveHours(), load.end().opposite());
    }

    private double at(String code) {
        return standards.at(code, load.end());
    }

    private boolean isAssumed(String... codes) {
        boolean assumed = false;
        for (var code : codes) {
            assumed |= standards.value(code).isAssumed();
        }
        return assumed;
    }

    private Term standard(String code) {
        return standards.term(code, load.end());
    }

    private Term divisor(String code) {
        return standards.term(code, load.end().opposite());
    }

    private String named(Part part, String what) {
        return task.code() + '.' + part.name() + '.' + what;
    }

    /** The sum of what is named, 0 for nothing. */
    static String sum(List<String> names) {
        return names.isEmpty() ? "0" : String.join(" + ", names);
    }
}
