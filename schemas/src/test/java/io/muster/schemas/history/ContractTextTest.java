package io.muster.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What a contract must say beside its types. */
class ContractTextTest {

    @Test
    void documentsEveryRecordFieldAndEnum() {
        var silent = new ArrayList<String>();
        for (var type : named()) {
            if (type.getDoc() == null || type.getDoc().isBlank()) {
                silent.add(type.getName());
            }
            if (type.getType() == Schema.Type.RECORD) {
                type.getFields().stream()
                        .filter(field -> field.doc() == null || field.doc().isBlank())
                        .forEach(field -> silent.add(type.getName() + "." + field.name()));
            }
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void givesEveryEnumADefaultSinceWithoutOneInTheFirstVersionItCouldNeverGrow() {
        assertThat(named())
                .filteredOn(type -> type.getType() == Schema.Type.ENUM)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getEnumDefault()).isNotNull());
    }

    @Test
    void neverPutsAUnionOfRecordsOnATopicSinceItCouldNeverGrow() {
        assertThat(Contracts.all()).allMatch(schema -> schema.getType() == Schema.Type.RECORD);
    }

    private static Set<Schema> named() {
        var named = new HashSet<Schema>();
        Contracts.all().forEach(schema -> collect(schema, named));
        return named;
    }

    private static void collect(Schema schema, Set<Schema> named) {
        switch (schema.getType()) {
            case RECORD -> {
                if (named.add(schema)) {
                    schema.getFields().forEach(field -> collect(field.schema(), named));
                }
            }
            case ENUM -> named.add(schema);
            case ARRAY -> collect(schema.getElementType(), named);
            case MAP -> collect(schema.getValueType(), named);
            case UNION -> List.copyOf(schema.getTypes()).forEach(type -> collect(type, named));
            default -> {
                // has no name
            }
        }
    }
}
