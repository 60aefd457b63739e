package io.muster.schemas.profile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operation consists of: its places, people, tasks, pathways, rules and standards, as read from one YAML file.
 * The code knows nothing else about an operation.
 *
 * @param code name of the profile
 * @param title its title for people
 * @param hash SHA-256 of the file's bytes, hex, 64 digits
 * @param zone the one zone in which its days are calendar days
 * @param mix how encounters without a stated pathway are split, earliest period first
 * @param mostPeople the most people who work, of one figure
 * @param mostPersons the most persons encountered or held, of one figure
 * @param correlations how far what is uncertain is wrong in the same direction
 * @param standards every number by its code
 */
public record ReferenceProfile(
        String code,
        String title,
        String hash,
        ZoneId zone,
        List<Code> components,
        List<Code> demographics,
        List<Code> authorities,
        List<Place> places,
        List<Pathway> pathways,
        List<MixPeriod> mix,
        List<People> people,
        MostPeople mostPeople,
        MostPeople mostPersons,
        List<String> decidingRoles,
        Purposes purposes,
        List<Task> tasks,
        Custody custody,
        List<Desk> desks,
        List<Scenario> scenarios,
        ForecastCodes forecast,
        Correlations correlations,
        Map<String, Standard> standards) {

    /** The place of that code. */
    public Optional<Place> place(String of) {
        return named(places, Place::code, of);
    }

    /** The task of that code. */
    public Optional<Task> task(String of) {
        return named(tasks, Task::code, of);
    }

    /** The pathway of that code. */
    public Optional<Pathway> pathway(String of) {
        return named(pathways, Pathway::code, of);
    }

    /** The kind of people of that code. */
    public Optional<People> people(String of) {
        return named(people, People::code, of);
    }

    /** The standard of that code. */
    public Optional<Standard> standard(String of) {
        return Optional.ofNullable(standards.get(of));
    }

    private static <T> Optional<T> named(List<T> all, Function<T, String> code, String of) {
        return all.stream().filter(item -> code.apply(item).equals(of)).findFirst();
    }

    /** A period's mix of pathways; the first rule that fits an encounter decides. */
    public record MixPeriod(LocalDate from, Mark mark, String source, List<MixRule> rules) {}

    /**
     * The most people of one figure, such as those of a tranche, of a report or of an encounter: more are mistyped.
     *
     * @param count people, at least 1
     * @param reason why no operation of this kind has so many
     */
    public record MostPeople(int count, String reason) {

        /** Of a profile that states none. */
        public static final MostPeople ANY = new MostPeople(Integer.MAX_VALUE, "the profile states no limit");
    }

    /**
     * What a call-up may be for.
     *
     * @param own the operation's own purpose
     * @param others purposes that exist and do not fit
     */
    public record Purposes(String own, List<String> others) {}

    /**
     * Codes of the standards that govern the limit on a stay; {@code processing} names a task.
     *
     * @param regions places whose exits are one pool; a place of none has its exits for itself
     * @param overflows what becomes of those whom an exit can't take
     */
    public record Custody(
            String limit,
            String capacity,
            String processing,
            String comeBackDays,
            List<TransferRegion> regions,
            List<Overflow> overflows) {

        /** The overflow rule of an exit. */
        public Optional<Overflow> overflow(@Nullable String exit) {
            return overflows.stream()
                    .filter(overflow -> overflow.exit().equals(exit))
                    .findFirst();
        }
    }

    /**
     * Places that share their exits: flights, beds and buses go to where people wait.
     *
     * @param places codes; each place is of one region at most
     */
    public record TransferRegion(String code, String name, List<String> places) {}

    /**
     * Whom an exit can't take within so many days after the stay is let go in another way, so that nobody is held for ever.
     *
     * @param exit code of the standard that limits the flow out
     * @param after code of the standard: days after the stay
     * @param as how they leave, for people
     */
    public record Overflow(String exit, String after, String as) {}

    /** A pathway whose arrivals wait at a desk for minutes to hours, and the task that serves it. */
    public record Desk(String pathway, String task, String targetSeconds, String serviceLevel, String hoursOpen) {}

    /** A named planning scenario: persons a day over all places. */
    public record Scenario(String name, double personsPerDay, String source) {}

    /** Code of the standard that sets the forecast's smoothing, and its reach in days. */
    public record ForecastCodes(String alpha, int horizonDays) {}

    /**
     * Correlations of the inputs that a drawn band draws, of their normal scores.
     *
     * @param standards between any two standards, 0 to 1
     * @param arrivals between who comes to a place and any standard, 0 to 1
     * @param places between who comes to one place and to another, 0 to 1
     * @param reason why they are taken to be so
     */
    public record Correlations(double standards, double arrivals, double places, String reason) {

        /** Of a profile that states none. */
        public static final Correlations USUAL = new Correlations(
                0.2,
                0,
                0.4,
                "standards: the usual 0.2 of cost estimates where nobody knows (S. A. Book, 1999 [M]), since they come from the"
                        + " same hands; arrivals: who comes says nothing of how long a form takes [A]; places: as at the southwest"
                        + " border (C)");

        /** Whether any inputs can be correlated so: what standards and arrivals have in common, arrivals have among each other. */
        public boolean isPossible() {
            return arrivals * arrivals <= standards * places;
        }
    }
}
