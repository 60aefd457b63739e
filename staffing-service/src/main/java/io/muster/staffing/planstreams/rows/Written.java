package io.muster.staffing.planstreams.rows;

import io.muster.schemas.topics.Topics;
import io.muster.staffing.planstreams.state.PlanStores;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What the plan has written so far: it numbers its records, topic by topic, so that a reader of several topics can tell what belongs
 * to a revision and whether all of it has come. The numbers are kept in the transaction in which the records are written.
 */
public final class Written {

    /** Header of each record of the plan: its number on its topic, from 1, in decimal digits. */
    private static final String NUMBER = "plan-number";

    private static final String COUNTER = "written|";

    private final PlanStores stores;

    public Written(PlanStores stores) {
        this.stores = stores;
    }

    /** Numbers the next record of a topic. */
    public Headers next(String topic) {
        long number = stores.counter(COUNTER + topic).orElse(0L) + 1;
        stores.count(COUNTER + topic, number);
        return new RecordHeaders().add(NUMBER, Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** An event of a request is judged, or parked: what it brings about is written at once. */
    public void judged(String topic, long offset) {
        if (topic.equals(Topics.ASSISTANCE_REQUESTS.name())) {
            stores.count(COUNTER + topic, offset + 1);
        }
    }

    /** The last numbers by topic, with a clock that is written next. */
    Map<String, Long> withClock() {
        Map<String, Long> numbers = new TreeMap<>();
        stores.countersFrom(COUNTER).forEach((key, number) -> numbers.put(key.substring(COUNTER.length()), number));
        numbers.merge(Topics.PLAN_INPUTS.name(), 1L, Long::sum);
        return numbers;
    }

    /** The number of a record; 0 where it has none, as what others write, or what was written before there were numbers. */
    public static long number(@Nullable Headers headers) {
        var header = headers == null ? null : headers.lastHeader(NUMBER);
        if (header == null || header.value() == null) {
            return 0;
        }
        try {
            return Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
        } catch (NumberFormatException foreign) {
            return 0;
        }
    }
}
