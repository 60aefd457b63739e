package io.muster.ingest.published.domain;

import static io.muster.ingest.published.domain.Column.AREA;
import static io.muster.ingest.published.domain.Column.AREA_CODE;
import static io.muster.ingest.published.domain.Column.AUTHORITY;
import static io.muster.ingest.published.domain.Column.CITIZENSHIP;
import static io.muster.ingest.published.domain.Column.CITIZENSHIP_GROUP;
import static io.muster.ingest.published.domain.Column.COMPONENT;
import static io.muster.ingest.published.domain.Column.COUNT;
import static io.muster.ingest.published.domain.Column.DEMOGRAPHIC;
import static io.muster.ingest.published.domain.Column.ENCOUNTER_TYPE;
import static io.muster.ingest.published.domain.Column.FISCAL_YEAR;
import static io.muster.ingest.published.domain.Column.MONTH;
import static io.muster.ingest.published.domain.Column.MONTH_GROUPING;
import static io.muster.ingest.published.domain.Column.REGION;
import static io.muster.ingest.published.domain.Column.STATE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The layouts in which the agency publishes encounters, known by their headers. */
public enum Layout {
    /** Nationwide by area of responsibility: sector or field office. */
    AOR(
            FISCAL_YEAR,
            MONTH_GROUPING,
            MONTH,
            COMPONENT,
            REGION,
            AREA,
            AREA_CODE,
            DEMOGRAPHIC,
            CITIZENSHIP,
            AUTHORITY,
            ENCOUNTER_TYPE,
            COUNT),
    /** The southwest border by component, without place. */
    SOUTHWEST_COMPONENT(
            FISCAL_YEAR,
            MONTH_GROUPING,
            MONTH,
            COMPONENT,
            DEMOGRAPHIC,
            CITIZENSHIP_GROUP,
            AUTHORITY,
            ENCOUNTER_TYPE,
            COUNT),
    /** Nationwide by state, without component. */
    NATIONWIDE_STATE(FISCAL_YEAR, MONTH_GROUPING, MONTH, REGION, STATE, DEMOGRAPHIC, CITIZENSHIP, AUTHORITY, COUNT);

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes lists that nobody can change
    private final List<Column> columns;

    Layout(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }

    /** Its header, as the agency writes it. */
    public String header() {
        return columns.stream().map(Column::title).collect(Collectors.joining(","));
    }

    /** The layout of a header. Case, spaces, line breaks and underscores of the titles don't matter, their order does. */
    public static Optional<Layout> of(List<String> header) {
        var seen = header.stream().map(Layout::bare).toList();
        return Arrays.stream(values())
                .filter(layout -> layout.columns.stream()
                        .map(column -> bare(column.title()))
                        .toList()
                        .equals(seen))
                .findFirst();
    }

    /** All headers, for messages. */
    public static String headers() {
        return Arrays.stream(values())
                .map(layout -> layout + " (" + layout.header() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String bare(String title) {
        return title.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
