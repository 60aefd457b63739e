package io.muster.staffing.planstreams.published;

import static io.muster.staffing.planstreams.published.PublishedFlow.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationStatus;
import io.muster.staffing.planstreams.published.PublishedFlow.File;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Neither what waits nor what is over grows with what is uploaded. */
class PublicationLimitsTest {

    private static final LocalDate AUTUMN = LocalDate.of(2023, 11, 14);

    private final PublishedFlow flow = new PublishedFlow();

    private static File file(int id, LocalDate on, EncounterCountPublished... cells) {
        return File.of(id, on, cells);
    }

    @Test
    void anUploadThatBrokeOffIsForgottenOnceItsMonthsAreThere() {
        var broken = file(1, AUTUMN, cell("FAMILY", 7), cell("SINGLE_ADULT", 3));

        flow.tell(broken.cells().getFirst()).tell(file(2, AUTUMN, cell("FAMILY", 7), cell("SINGLE_ADULT", 3)));

        assertThat(flow.state(broken).getStatus()).isEqualTo(PublicationStatus.SUPERSEDED);
        assertThat(flow.keptCells()).isEqualTo(2);
    }

    @Test
    void keepsOnlySoManyPublicationsThatWait() {
        var files = IntStream.rangeClosed(0, PublicationLimits.WAITING)
                .mapToObj(id -> file(id, AUTUMN, cell("FAMILY", id), cell("SINGLE_ADULT", id)))
                .toList();

        files.forEach(file -> flow.tell(file.cells().getFirst()));

        assertThat(flow.keptCells()).isEqualTo(PublicationLimits.WAITING);
        assertThat(flow.state(files.getFirst()).getStatus()).isEqualTo(PublicationStatus.SUPERSEDED);
        assertThat(flow.state(files.getFirst()).getReason()).contains("send the file again");
    }

    @Test
    void remembersOnlySoManyPublicationsThatAreOver() {
        IntStream.range(0, PublicationLimits.REMEMBERED + 10)
                .forEach(id -> flow.tell(file(id, AUTUMN, cell("FAMILY", id))));

        assertThat(flow.topic().keySet())
                .filteredOn(key -> key.startsWith("publication|"))
                .hasSize(PublicationLimits.REMEMBERED + 1);
        assertThat(flow.store()).hasSize(PublicationLimits.REMEMBERED + 2);
        assertThat(flow.board().states()).hasSize(PublicationLimits.REMEMBERED + 1);
    }
}
