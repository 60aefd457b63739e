package io.muster.ingest.encounters.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one line of a CSV (RFC 4180), one record a line: a quoted field may hold commas and doubled quotes, not line
 * ends, so that a quote that is never closed spoils its own line and no other.
 */
final class CsvFields {

    private CsvFields() {}

    /** A line that is no record, and why. */
    static final class Malformed extends Exception {
        Malformed(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static List<String> of(byte[] bytes, int start, int length) throws Malformed {
        return of(decoded(bytes, start, length));
    }

    private static String decoded(byte[] bytes, int start, int length) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            throw new Malformed("the line is not UTF-8; save the file as UTF-8");
        }
    }

    private static List<String> of(String line) throws Malformed {
        var fields = new ArrayList<String>();
        var at = 0;
        while (at <= line.length()) {
            if (at < line.length() && line.charAt(at) == '"') {
                at = quoted(line, at + 1, fields);
            } else {
                at = plain(line, at, fields);
            }
        }
        return fields;
    }

    /** Takes a field without quotes; says where the next one begins. */
    private static int plain(String line, int from, List<String> fields) throws Malformed {
        var comma = line.indexOf(',', from);
        var end = comma < 0 ? line.length() : comma;
        var field = line.substring(from, end);
        if (field.indexOf('"') >= 0) {
            throw new Malformed("a quote stands inside a field that doesn't begin with one");
        }
        fields.add(field);
        return end + 1;
    }

    private static int quoted(String line, int from, List<String> fields) throws Malformed {
        var field = new StringBuilder();
        for (var at = from; at < line.length(); at++) {
            if (line.charAt(at) != '"') {
                field.append(line.charAt(at));
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                field.append('"');
                at++;
            } else if (at + 1 == line.length() || line.charAt(at + 1) == ',') {
                fields.add(field.toString());
                return at + 2;
            } else {
                throw new Malformed("something follows a closing quote");
            }
        }
        throw new Malformed("a quote is never closed on this line");
    }
}
