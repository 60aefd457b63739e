package io.muster.ingest.published.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Other producers build keys by docs/kafka.md. */
class CellKeyTest {

    @Test
    void isTheOneThatThePageShows() throws IOException {
        var cell = new Cell(
                LocalDate.of(2023, 5, 1),
                "SOUTHWEST",
                "RGV",
                null,
                "USBP",
                "FAMILY",
                "CUBA",
                "TITLE_8",
                "Apprehensions");

        assertThat(cell.key(Layout.AOR))
                .isEqualTo("AOR|2023-05-01|SOUTHWEST|RGV||USBP|FAMILY|TITLE_8|CUBA|Apprehensions");
        assertThat(Files.readString(Path.of("..", "docs", "kafka.md"))).contains('`' + cell.key(Layout.AOR) + '`');
    }
}
