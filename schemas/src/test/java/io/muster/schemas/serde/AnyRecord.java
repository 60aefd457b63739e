package io.muster.schemas.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/** Makes records of any contract from a seed, by Avro alone. */
final class AnyRecord {

    private static final String LETTERS = "abcXYZ019 |-\u00e9\u4e16\n";

    private final Random random;

    private AnyRecord(long seed) {
        this.random = new Random(seed);
    }

    /** A record of a class, every field of which is drawn from all that its schema allows. */
    static SpecificRecord of(Class<? extends SpecificRecord> kind, long seed) {
        var schema = SpecificData.getForClass(kind).getSchema(kind);
        return (SpecificRecord) specific(bytes(new AnyRecord(seed).value(schema, 0), schema), schema, kind);
    }

    static byte[] bytes(@Nullable Object datum, Schema schema) {
        try {
            var out = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<>(schema).write(datum, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record as Avro's generic form, with a seed. */
    static GenericData.Record generic(Schema schema, long seed) {
        return (GenericData.Record) Objects.requireNonNull(new AnyRecord(seed).value(schema, 0));
    }

    private static Object specific(byte[] bytes, Schema schema, Class<?> kind) {
        try {
            var reader = new SpecificDatumReader<Object>(schema, schema, EventModel.of(kind));
            return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Object value(Schema schema, int depth) {
        return switch (schema.getType()) {
            case RECORD -> {
                var record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema(), depth + 1)));
                yield record;
            }
            case UNION ->
                value(schema.getTypes().get(random.nextInt(schema.getTypes().size())), depth);
            case ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                for (var left = random.nextInt(depth > 4 ? 1 : 3); left > 0; left--) {
                    list.add(value(schema.getElementType(), depth + 1));
                }
                yield list;
            }
            case MAP -> {
                var map = new HashMap<Utf8, @Nullable Object>();
                for (var left = random.nextInt(3); left > 0; left--) {
                    map.put(new Utf8(text()), value(schema.getValueType(), depth + 1));
                }
                yield map;
            }
            case ENUM ->
                new GenericData.EnumSymbol(
                        schema,
                        schema.getEnumSymbols()
                                .get(random.nextInt(schema.getEnumSymbols().size())));
            case STRING ->
                schema.getLogicalType() == null
                        ? new Utf8(text())
                        : new UUID(random.nextLong(), random.nextLong()).toString();
            case INT -> schema.getLogicalType() == null ? random.nextInt() : random.nextInt(40_000);
            case LONG -> schema.getLogicalType() == null ? random.nextLong() : random.nextLong(4_000_000_000_000L);
            case DOUBLE -> random.nextDouble();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            default -> throw new IllegalStateException("no contract uses " + schema.getType() + " so far");
        };
    }

    private String text() {
        var text = new StringBuilder();
        for (var left = random.nextInt(12); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
