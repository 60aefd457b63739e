package io.muster.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.local.replay.ReplayFailed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The demo's own events are compared to the person, whatever else the stack has counted. */
class CellCheckTest {

    private static final String FAMILIES = "2023-05 USBP FAMILY TITLE_8";
    private static final String ADULTS = "2023-05 USBP SINGLE_ADULT TITLE_8";
    private static final String AT_PORTS = "2023-05 OFO FAMILY TITLE_8";
    private static final List<YearMonth> MAY = List.of(YearMonth.of(2023, 5));
    private static final Map<String, Long> OWN = Map.of(FAMILIES, 100L, ADULTS, 50L);
    private static final Others NOBODY = new Others(Map.of(), true);

    private final List<String> inputs = new ArrayList<>();

    private void check(Others others, Map<String, Long> counted) {
        new CellCheck(OWN, others, new Border(counted, OWN)).report(MAY, inputs::add);
    }

    @Test
    void agreesOnACleanStack() {
        check(NOBODY, OWN);

        assertThat(inputs)
                .anyMatch(line -> line.contains("all 2 cells"))
                .noneMatch(line -> line.contains("beside them"));
    }

    @Test
    void namesWhatOthersHadCountedAndLeavesItOut() {
        check(new Others(Map.of(FAMILIES, 3L, AT_PORTS, 7L), true), Map.of(FAMILIES, 103L, ADULTS, 50L, AT_PORTS, 7L));

        assertThat(inputs)
                .anyMatch(line -> line.contains("2023-05  counted       150  published       150"))
                .anyMatch(line -> line.contains("all 2 cells"))
                .anyMatch(line -> line.contains("10 persons of other sources are counted in 2 cells"))
                .contains("    " + FAMILIES + ": 3", "    " + AT_PORTS + ": 7");
    }

    @Test
    void failsWhereOneOfItsOwnIsMissingThoughOthersAreThere() {
        assertThatThrownBy(() -> check(new Others(Map.of(FAMILIES, 3L), true), Map.of(FAMILIES, 102L, ADULTS, 50L)))
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("in 1 of 2 cells")
                .hasMessageContaining(FAMILIES + ": counted 99, published 100");
    }

    /** After a demo that broke off nobody knows what was there before; what is too many then is of others, and is named. */
    @Test
    void namesWhatIsTooManyWhereTheStackHeldAPartOfADemo() {
        check(new Others(Map.of(), false), Map.of(FAMILIES, 103L, ADULTS, 50L));

        assertThat(inputs).anyMatch(line -> line.contains("all 2 cells")).contains("    " + FAMILIES + ": 3");
    }

    @Test
    void failsWhereNothingIsPublished() {
        assertThatThrownBy(() -> new CellCheck(OWN, NOBODY, new Border(OWN, Map.of())).report(MAY, inputs::add))
                .isInstanceOf(ReplayFailed.class)
                .hasMessageContaining("nothing is published of it");
    }

    @Test
    void tellsOthersByWhatIsBesideItsOwn() {
        assertThat(Others.beside(OWN, new Border(Map.of(FAMILIES, 103L, ADULTS, 50L), OWN)))
                .isEqualTo(new Others(Map.of(FAMILIES, 3L), true));
    }
}
