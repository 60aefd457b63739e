package io.muster.ingest.judging;

import java.util.List;

/** Honesty marks: what a number rests on. */
public final class Marks {

    /** F read in a source, M from memory of it, C computed, A assumed. */
    public static final CodeSet ALL = new CodeSet("mark", List.of("F", "M", "C", "A"));

    /** Read in a source. */
    public static final String READ = "F";

    /** Assumed. */
    public static final String ASSUMED = "A";

    private Marks() {}

    /** The mark that a report gives, or what stands for none. */
    public static String of(Fields report, String otherwise) {
        var mark = report.optionalCode("mark", ALL);
        return mark == null ? otherwise : mark;
    }
}
