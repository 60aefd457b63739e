package io.muster.staffing.planstreams;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublishedBoardTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 14);
    private static final Import FIRST = new Import(new UUID(0, 1), Instant.ofEpochSecond(100));
    private static final Import AGAIN = new Import(new UUID(0, 2), Instant.ofEpochSecond(200));

    private final PublishedBoard board = new PublishedBoard();

    /** One reading of a file that was published on that November day. */
    private record Import(UUID publication, Instant receivedAt) {

        EncounterCountPublished cell(String demographic, long count) {
            return EncounterCountPublished.newBuilder()
                    .setLayout("SOUTHWEST_COMPONENT")
                    .setPeriod(LocalDate.of(2023, 5, 1))
                    .setRegion("SOUTHWEST")
                    .setComponent("USBP")
                    .setDemographic(demographic)
                    .setAuthority("TITLE_8")
                    .setCount(count)
                    .setPublishedOn(NOVEMBER)
                    .setPublication(publication)
                    .setSourceFile("file.csv")
                    .setLine(1)
                    .setReceivedAt(receivedAt)
                    .build();
        }

        PublicationCompleted completed() {
            return PublicationCompleted.newBuilder()
                    .setLayout("SOUTHWEST_COMPONENT")
                    .setPeriods(List.of(LocalDate.of(2023, 5, 1)))
                    .setRegions(List.of("SOUTHWEST"))
                    .setPublishedOn(NOVEMBER)
                    .setPublication(publication)
                    .setSourceFile("file.csv")
                    .setCells(1)
                    .setPersons(7)
                    .setReceivedAt(receivedAt)
                    .build();
        }
    }

    @Test
    void aFileThatWasReadTwiceStillCountsWhenTheBoardIsReadBack() {
        // as the store gives them back: the cells as kept last, then the publications
        board.take(AGAIN.cell("FAMILY", 7));
        board.close(FIRST.completed());
        board.close(AGAIN.completed());

        assertThat(counts()).isEqualTo(Map.of("FAMILY", 7L));
    }

    @Test
    void whatTheLaterOfTwoOnOneDayNoLongerMentionsIsZero() {
        board.take(FIRST.cell("FAMILY", 7));
        board.take(FIRST.cell("SINGLE_ADULT", 3));
        board.close(FIRST.completed());

        board.take(AGAIN.cell("FAMILY", 8));
        board.close(AGAIN.completed());

        assertThat(counts()).isEqualTo(Map.of("FAMILY", 8L, "SINGLE_ADULT", 0L));
    }

    private Map<String, Long> counts() {
        return board.changedTotals().values().stream()
                .collect(Collectors.toMap(total -> total.getDemographic(), total -> total.getCount()));
    }
}
