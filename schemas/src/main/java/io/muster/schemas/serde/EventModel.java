package io.muster.schemas.serde;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * Makes records while reading, with plain Java lists: Avro's own lists throw when they are compared and an element has an
 * optional date or time. Avro's fast reader makes its own whatever a model says, and serves no subclass of its models; so
 * this one is for the kinds that have a list, and encounters, which are many, have none.
 */
final class EventModel extends SpecificData {

    private EventModel(ClassLoader loader) {
        super(loader);
    }

    /** A model for one reader, since the fast reader's cache inside a model is not synchronised. */
    static SpecificData of(Class<?> kind) {
        var theirs = SpecificData.getForClass(kind);
        var loader = kind.getClassLoader();
        var model = hasList(theirs.getSchema(kind)) ? new EventModel(loader) : new SpecificData(loader);
        theirs.getConversions().forEach(model::addLogicalTypeConversion);
        return model;
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
