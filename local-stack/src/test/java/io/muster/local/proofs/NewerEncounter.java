package io.muster.local.proofs;

import io.muster.events.EncounterRecorded;
import io.muster.schemas.serde.registry.CanonicalSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.EncoderFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An encounter in a newer version of its contract than the services know: whoever reads it must ask the registry for its id. */
final class NewerEncounter {

    static final String SOURCE = "outages";

    static final Schema SCHEMA = grown();

    private NewerEncounter() {}

    /** The record key of the first slice of a batch. */
    static String key(String batch) {
        return SOURCE + '|' + batch + "|0";
    }

    /** A record value as Confluent's format has it: a zero byte, four bytes of the id, the Avro body. */
    static byte[] bytes(int id, String batch, long index) {
        var event = new GenericData.Record(SCHEMA);
        SCHEMA.getFields().stream()
                .filter(Schema.Field::hasDefaultValue)
                .forEach(field -> event.put(field.name(), GenericData.get().getDefaultValue(field)));
        event.put("source", SOURCE);
        event.put("batch", batch);
        event.put("index", index);
        event.put("persons", 2);
        event.put("place", "RGV");
        event.put("component", "USBP");
        event.put("demographic", "FAMILY");
        event.put("authority", "TITLE_8");
        event.put("observedAt", Instant.parse("2023-05-11T13:20:00Z").toEpochMilli());
        event.put("receivedAt", Instant.parse("2023-05-11T14:20:00Z").toEpochMilli());
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new GenericDatumWriter<>(SCHEMA).write(event, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Schema grown() {
        var json = (ObjectNode) new JsonMapper().readTree(CanonicalSchema.text(EncounterRecorded.getClassSchema()));
        var fields = (ArrayNode) json.get("fields");
        fields.addObject().put("name", "watch").put("type", "string").put("default", "");
        return new Schema.Parser().parse(json.toString());
    }
}
