package io.muster.staffing.requests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens to a request, in whatever order. */
class LifeCyclePropertiesTest {

    private static final ReferenceProfile PROFILE = Profiles.shipped();
    private static final LocalDate ON = LocalDate.of(2023, 5, 2);
    private static final List<String> CRITERIA =
            List.of("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS", "READINESS");
    private static final Set<Stage> AFTER_APPROVAL = Set.of(
            Stage.APPROVED,
            Stage.APPROVED_PARTIAL,
            Stage.ORDERED,
            Stage.SOURCED,
            Stage.DEPLOYED,
            Stage.EXTENDED,
            Stage.REDUCED,
            Stage.TRANSITIONED,
            Stage.REDEPLOYED,
            Stage.CLOSED);

    private static Line line(Random random) {
        var tasks = List.of("DATA_ENTRY", "WAREHOUSE", "CUSTODY", "MIGRANT_TRANSPORT");
        return new Line(
                "1",
                List.of(tasks.get(random.nextInt(tasks.size()))),
                null,
                random.nextBoolean() ? "ACTIVE" : "RESERVE",
                null,
                List.of(new Line.Group(1 + random.nextInt(500), ON)),
                90,
                false,
                false,
                null,
                null);
    }

    private static RequestEvent.What any(Random random) {
        return switch (random.nextInt(8)) {
            case 0 ->
                new RequestEvent.Submitted(
                        Transition.SUBMIT,
                        "title",
                        "requester",
                        "MIGRATION",
                        List.of(line(random)),
                        null,
                        List.of(),
                        null);
            case 1 -> new RequestEvent.Stepped(Transition.RECEIVE);
            case 2, 3 -> {
                List<RequestEvent.Finding> findings = new ArrayList<>();
                for (var criterion : CRITERIA) {
                    if (random.nextInt(3) > 0) {
                        findings.add(new RequestEvent.Finding(criterion, "SUPPORTS", "COUNSEL", "evidence", ON));
                    }
                }
                yield new RequestEvent.Evaluated(findings, List.of());
            }
            case 4 -> new RequestEvent.Decided(Stage.APPROVED, List.of());
            case 5 -> new RequestEvent.Stepped(Transition.ORDER);
            case 6 -> new RequestEvent.Restayed(Transition.EXTEND, "1", 100, ON.plusDays(120));
            default ->
                new RequestEvent.Stepped(List.of(Transition.values()).get(random.nextInt(Transition.values().length)));
        };
    }

    /**
     * Whatever was decided and told: once a request is over, nobody of it is there after the day of the event that ended it, and of
     * one that was denied nobody ever.
     */
    @Property(tries = 2_000)
    void keepsNobodyOnHandOnceItIsOver(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed, @ForAll @IntRange(max = 6) int steps) {
        var random = new Random(seed);
        var request =
                new DeployedRequest(List.of(line("1", 1 + random.nextInt(50)), line("2", 1 + random.nextInt(50))));
        var on = ON;
        for (int step = 0; step < steps; step++) {
            on = on.plusDays(random.nextInt(40));
            request.tell(on, afterDeployment(random, on));
        }
        for (var ending : List.of(Transition.TRANSITION, Transition.CLOSE, Transition.WITHDRAW, Transition.EXPIRE)) {
            if (random.nextBoolean()) {
                request.tell(on, new RequestEvent.Stepped(ending));
            }
        }

        if (!request.account().stage().isOpen()) {
            var last = request.account().lastOn().orElseThrow();
            assertThat(request.account().stage()).isNotEqualTo(Stage.DENIED);
            assertThat(last.plusDays(1).datesUntil(last.plusDays(400)).mapToLong(request::onHand))
                    .containsOnly(0L);
        }
    }

    private static Line line(String id, int people) {
        var from = ON.plusDays(8);
        return new Line(
                id,
                List.of("DATA_ENTRY"),
                "RGV",
                "ACTIVE",
                null,
                List.of(new Line.Group(people, from)),
                90,
                false,
                false,
                null,
                null);
    }

    private static RequestEvent.What afterDeployment(Random random, LocalDate on) {
        var line = random.nextBoolean() ? "1" : "2";
        return switch (random.nextInt(5)) {
            case 0 -> new RequestEvent.Restayed(Transition.EXTEND, line, 1 + random.nextInt(9), on.plusDays(90));
            case 1 -> new RequestEvent.Restayed(Transition.REDUCE, line, 1 + random.nextInt(9), on.plusDays(5));
            case 2 -> new RequestEvent.Stepped(Transition.TRANSITION);
            case 3 -> new RequestEvent.Stepped(Transition.CLOSE);
            default -> new RequestEvent.Stepped(Transition.REDEPLOY);
        };
    }

    @Property(tries = 10_000)
    void isNeverApprovedWithoutSixCriteriaADecidingRoleAndTheLaw(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed, @ForAll @IntRange(min = 1, max = 14) int events) {
        var random = new Random(seed);
        var requests = new Requests(PROFILE);
        for (int event = 0; event < events; event++) {
            var role = random.nextBoolean() ? "SECRETARY_OF_DEFENSE" : "ANYBODY";
            requests.apply(
                    new RequestEvent(new RequestEvent.Head("e" + event, "r", ON, role, Instant.EPOCH), any(random)));
        }
        var account = requests.account("r").orElseThrow();

        assertThat(account.history()).hasSize(events);
        if (AFTER_APPROVAL.contains(account.stage())) {
            assertThat(account.findings().stream()
                            .map(RequestEvent.Finding::criterion)
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(CRITERIA);
            assertThat(account.decidedBy()).isEqualTo("SECRETARY_OF_DEFENSE");
        }
        account.lines().stream()
                .filter(line -> !line.deployment().stays().isEmpty())
                .forEach(line -> {
                    assertThat(AFTER_APPROVAL.contains(account.stage())
                                    || account.stage() == Stage.WITHDRAWN
                                    || account.stage() == Stage.EXPIRED)
                            .isTrue();
                    assertThat(line.isSupportable()).isTrue();
                });
    }
}
