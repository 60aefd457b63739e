package io.muster.schemas.serde.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CanonicalSchemaTest {

    @Test
    void leavesOutWhatOnlyJavaKnowsAndKeepsTheRest() {
        var generated = new Schema.Parser().parse("""
                {"type": "record", "name": "R", "namespace": "n", "doc": "A record.", "fields": [
                  {"name": "a", "type": {"type": "string", "avro.java.string": "String"}, "doc": "A text."},
                  {"name": "b", "type": ["null", {"type": "string", "avro.java.string": "String"}], "default": null},
                  {"name": "c", "type": {"type": "map", "values": "int", "avro.java.string": "String"}, "default": {}},
                  {"name": "d", "type": {"type": "string", "logicalType": "uuid"}}]}
                """);

        assertThat(CanonicalSchema.text(generated))
                .isEqualTo("{\"type\":\"record\",\"name\":\"R\",\"namespace\":\"n\","
                        + "\"doc\":\"A record.\",\"fields\":["
                        + "{\"name\":\"a\",\"type\":\"string\",\"doc\":\"A text.\"},"
                        + "{\"name\":\"b\",\"type\":[\"null\",\"string\"],\"default\":null},"
                        + "{\"name\":\"c\",\"type\":{\"type\":\"map\",\"values\":\"int\"},\"default\":{}},"
                        + "{\"name\":\"d\",\"type\":{\"type\":\"string\",\"logicalType\":\"uuid\"}}]}");
    }
}
