package io.muster.local.demo;

import io.muster.local.replay.DayBatch;
import io.muster.local.replay.ServiceClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Persons whom a stack had counted before the demo began and who are none of the demo's own: a data folder may hold anything. The
 * demo's own are told by source and batch.
 *
 * @param persons by cell, none of 0
 * @param isKnown false where a demo before this one broke off, so that they can be told only once its rest is counted
 */
record Others(Map<String, Long> persons, boolean isKnown) {

    /** As the stack stands before anything is sent. */
    static Others before(ServiceClient staffing, Border before, List<DayBatch> own) {
        if (before.countedInAll() == 0) {
            return new Others(Map.of(), true);
        }
        var known = own.stream()
                .filter(batch -> OwnBatches.persons(staffing, batch).isPresent())
                .toList();
        boolean areWhole = known.stream()
                .allMatch(batch -> OwnBatches.persons(staffing, batch).orElse(0L) == batch.persons());
        return areWhole ? beside(Border.of(known), before) : new Others(Map.of(), false);
    }

    /** What is counted beside these own persons. */
    static Others beside(Map<String, Long> own, Border border) {
        Map<String, Long> others = new TreeMap<>();
        border.counted().forEach((cell, counted) -> {
            long rest = counted - own.getOrDefault(cell, 0L);
            if (rest != 0) {
                others.put(cell, rest);
            }
        });
        return new Others(others, true);
    }

    long of(String cell) {
        return persons.getOrDefault(cell, 0L);
    }

    long inAll() {
        return persons.values().stream().mapToLong(Long::longValue).sum();
    }
}
