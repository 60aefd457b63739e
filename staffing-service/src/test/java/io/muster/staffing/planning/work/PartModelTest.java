package io.muster.staffing.planning.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Task;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.numbers.ClockHours;
import io.muster.staffing.planning.quantity.End;
import io.muster.staffing.planning.quantity.Quantity;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.ReportedPosts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each formula by hand. 100 single adults (80 to 120) come to expedited removal, 300 persons (160 to 480) are held, and 20
 * sites and 16 seats are manned; all other standards are the shipped profile's. A soldier gives 61.2 hours a week, an agent
 * 4.3 a day (3.44 to 5.83), a tenth of a soldier's time is support.
 */
class PartModelTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate DAY = LocalDate.of(2023, 5, 11);

    private static Adjustment set(String standard, double value) {
        return new Adjustment("by-hand", standard, "RGV", value, DAY, DAY, "PLANNER", "a test by hand");
    }

    private static Load load(String place) {
        return load(place, ReportedPosts.OnDay.BY_THE_PROFILE);
    }

    private static Load load(String place, ReportedPosts.OnDay posts) {
        int removal = PROFILE.pathways().stream()
                .map(pathway -> pathway.code())
                .toList()
                .indexOf("T8_ER");
        var flow = new Arrivals.Flow(
                "USBP", removal, "SINGLE_ADULT", Quantity.of(100).between(80, 120), true);
        var standards = PlaceStandards.of(
                PROFILE,
                place,
                new PlaceStandards.DayReports(
                        List.of(set("detection.sites", 20), set("detection.seats", 16)), posts, List.of()));
        var held = Quantity.of(300).between(160, 480);
        return new Load(
                PROFILE,
                new Load.Day(new Arrivals(List.of(flow)), held, List.of(), ClockHours.USUAL, true, true),
                standards);
    }

    private static Work.PartWork work(String place, String code, String part, Map<String, Work> works) {
        Task task = PROFILE.task(code).orElseThrow();
        var named = task.parts().stream()
                .filter(candidate -> candidate.name().equals(part))
                .findFirst()
                .orElseThrow();
        return new PartModel(PROFILE.place(place).orElseThrow(), task, load(place)).work(named, works);
    }

    private static void assertEnds(Quantity people, double low, double likely, double high) {
        assertThat(people.at(End.LOW)).isCloseTo(low, within(1e-4));
        assertThat(people.at(End.LIKELY)).isCloseTo(likely, within(1e-4));
        assertThat(people.at(End.HIGH)).isCloseTo(high, within(1e-4));
    }

    /**
     * Hours by the share of the pathways' hours, 100 x 2.5 x .25 (80 x 2 x .15 to 120 x 3.5 x .35), or by what the share
     * leaves of .85; by persons x .5 (.2 to 1); by persons held x .05 (.03 to .1) or x 1 (.75 to 2). People are these hours
     * by a soldier's 61.2 / 7 and .9, or by an agent's.
     */
    @ParameterizedTest
    @CsvSource({
        "DATA_ENTRY, entry, 62.5, 3.0501, 7.9430, 18.6819",
        "PROCESSING, processing, 150, 19.2110, 34.8837, 61.0465",
        "MIGRANT_TRANSPORT, escort, 50, 2.7444, 11.6279, 34.8837",
        "WAREHOUSE, supplies, 15, 0.6100, 1.9063, 6.1002",
        "CUSTODY, watch, 300, 20.5832, 69.7674, 279.0698",
    })
    void dividesHoursByWhatOnePersonGives(
            String task, String part, double hours, double low, double likely, double high) {
        var work = work("RGV", task, part, Map.of());

        assertThat(work.hours().likely()).isCloseTo(hours, within(1e-9));
        assertEnds(work.load(), low, likely, high);
        assertThat(work.post().likely()).isZero();
    }

    /** 16 seats x 168 h / 61.2 h; 20 sites x 8 people (5.49 to 10); 20 sites x 1 h (.5 to 2) x 7 / 61.2 / .9. */
    @ParameterizedTest
    @CsvSource({
        "DETECTION_MONITORING, seats, 43.9216, 43.9216, 43.9216",
        "DETECTION_MONITORING, sites, 109.8, 160, 200",
        "MAINTENANCE, upkeep, 1.2709, 2.5418, 5.0835",
    })
    void mansPosts(String task, String part, double low, double likely, double high) {
        var work = work("RGV", task, part, Map.of());

        assertEnds(work.post(), low, likely, high);
        assertThat(work.load().likely()).isZero();
    }

    /**
     * Upkeep, 1 h a site-day, follows the sites that are open: 20 of the profile's own unless they are closed, and one for each two
     * positions that are opened as sites. 21.5 h x 7 / 61.2 / .9 = 2.7324 people. Seats are no sites.
     */
    @ParameterizedTest
    @CsvSource({
        "false, 0, seats, 20, 2.5418",
        "false, 3, sites, 21.5, 2.7324",
        "false, 3, seats, 20, 2.5418",
        "true, 0, sites, 0, 0",
        "true, 4, sites, 2, 0.2542"
    })
    void keepsUpTheSitesThatAreOpen(boolean closed, int positions, String part, double hours, double people) {
        var own = new ReportedPosts.Key("RGV", "DETECTION_MONITORING", "sites");
        var hill = new ReportedPosts.Opened(
                new ReportedPosts.Key("RGV", "DETECTION_MONITORING", "hill"),
                part,
                positions,
                "AGENT",
                null,
                DAY,
                "sector",
                "F");
        var posts =
                new ReportedPosts.OnDay(positions == 0 ? List.of() : List.of(hill), closed ? Set.of(own) : Set.of());
        var task = PROFILE.task("MAINTENANCE").orElseThrow();

        var work = new TaskModel(PROFILE, PROFILE.place("RGV").orElseThrow()).work(task, load("RGV", posts), Map.of());

        assertThat(work.hours().likely()).isCloseTo(hours, within(1e-9));
        assertThat(work.post().likely()).isCloseTo(people, within(5e-5));
    }

    /** One counter x 2 people x 84 h / 61.2 h at a sector; a field office has none. */
    @Test
    void keepsALeastNumberWhereThePlaceIsOfTheKind() {
        assertEnds(work("RGV", "WAREHOUSE", "counter", Map.of()).load(), 2.7451, 2.7451, 2.7451);
        assertEnds(work("FO-LAREDO", "WAREHOUSE", "counter", Map.of()).load(), 0, 0, 0);
    }

    /** .3 (.15 to .46) of 10 people of data entry (4 to 20), and of no task that is not there. */
    @Test
    void takesAShareOfOtherTasks() {
        var entry = new Work(
                "DATA_ENTRY",
                Quantity.ZERO,
                Quantity.of(10).between(4, 20),
                Quantity.ZERO,
                List.of(),
                PostHolders.NONE);

        var work = work("RGV", "COMMAND_SUPPORT", "overhead", Map.of("DATA_ENTRY", entry));

        assertEnds(work.load(), 0.6, 3, 9.2);
        assertEnds(work.post(), 0, 0, 0);
    }

    /** The floor of 2.7451 takes the place of 1.9063 people for supplies, and adds .8388 of its own. */
    @Test
    void addsOfAFloorWhatTheOtherPartsLeave() {
        var task = PROFILE.task("WAREHOUSE").orElseThrow();

        var work = new TaskModel(PROFILE, PROFILE.place("RGV").orElseThrow()).work(task, load("RGV"), Map.of());

        assertEnds(work.load(), 2.7451, 2.7451, 6.1002);
        assertEnds(work.part("counter").load(), 2.1351, 0.8388, 0);
        assertThat(work.required().likely()).isEqualTo(3);
        assertThat(work.required().at(End.HIGH)).isEqualTo(7);
    }
}
