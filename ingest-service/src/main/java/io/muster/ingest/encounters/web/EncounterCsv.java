package io.muster.ingest.encounters.web;

import io.muster.ingest.encounters.domain.EncounterDraft;
import io.muster.ingest.encounters.domain.EncounterField;
import io.muster.ingest.http.HttpRefusal;
import io.muster.ingest.judging.Problem;
import io.muster.support.http.ProblemDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads encounters from CSV. The first line that isn't blank names the columns, in any order. */
final class EncounterCsv implements EncounterLineReader {

    private static final int LONGEST_SHOWN = 300;

    private @Nullable List<EncounterField> columns;

    @Override
    public boolean isHeader(byte[] bytes, int start, int length) {
        if (columns != null) {
            return false;
        }
        columns = columns(bytes, start, length);
        return true;
    }

    @Override
    public @Nullable Problem read(byte[] bytes, int start, int length, EncounterDraft draft) {
        var header = columns;
        if (header == null) {
            throw new IllegalStateException("the header comes first");
        }
        try {
            return read(CsvFields.of(bytes, start, length), header, draft);
        } catch (CsvFields.Malformed malformed) {
            return new Problem("line", "", malformed.reason(), "one encounter a line as RFC 4180 has it");
        }
    }

    private static @Nullable Problem read(List<String> values, List<EncounterField> header, EncounterDraft draft) {
        if (values.size() != header.size()) {
            return new Problem(
                    "line",
                    "",
                    "the line has " + values.size() + " fields",
                    header.size() + ", as many as the header has columns");
        }
        for (var at = 0; at < header.size(); at++) {
            var problem = draft.put(header.get(at), values.get(at));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static List<EncounterField> columns(byte[] bytes, int start, int length) {
        try {
            return columns(CsvFields.of(bytes, start, length));
        } catch (CsvFields.Malformed malformed) {
            throw refused("The first line can't be read: " + malformed.reason() + ".");
        }
    }

    private static List<EncounterField> columns(List<String> names) {
        var columns = new ArrayList<EncounterField>();
        for (var name : names) {
            var field = EncounterField.of(name.strip());
            if (field == null || !EncounterField.OF_ENCOUNTER.contains(field)) {
                throw refused("Unknown column '" + excerpt(name) + "' in the header '"
                        + excerpt(String.join(",", names)) + "'.");
            }
            columns.add(field);
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw refused("A column stands twice in the header '" + excerpt(String.join(",", names)) + "'.");
        }
        for (var field : EncounterField.values()) {
            if (!field.optional() && !columns.contains(field)) {
                throw refused("The column " + field.title() + " is missing in the header '"
                        + excerpt(String.join(",", names)) + "'.");
            }
        }
        return columns;
    }

    private static String excerpt(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    private static HttpRefusal refused(String why) {
        return new HttpRefusal(ProblemDetails.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The header can't be used",
                why + " The first line must name these columns, in any order: "
                        + EncounterField.titles(EncounterField.OF_ENCOUNTER)
                        + " (pathway and citizenship may be left out)."));
    }
}
