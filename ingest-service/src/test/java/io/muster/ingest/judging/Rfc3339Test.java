package io.muster.ingest.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class Rfc3339Test {

    /** The JDK's own reading is the reference. */
    @Property
    void readsWhatTheJdkWrites(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(min = 0, max = 999) int millis,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        var instant = Instant.ofEpochSecond(second, millis * 1_000_000L);
        var offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
        var time = OffsetDateTime.ofInstant(instant, offset);
        if (time.getYear() < 0 || time.getYear() > 9999) {
            return;
        }

        assertThat(Rfc3339.epochMillis(time.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx"))))
                .isEqualTo(instant.toEpochMilli());
    }

    @Example
    void readsTheFormsOfTheStandard() {
        assertThat(Rfc3339.epochMillis("1970-01-01T00:00:00Z")).isZero();
        assertThat(Rfc3339.epochMillis("1970-01-01t00:00:00z")).isZero();
        assertThat(Rfc3339.epochMillis("1970-01-01T01:00:00+01:00")).isZero();
        // what is finer than a millisecond is cut off
        assertThat(Rfc3339.epochMillis("1970-01-01T00:00:00.123456789Z")).isEqualTo(123);
        assertThat(Rfc3339.epochMillis("1970-01-01T00:00:00.5Z")).isEqualTo(500);
        // a leap day
        assertThat(Rfc3339.epochMillis("2024-02-29T00:00:00Z"))
                .isEqualTo(Instant.parse("2024-02-29T00:00:00Z").toEpochMilli());
    }

    @Example
    void readsNothingElse() {
        for (var text : new String[] {
            "",
            "2023-05-11",
            "2023-05-11T13:20:00",
            "2023-05-11T13:20-04:00",
            "2023-05-11 13:20:00-04:00",
            "2023-05-11T13:20:00-0400",
            "2023-05-11T13:20:00-04",
            "2023-05-11T13:20:00.-04:00",
            "2023-05-11T24:00:00-04:00",
            "2023-05-11T13:60:00-04:00",
            "2023-05-11T13:20:60-04:00",
            "2023-13-11T13:20:00-04:00",
            "2023-02-29T13:20:00-04:00",
            "2023-04-31T13:20:00-04:00",
            "2023-00-01T13:20:00-04:00",
            "2023-05-11T13:20:00-19:00",
            "2023-05-11T13:20:00*04:00",
            "2O23-05-11T13:20:00-04:00",
            "١٩٧٠-01-01T00:00:00Z",
            "12023-05-11T13:20:00-04:00"
        }) {
            assertThat(Rfc3339.epochMillis(text)).as(text).isEqualTo(Rfc3339.UNREADABLE);
        }
    }

    @Example
    void saysThatTheOffsetIsMissingWhereOnlyThatIsWrong() {
        assertThat(Rfc3339.whyNot("2023-05-11T13:20:00")).contains("no offset");
        assertThat(Rfc3339.whyNot("2023-05-11T13:20")).contains("no offset");
        assertThat(Rfc3339.whyNot("2023-02-30T13:20:00Z")).contains("no such day");
        assertThat(Rfc3339.whyNot("2023-05-20 16:00:00Z")).contains("no T between");
        assertThat(Rfc3339.whyNot("2023-05-20T16:00:00+0000")).contains("no colon", "+0000 is written +00:00");
        assertThat(Rfc3339.whyNot("2023-05-20T16:00:00+02")).contains("+02 is written +02:00");
        assertThat(Rfc3339.whyNot("2023-05-20T24:00:00Z")).contains("00:00:00 of the next day");
        assertThat(Rfc3339.whyNot("2023-05-20T16:00Z")).contains("no seconds");
        assertThat(Rfc3339.whyNot("2023-05-20T16:00:00 Z")).contains("a blank before the offset");
        assertThat(Rfc3339.whyNot("2023-05-20T23:59:60Z")).contains("seconds to 59");
        assertThat(Rfc3339.whyNot("2023-05-20T16:00:00,5Z")).contains("a point before fractions");
        assertThat(Rfc3339.whyNot("May 20, 2023")).contains("year-month-day, T, hour:minute:second, offset");
    }
}
