package io.muster.schemas.serde;

import io.muster.schemas.serde.failure.UnknownKind;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** The kinds of events that this release has a class for. */
final class EventKinds {

    private EventKinds() {}

    /** A reader of what was written with a schema, into this release's class of that name; for one thread. */
    static DatumReader<SpecificRecord> reader(Schema written, String topic) {
        var kind = kind(written, topic);
        var model = EventModel.of(kind);
        return new SpecificDatumReader<>(written, model.getSchema(kind), model);
    }

    private static Class<? extends SpecificRecord> kind(Schema written, String topic) {
        if (written.getType() == Schema.Type.RECORD && TrustedEvents.PACKAGE.equals(written.getNamespace())) {
            try {
                return Class.forName(written.getFullName(), true, EventKinds.class.getClassLoader())
                        .asSubclass(SpecificRecord.class);
            } catch (ClassNotFoundException | ClassCastException e) {
                // said below
            }
        }
        throw new UnknownKind("a record on " + topic + " is a " + written.getFullName()
                + ", which this release does not know. Was it written by a later release, or by somebody else?");
    }
}
