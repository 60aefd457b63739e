package io.muster.support.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PlainNumbersTest {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new PlainNumbers()).build();

    private record Figures(double persons, Double share, List<Double> hours) {}

    @ParameterizedTest
    @CsvSource({
        "3.0, 3",
        "0.0, 0",
        "-0.0, 0",
        "0.46499999999999997, 0.465",
        "0.1, 0.1",
        "118.715625, 118.715625",
        "2.5E-7, 0.00000025",
        "1.2E10, 12000000000",
        "1234567.125, 1234567.125",
        "0.3333333333333333, 0.333333333333",
        "-7.000000000000001, -7"
    })
    void writesANumberAsPeopleDo(double number, String expected) {
        assertThat(json.writeValueAsString(number)).isEqualTo(expected);
    }

    @Test
    void writesItSoWhereverItStands() {
        assertThat(json.writeValueAsString(new Figures(3, 0.1 + 0.2, List.of(1.0, 2.5))))
                .isEqualTo("{\"persons\":3,\"share\":0.3,\"hours\":[1,2.5]}");
    }
}
