package io.muster.schemas.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what may have been meant by a code that there isn't: one that is written alike, or that has such a name. */
public final class Near {

    private static final int MOST = 3;

    /** A mistyped code is short; whoever sends a novel gets no more than its beginning compared. */
    private static final int LONGEST = 64;

    private Near() {}

    /** A code, and what it stands for. */
    public record Named(String code, String name) {}

    private record Distant(String code, int distance) {}

    /** The codes that are nearest to a text, at most three, the nearest first. */
    public static List<String> to(String text, Stream<Named> known) {
        var wanted = comparable(text);
        return known.map(named -> new Distant(
                        named.code(),
                        Math.min(
                                distance(wanted, comparable(named.code())),
                                distance(wanted, comparable(named.name())))))
                .filter(distant -> distant.distance() <= Math.max(1, wanted.length() / 3))
                .sorted(Comparator.comparingInt(Distant::distance))
                .limit(MOST)
                .map(Distant::code)
                .toList();
    }

    private static String comparable(String text) {
        var excerpt = text.substring(0, Math.min(text.length(), LONGEST));
        return excerpt.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** How many letters must be put in, left out or exchanged; 1 at most where one is a part of the other. */
    private static int distance(String text, String other) {
        if (text.isEmpty() || text.equals(other)) {
            return text.isEmpty() ? Integer.MAX_VALUE : 0;
        }
        return other.contains(text) ? 1 : edits(text, other);
    }

    /** Levenshtein's distance, row by row: R. A. Wagner and M. J. Fischer, Journal of the ACM 21 (1974), 168-173. */
    private static int edits(String text, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int of = 1; of <= text.length(); of++) {
            int diagonal = row[0];
            row[0] = of;
            for (int at = 1; at < row.length; at++) {
                int exchanged = diagonal + (text.charAt(of - 1) == other.charAt(at - 1) ? 0 : 1);
                diagonal = row[at];
                row[at] = Math.min(exchanged, Math.min(row[at], row[at - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
