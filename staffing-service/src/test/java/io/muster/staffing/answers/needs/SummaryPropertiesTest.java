package io.muster.staffing.answers.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.muster.staffing.answers.AllAnswers;
import io.muster.staffing.answers.readmodel.FilledTables;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sum is that of its rows, however large these are: it never wraps. */
class SummaryPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final List<String> PLACES = List.of("RGV", "TCA", "YUM");

    @Example
    void threePlacesOfTheMostThatAnIntHolds() throws Exception {
        var sum = sum(List.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));

        // 3 x 2,147,483,647
        for (var name : List.of("required", "low", "high", "supportableByTroops")) {
            assertThat(sum.get(name).asLong()).as(name).isEqualTo(6_442_450_941L);
        }
    }

    @Property(tries = 50)
    void everySumIsThatOfItsRowsInOrder(@ForAll("people") List<Integer> people) throws Exception {
        var sum = sum(people);

        long expected = 0;
        for (int required : people) {
            expected += required;
        }
        assertThat(sum.get("required").asLong()).isEqualTo(expected);
        assertThat(sum.get("low").asLong()).isEqualTo(expected);
        assertThat(sum.get("high").asLong()).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<Integer>> people() {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(PLACES.size());
    }

    private static JsonNode sum(List<Integer> people) throws Exception {
        var tables = new FilledTables(DAY);
        for (int row = 0; row < people.size(); row++) {
            tables.need(PLACES.get(row), "DATA_ENTRY", DAY, people.get(row), 0, true);
        }
        var answer = AllAnswers.from(tables)
                .perform(get("/api/v1/summary?day=2023-05-10"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new JsonMapper().readTree(answer).get("inAll").get(0);
    }
}
