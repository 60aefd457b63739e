package io.muster.schemas.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case changes one thing of the example in docs/profiles.md. */
class InvalidProfileTest {

    @Test
    void loadsTheExampleOfThePage() {
        var profile = ProfilePage.load(ProfilePage.EXAMPLE);

        assertThat(profile.code()).isEqualTo("flood-2030");
        assertThat(profile.standard("intake.hours").orElseThrow().value()).isEqualTo(1.0 / 3);
    }

    @Test
    void saysAllThatIsWrongAtOnceAsThePageShows() {
        var broken = ProfilePage.EXAMPLE
                .replace("zone: Europe/Berlin", "zone: Berlin")
                .replace("kind: HALL, weights: {beds: 100}", "kind: HALL, wieghts: {beds: 100}")
                .replace("{shares: {SHELTER: 1}}", "{shares: {SHELTER: 0.9}}")
                .replace("effectiveHours: hours.day", "effectiveHours: hours.dy")
                .replace("default: 10, high: 15", "default: 10, high: 100");

        assertThatThrownBy(() -> ProfilePage.load(broken)).hasMessage(ProfilePage.FINDINGS.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # keys
            title: River flood, 2030         | titel: River flood               | titel                     | unknown key
            title: River flood, 2030         | titel: River flood               | title                     | title of the profile is missing
            category: ADMINISTRATIVE         | category: CLERICAL               | tasks.REGISTRATION.category | 'CLERICAL' is none of [TROOP, ADMINISTRATIVE, AGENT]
            name: Registration               | name: [a, b]                     | tasks.REGISTRATION.name   | one value is expected
            zone: Europe/Berlin              | zone:                            | zone                      | is missing
            zone: Europe/Berlin              | zone: Mars/Olympus               | zone                      | 'Mars/Olympus' is no time zone
            from: 2030-01-01                 | from: 01.01.2030                 | mix[0].from               | year-month-day is expected
            troops: true                     | troops: yes                      | people.RESERVIST.troops   | 'yes' is neither true nor false
            # codes
            code: SOUTH                      | code: NORTH                      | places.NORTH.code         | already declared in line 14
            code: SOUTH                      | code: South bank                 | places.South bank.code    | is no code
            hours: intake.hours              | hours: intake.minutes            | pathways.SHELTER.hours    | unknown standard 'intake.minutes'; known:
            openTo: [RESERVIST, CLERK]       | openTo: [RESERVIST, CLARK]       | tasks.REGISTRATION.openTo | unknown kind of people 'CLARK'; known: RESERVIST, CLERK
            openTo: [RESERVIST, CLERK]       | openTo: []                       | tasks.REGISTRATION.openTo | nobody may do the task
            processing: REGISTRATION         | processing: REGISTRY             | custody.processing        | unknown task 'REGISTRY'
            order: 2                         | order: 1                         | people.CLERK.order        | order of RESERVIST already
            spread: beds                     | spread: agents                   | standards.halls.capacity.spread | unknown weight 'agents'
            # shares and weights
            {SHELTER: 1}                     | {SHELTER: 1, SHELTER: 0}         | mix[0].rules[0].shares.SHELTER | stands here twice
            {SHELTER: 1}                     | {SHELTER: 0.5, AWAY: 0.5}        | mix[0].rules[0].shares.AWAY | unknown pathway 'AWAY'
            {SHELTER: 1}                     | {SHELTER: 1.5}                   | mix[0].rules[0].shares    | must add up to 1, but add up to 1.5
            {shares: {SHELTER: 1}}           | {demographic: ADULT, shares: {SHELTER: 1}} | mix[0].rules    | no rule fits an encounter of component FIRE_SERVICE, authority ORDER, demographic CHILD
            weights: {beds: 100}             | weights: {}                      | places.SOUTH.weights      | weight beds is missing
            weights: {beds: 100}             | weights: {beds: -1}              | places.SOUTH.weights      | must be at least 0, but is -1.0
            # standards
            unit: h/person, low              | low                              | standards.intake.hours.unit | the unit of the number is missing
            unit: h/person, low              | unit: days, low                  | standards.intake.hours.unit | 'days' does not fit pathways.SHELTER.hours, which needs h/person
            default: 1/3                     | default: 1/0                     | standards.intake.hours.default | '1/0' is no number
            default: 1/3                     | default: .inf                    | standards.intake.hours.default | '.inf' is no number
            default: 1/3                     | default: 0.6                     | standards.intake.hours.default | low <= default <= high is expected, but they are 0.2, 0.6, 0.5
            default: 1/3                     | default: 0.1                     | standards.intake.hours.default | low <= default <= high is expected, but they are 0.2, 0.1, 0.5
            mark: C                          | mark: X                          | standards.hours.day.mark  | 'X' is none of [F, M, C, A]
            mark: C, source                  | source                           | standards.hours.day.mark  | is missing
            `, source: 20 minutes at a desk` | ``                               | standards.intake.hours.source | the source of the number is missing
            high: 15                         | high: 100                        | standards.allowance.support.default | needs at least 0 and below 100
            low: 5, default: 40/7            | low: 0, default: 40/7            | standards.hours.day.default | needs above 0 and at most 24.0
            order: 2}                        | order: 2, hours: hours.dy}       | people.CLERK.hours        | unknown standard 'hours.dy'
            order: 2}                        | order: 2, hours: stay.days}      | standards.stay.days.unit  | 'days' does not fit people.CLERK.hours, which needs h/person-day
            # parts
            low: 1, default: 1, high: 1, mark: A, source: all of the intake | low: 0.9, default: 1, high: 1, mark: A, source: x | tasks | but at their low add up to 0.9 (REGISTRATION.desks 0.9); name a task for the hours that are nobody's
            low: 1, default: 1, high: 1, mark: A, source: all of the intake | low: 0.5, default: 0.85, high: 1, mark: A, source: x | tasks | but at their default add up to 0.85 (REGISTRATION.desks 0.85); name a task
            `, share: registration.share}`   | `, share: registration.share}\n      - {name: files, driver: ARRIVAL_HOURS, share: registration.share}` | tasks | but at their high add up to 2.0 (REGISTRATION.desks 1.0, REGISTRATION.files 1.0); let a task take less
            driver: ARRIVAL_HOURS            | driver: WEATHER                  | tasks.REGISTRATION.parts.desks.driver | 'WEATHER' is none of
            effectiveHours: hours.day        | frees: HOURS                     | tasks.REGISTRATION.effectiveHours | hours a person gives a calendar day
            driver: ARRIVAL_HOURS, share: registration.share | driver: SHARE_OF, share: registration.share, of: [REGISTRATION] | tasks | must not go in a circle
            """)
    void saysWhereAndWhy(String find, String replacement, String key, String reason) {
        var at = ProfilePage.EXAMPLE.indexOf(find);
        var broken = ProfilePage.EXAMPLE.replace(find, replacement);

        var refused = catchThrowableOfType(InvalidProfile.class, () -> ProfilePage.load(broken));

        assertThat(at).isNotNegative();
        assertThat(refused.findings()).anySatisfy(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.reason()).contains(reason);
        });
    }

    /** 0.7 and what is left of 1, whatever the end: 0.6 + 0.4, 0.7 + 0.3, 0.8 + 0.2. */
    @Test
    void letsATaskTakeTheRestOfTheArrivalsHours() {
        var shared = ProfilePage.EXAMPLE
                .replace(
                        "{name: desks, driver: ARRIVAL_HOURS, share: registration.share}",
                        "{name: desks, driver: ARRIVAL_HOURS, share: desks.share}\n"
                                + "      - {name: files, driver: ARRIVAL_HOURS, share: desks.share, whole: registration.share}")
                .replace(
                        "standards:\n",
                        "standards:\n  desks.share: {unit: share of hours, low: 0.6, default: 0.7, high: 0.8, mark: A,"
                                + " source: assumed}\n");

        assertThat(ProfilePage.load(shared).task("REGISTRATION").orElseThrow().parts())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {count: 0, reason: r}           | mostPeople.count  | a whole number of at least 1 is expected
            {count: many, reason: r}        | mostPeople.count  | 'many' is no whole number
            {reason: r}                     | mostPeople.count  | a whole number of at least 1 is expected
            {count: 9}                      | mostPeople.reason | is missing
            {count: 9, reason: r, place: p} | mostPeople.place  | unknown key
            """)
    void needsTheMostPeopleWithTheReason(String most, String key, String reason) {
        var broken = ProfilePage.EXAMPLE.replace("decidingRoles:", "mostPeople: " + most + "\ndecidingRoles:");

        var refused = catchThrowableOfType(InvalidProfile.class, () -> ProfilePage.load(broken));

        assertThat(refused.findings()).anySatisfy(finding -> {
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.reason()).contains(reason);
        });
    }

    @Test
    void hasNoLimitOnPeopleWhereItStatesNone() {
        assertThat(ProfilePage.load(ProfilePage.EXAMPLE).mostPeople().count()).isEqualTo(Integer.MAX_VALUE);
        assertThat(ProfilePage.load(ProfilePage.EXAMPLE).mostPersons().count()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void namesTheLineOfEachFinding() {
        var broken = ProfilePage.EXAMPLE.replace("order: 2", "order: 1").replace("need: ALWAYS", "need: SOMETIMES");

        var refused = catchThrowableOfType(InvalidProfile.class, () -> ProfilePage.load(broken));

        assertThat(refused.findings())
                .extracting(Finding::line)
                .containsExactly(line(broken, "order: 1}\n\ndecidingRoles"), line(broken, "need: SOMETIMES"));
    }

    @Test
    void saysThatAFileIsNoYamlOrEmptyOrNotThere() {
        assertFinding("places: [", 1, "no YAML");
        assertFinding("a: 1\nb: [1, 2\nc: 3\n", 3, "no YAML");
        assertFinding("", 1, "empty");
        assertFinding("just text", 1, "a mapping of keys to values is expected");
        assertThatThrownBy(() -> Profiles.load(new byte[] {(byte) 0xff}, "x.yaml"))
                .hasMessageContaining("x.yaml:1: profile: the file is not UTF-8");
        assertThatThrownBy(() -> Profiles.at("no/such/file.yaml"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContainingAll("no/such/file.yaml", "there is no file to read", "classpath:");
        assertThatThrownBy(() -> Profiles.at("classpath:profiles/none.yaml"))
                .isInstanceOf(InvalidProfile.class)
                .hasMessageContaining("southwest-border-2023");
    }

    private static void assertFinding(String yaml, int line, String reason) {
        var refused = catchThrowableOfType(
                InvalidProfile.class, () -> Profiles.load(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml"));

        assertThat(refused.findings()).first().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.reason()).contains(reason);
        });
    }

    private static int line(String yaml, String text) {
        return List.of(yaml.substring(0, yaml.indexOf(text)).split("\n", -1)).size();
    }
}
