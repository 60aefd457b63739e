package io.muster.schemas.serde;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * How records of one kind are made while reading; one for each reader, since the fast reader's cache inside a model is not
 * synchronised.
 *
 * <p>Lists are plain Java lists: Avro's own throw when they are compared and an element has an optional date or time.
 * The fast reader makes Avro's own whatever a model says, so it reads only kinds that have no list, such as encounters.
 */
final class EventModel extends SpecificData {

    EventModel(SpecificData theirs, Schema schema, ClassLoader loader) {
        super(loader);
        theirs.getConversions().forEach(this::addLogicalTypeConversion);
        setFastReaderEnabled(!hasList(schema));
    }

    @Override
    public Object newArray(Object old, int size, Schema schema) {
        if (old instanceof List<?> list) {
            list.clear();
            return list;
        }
        return new ArrayList<>(size);
    }

    private static boolean hasList(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> true;
            case RECORD -> schema.getFields().stream().anyMatch(field -> hasList(field.schema()));
            case UNION -> schema.getTypes().stream().anyMatch(EventModel::hasList);
            case MAP -> hasList(schema.getValueType());
            default -> false;
        };
    }
}
