package io.muster.staffing.admission;

import io.muster.schemas.rules.Bounds;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** No text of an event is longer than a text may be, whichever field it stands in: nobody can forget to judge one. */
final class TextLengths {

    private TextLengths() {}

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
            case CharSequence text
            when text.length() > Bounds.LONGEST_TEXT ->
                defects.add(field, text.length() + " characters long", "at most " + Bounds.LONGEST_TEXT);
            default -> {}
        }
    }
}
