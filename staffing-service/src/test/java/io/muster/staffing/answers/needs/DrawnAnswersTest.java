package io.muster.staffing.answers.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.muster.staffing.answers.AllAnswers;
import io.muster.staffing.answers.readmodel.FilledTables;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What answers say of draws. */
class DrawnAnswersTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    /** At the shares 0, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975 and 1. */
    private static final List<Integer> DRAWN = List.of(0, 0, 5, 8, 12, 18, 26, 35, 40, 44, 50);

    private static JsonNode answer(FilledTables tables, String path) throws Exception {
        return new JsonMapper()
                .readTree(AllAnswers.from(tables)
                        .perform(get(path))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    /** At 0.8 a third of the way from 26 to 35: 29, which is 11 beyond the median, and nobody is there. Nobody suffices in 1 of 40. */
    @Test
    void aRowSaysWhoSuffices() throws Exception {
        var tables = new FilledTables(DAY).drawnNeed("RGV", "DATA_ENTRY", DAY, 17, DRAWN);

        var row = answer(tables, "/api/v1/needs?day=2023-05-10&staffTo=0.8").get(0);

        assertThat(row.get("quantiles").toString()).isEqualTo("{\"p5\":5,\"p25\":12,\"p50\":18,\"p75\":26,\"p95\":40}");
        assertThat(row.get("covered").asDouble()).isCloseTo(0.025, within(1e-12));
        assertThat(row.get("staffTo").toString())
                .isEqualTo("{\"share\":0.8,\"people\":29,\"moreThanMedian\":11,\"morePersonDays\":11,\"missing\":29}");
        assertThat(answer(tables, "/api/v1/needs?day=2023-05-10").get(0).has("staffTo"))
                .isFalse();
    }

    @Test
    void aRowWithoutDrawsSaysNothingOfThem() throws Exception {
        var row = answer(
                        new FilledTables(DAY).needWithoutHigh("RGV", "DATA_ENTRY", DAY, 17),
                        "/api/v1/needs?day=2023-05-10&staffTo=0.8")
                .get(0);

        for (var name : List.of("quantiles", "covered", "staffTo", "assumedShare", "sampledLow", "sampledHigh")) {
            assertThat(row.has(name)).as(name).isFalse();
        }
    }

    /** 300 adults x 2.0 h x 0.25 / 8.743 / 0.9 are 19.06, so 20 are required: half of the draws ask for about as many. */
    @Test
    void aSummaryAddsUpDraws() throws Exception {
        var tables = new FilledTables(DAY)
                .counted("RGV", DAY, 300, "T8_NTA_OR")
                .counted("TCA", DAY, 300, "T8_NTA_OR")
                .drawnNeed("RGV", "DATA_ENTRY", DAY, 20, DRAWN)
                .drawnNeed("TCA", "DATA_ENTRY", DAY, 20, DRAWN);

        var sum = answer(tables, "/api/v1/summary?day=2023-05-10&people=40&staffTo=0.9");

        var drawn = sum.get("inAll").get(0).get("drawn");
        var quantiles = drawn.get("quantiles");
        assertThat(quantiles.get("p5").asInt()).isBetween(18, 34);
        assertThat(quantiles.get("p50").asInt()).isBetween(34, 42);
        assertThat(quantiles.get("p95").asInt()).isBetween(46, 64);
        assertThat(drawn.get("people").get("covered").asDouble()).isBetween(0.4, 0.8);
        assertThat(drawn.get("staffTo").get("moreThanMedian").asInt())
                .isEqualTo(drawn.get("staffTo").get("people").asInt()
                        - quantiles.get("p50").asInt())
                .isPositive();
        // both places by the same standards: wrong alike, so the draws of one are half of those of both
        var alone = sum.get("places").get(0).get("categories").get(0).get("drawn");
        assertThat(alone.get("high").asInt() * 2).isEqualTo(drawn.get("high").asInt());
        assertThat(sum.get("tasks").get(0).get("drawn")).isEqualTo(drawn);
        assertThat(answer(tables, "/api/v1/summary?day=2023-05-10")
                        .get("inAll")
                        .get(0)
                        .has("drawn"))
                .isFalse();
    }

    @Test
    void aSummaryWithARowThatIsNotDrawnHasNone() throws Exception {
        var tables = new FilledTables(DAY)
                .counted("RGV", DAY, 300, "T8_NTA_OR")
                .drawnNeed("RGV", "DATA_ENTRY", DAY, 20, DRAWN)
                .needWithoutHigh("TCA", "DATA_ENTRY", DAY, 17)
                .unknownNeed("EPT", "DATA_ENTRY", DAY);

        var sum = answer(tables, "/api/v1/summary?day=2023-05-10&people=40");

        assertThat(sum.get("inAll").get(0).has("drawn")).isFalse();
        sum.get("places")
                .forEach(place -> assertThat(place.get("categories").get(0).has("drawn"))
                        .as(place.toString())
                        .isEqualTo(place.get("place").asString().equals("RGV")));
    }
}
