package io.muster.schemas.testing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Which fields of records were seen with the least that they can hold, nothing or an empty list, and which with more. */
public final class FieldEnds {

    private final Map<String, Set<End>> seen = new TreeMap<>();

    public enum End {
        NOTHING,
        SOMETHING
    }

    /** Looks at a record and at all records in it. */
    public void see(IndexedRecord record) {
        for (var field : record.getSchema().getFields()) {
            var value = record.get(field.pos());
            if (isOptional(field.schema())) {
                seen.computeIfAbsent(name(record.getSchema(), field), name -> new TreeSet<>())
                        .add(isNothing(value) ? End.NOTHING : End.SOMETHING);
            }
            seeIn(value);
        }
    }

    private void seeIn(@Nullable Object value) {
        switch (value) {
            case IndexedRecord inner -> see(inner);
            case Collection<?> many -> many.forEach(this::seeIn);
            case null, default -> {}
        }
    }

    private static boolean isOptional(Schema schema) {
        return schema.getType() == Schema.Type.ARRAY
                || schema.getType() == Schema.Type.MAP
                || (schema.getType() == Schema.Type.UNION
                        && schema.getTypes().stream().anyMatch(one -> one.getType() == Schema.Type.NULL));
    }

    private static boolean isNothing(@Nullable Object value) {
        return value == null || (value instanceof Collection<?> many && many.isEmpty());
    }

    private static String name(Schema schema, Schema.Field field) {
        return schema.getName() + '.' + field.name();
    }

    /** Fields of which one end was not seen, and which it is. */
    public Map<String, End> unseen() {
        Map<String, End> unseen = new TreeMap<>();
        seen.forEach((field, ends) -> {
            for (var end : End.values()) {
                if (!ends.contains(end)) {
                    unseen.put(field, end);
                }
            }
        });
        return unseen;
    }
}
