package io.muster.ingest.published.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedCountTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0",
                "7;7",
                "1125;1125",
                "1,125;1125",
                "1,234,567;1234567",
                "1.2E+06;1200000",
                "1234.0;1234",
                "12e2;1200"
            })
    void readsWhatSpreadsheetsWriteExactly(String text, long count) {
        assertThat(PublishedCount.read(text)).contains(PublishedCount.of(count));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "-",
                "N/A",
                "NA",
                "-5",
                "+5",
                "1.5",
                "1.25E1",
                "1,12",
                "11,25",
                ",125",
                "1 125",
                "1e99",
                "9999999999999",
                "0x10",
                "٣",
                "NaN",
                "<0",
                "<",
                "< -3",
                "<1.5",
                "<1234567",
                "<<10",
                ">10",
                "x",
                "**",
                "XD",
                "suppressed"
            })
    void refusesWhatIsNoCountInsteadOfCallingItZero(String text) {
        assertThat(PublishedCount.read(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is suppressed")
    @ValueSource(strings = {"X", "D", "*"})
    void takesAFigureThatIsWithheldForSomeNumber(String text) {
        assertThat(PublishedCount.read(text)).contains(PublishedCount.withheld(null));
    }

    @ParameterizedTest(name = "{0} is less than {1}")
    @CsvSource({"<10, 10", "< 10, 10", "<1, 1", "<999999, 999999"})
    void takesAFigureThatIsSuppressedBelowABound(String text, long below) {
        assertThat(PublishedCount.read(text)).contains(PublishedCount.withheld(below));
    }

    @Test
    void aSuppressedFigureIsNotZero() {
        assertThat(PublishedCount.read("<10")).isNotEqualTo(PublishedCount.read("0"));
        assertThat(PublishedCount.EXPECTED).contains("suppressed").contains("counts as 0");
    }
}
