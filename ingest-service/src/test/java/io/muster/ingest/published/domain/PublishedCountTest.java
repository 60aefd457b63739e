package io.muster.ingest.published.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(PublishedCount.of(text)).isEqualTo(count);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "-",
                "N/A",
                "NA",
                "X",
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
                "NaN"
            })
    void refusesWhatIsNoCountInsteadOfCallingItZero(String text) {
        assertThat(PublishedCount.of(text)).isEqualTo(PublishedCount.UNREADABLE);
    }
}
