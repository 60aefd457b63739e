package io.muster.staffing.planstreams.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.CustodyReported;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A census as the plan takes it: exact, but where its event says "at least". */
class CensusEventTest {

    private static final Instant AT = Instant.parse("2023-05-11T03:00:00Z");

    private static CustodyReported event(@Nullable Boolean atLeast) {
        return CustodyReported.newBuilder()
                .setEventId(new UUID(0, 1))
                .setSource("sector")
                .setPlace("RGV")
                .setAt(AT)
                .setHeld(20_000)
                .setAtLeast(atLeast)
                .setRecordedAt(AT)
                .build();
    }

    @Test
    void isExactUnlessItSaysAtLeast() {
        var zone = ZoneId.of("America/New_York");

        assertThat(InputEvents.census(event(true), 7, zone)).satisfies(census -> {
            assertThat(census.atLeast()).isTrue();
            assertThat(census.held()).isEqualTo(20_000);
            assertThat(census.day()).isEqualTo(LocalDate.of(2023, 5, 10));
        });
        assertThat(InputEvents.census(event(false), 7, zone).atLeast()).isFalse();
        assertThat(InputEvents.census(event(null), 7, zone).atLeast()).isFalse();
    }
}
