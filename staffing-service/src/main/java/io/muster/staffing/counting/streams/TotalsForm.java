package io.muster.staffing.counting.streams;

import io.muster.staffing.counting.domain.CellKey;
import io.muster.staffing.counting.domain.DayTotals;
import io.muster.staffing.counting.domain.RunningTotal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;

/**
 * Totals of a day as bytes: counters, the latest observation, the kinds with their persons, the hours, and when the first report
 * arrived. The last was added behind all others under the same version: bytes without it are read as unknown, and a reader that does
 * not know it leaves it.
 */
final class TotalsForm {

    private static final byte VERSION = 1;
    private static final int HOURS = 24;
    private static final long NEVER = Long.MIN_VALUE;
    private static final char SEPARATOR = '|';

    /** Kinds are few and come again with every event: their names are encoded once. */
    private static final Map<CellKey, byte[]> NAMES = new ConcurrentHashMap<>();

    private TotalsForm() {}

    static Serde<DayTotals> day() {
        return StoredForm.of("a day's totals", VERSION, TotalsForm::write, TotalsForm::read);
    }

    static Serde<RunningTotal> running() {
        return StoredForm.of("a running total", VERSION, TotalsForm::writeRunning, TotalsForm::readRunning);
    }

    private static byte[] write(DayTotals totals) {
        var buffer = ByteBuffer.allocate(1 + 2 * Long.BYTES + size(totals.persons()));
        buffer.position(1).putLong(totals.changes()).putLong(totals.sentChanges());
        body(buffer, totals.persons(), totals.lastObservedAt());
        for (int hour = 0; hour < HOURS; hour++) {
            buffer.putLong(totals.hour(hour));
        }
        return buffer.putLong(millis(totals.firstArrivedAt())).array();
    }

    private static DayTotals read(ByteBuffer buffer) {
        var changes = buffer.getLong();
        var sent = buffer.getLong();
        var observed = instant(buffer);
        var persons = persons(buffer);
        var hours = new long[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            hours[hour] = buffer.getLong();
        }
        var totals = new DayTotals();
        totals.restore(persons, hours, changes, sent, observed, arrived(buffer));
        return totals;
    }

    private static byte[] writeRunning(RunningTotal total) {
        var place = total.place().getBytes(StandardCharsets.UTF_8);
        var buffer = ByteBuffer.allocate(
                1 + 2 * Integer.BYTES + Short.BYTES + place.length + Long.BYTES + size(total.persons()));
        buffer.position(1)
                .putInt(total.partition())
                .putInt((int) total.day().toEpochDay())
                .putShort((short) place.length)
                .put(place)
                .putLong(total.changes());
        body(buffer, total.persons(), total.lastObservedAt());
        total.hours().forEach(buffer::putLong);
        return buffer.putLong(millis(total.firstArrivedAt())).array();
    }

    private static RunningTotal readRunning(ByteBuffer buffer) {
        var partition = buffer.getInt();
        var day = LocalDate.ofEpochDay(buffer.getInt());
        var place = text(buffer);
        var changes = buffer.getLong();
        var observed = instant(buffer);
        var persons = persons(buffer);
        List<Long> hours = new ArrayList<>(HOURS);
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(buffer.getLong());
        }
        return new RunningTotal(partition, place, day, changes, persons, hours, observed, arrived(buffer));
    }

    private static int size(Map<CellKey, Long> persons) {
        int size = Long.BYTES + Short.BYTES + HOURS * Long.BYTES + Long.BYTES;
        for (var cell : persons.keySet()) {
            size += Short.BYTES + name(cell).length + Long.BYTES;
        }
        return size;
    }

    private static void body(ByteBuffer buffer, Map<CellKey, Long> persons, @Nullable Instant observed) {
        buffer.putLong(millis(observed));
        buffer.putShort((short) persons.size());
        persons.forEach((cell, number) -> {
            var name = name(cell);
            buffer.putShort((short) name.length).put(name).putLong(number);
        });
    }

    private static long millis(@Nullable Instant at) {
        return at == null ? NEVER : at.toEpochMilli();
    }

    /** When the first report arrived; bytes of before that was stored end in front of it. */
    private static @Nullable Instant arrived(ByteBuffer buffer) {
        return buffer.hasRemaining() ? instant(buffer) : null;
    }

    private static @Nullable Instant instant(ByteBuffer buffer) {
        var millis = buffer.getLong();
        return millis == NEVER ? null : Instant.ofEpochMilli(millis);
    }

    private static Map<CellKey, Long> persons(ByteBuffer buffer) {
        var persons = new LinkedHashMap<CellKey, Long>();
        for (int cells = buffer.getShort(); cells > 0; cells--) {
            persons.put(cell(text(buffer)), buffer.getLong());
        }
        return persons;
    }

    private static String text(ByteBuffer buffer) {
        var bytes = new byte[buffer.getShort()];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] name(CellKey cell) {
        return NAMES.computeIfAbsent(cell, TotalsForm::encoded);
    }

    private static byte[] encoded(CellKey cell) {
        var pathway = cell.pathway() == null ? "" : cell.pathway();
        return String.join(String.valueOf(SEPARATOR), cell.component(), cell.authority(), cell.demographic(), pathway)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static CellKey cell(String name) {
        var parts = new ArrayList<String>(4);
        int from = 0;
        for (int at = name.indexOf(SEPARATOR); at >= 0; at = name.indexOf(SEPARATOR, from)) {
            parts.add(name.substring(from, at));
            from = at + 1;
        }
        var pathway = name.substring(from);
        return new CellKey(parts.get(0), parts.get(1), parts.get(2), pathway.isEmpty() ? null : pathway);
    }
}
