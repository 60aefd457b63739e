package io.muster.schemas.history;

import io.muster.schemas.topics.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** The schemas of all kinds on all topics, as they are now. */
final class Contracts {

    private Contracts() {}

    static List<Schema> all() {
        return Stream.concat(Topics.INPUTS.stream(), Topics.OUTPUTS.stream())
                .flatMap(topic -> topic.kinds().stream())
                .distinct()
                .map(kind -> SpecificData.getForClass(kind).getSchema(kind))
                .sorted(Comparator.comparing(Schema::getName))
                .toList();
    }
}
