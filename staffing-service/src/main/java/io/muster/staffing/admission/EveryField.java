package io.muster.staffing.admission;

import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.Visible;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * What holds of each field of an event, whichever it is, so that nobody can forget to judge one: a text is not too long, and says
 * something unless it is empty; a day or a time is one that may be named.
 */
final class EveryField {

    private EveryField() {}

    static void judge(IndexedRecord event, Defects defects) {
        for (Schema.Field field : event.getSchema().getFields()) {
            judge(field.name(), event.get(field.pos()), defects);
        }
    }

    private static void judge(String field, @Nullable Object value, Defects defects) {
        switch (value) {
            case null -> {}
            case IndexedRecord record -> judge(record, defects);
            case Collection<?> items -> items.forEach(item -> judge(field, item, defects));
            case CharSequence text -> judge(field, text.toString(), defects);
            case LocalDate day -> defects.day(field, day);
            case Instant at -> defects.time(field, at);
            default -> {}
        }
    }

    private static void judge(String field, String text, Defects defects) {
        if (text.length() > Bounds.LONGEST_TEXT) {
            defects.add(field, text.length() + " characters long", "at most " + Bounds.LONGEST_TEXT);
        } else if (!text.isEmpty() && Visible.isBlank(text)) {
            defects.add(field, Visible.text(text), Bounds.TEXT);
        }
    }
}
