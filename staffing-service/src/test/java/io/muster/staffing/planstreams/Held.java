package io.muster.staffing.planstreams;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what is reachable from an object: the elements of each collection, map and array, by the field that holds it. */
final class Held {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Map.Entry<String, Object>> open = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();

    private Held() {}

    /** Elements by the field that holds them, directly or inside another collection. */
    static Map<String, Long> by(Object root) {
        var held = new Held();
        held.visit("", root);
        while (!held.open.isEmpty()) {
            var next = held.open.removeFirst();
            held.open(next.getKey(), next.getValue());
        }
        return held.counts;
    }

    private void visit(String field, @Nullable Object value) {
        if (value != null
                && !(value instanceof PlanUnderTest)
                && !(value instanceof Enum<?>)
                && !(value instanceof Class<?>)
                && seen.add(value)) {
            open.add(Map.entry(field, value));
        }
    }

    private void open(String field, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                count(field, map.size());
                map.forEach((key, one) -> {
                    visit(field, key);
                    visit(field, one);
                });
            }
            case Collection<?> some -> {
                count(field, some.size());
                some.forEach(one -> visit(field, one));
            }
            case Object[] some -> {
                count(field, some.length);
                for (var one : some) {
                    visit(field, one);
                }
            }
            default -> fields(value);
        }
    }

    private void count(String field, long elements) {
        counts.merge(field, elements, Long::sum);
    }

    private void fields(Object value) {
        for (Class<?> kind = value.getClass(); kind != null; kind = kind.getSuperclass()) {
            if (!kind.getName().startsWith("io.muster.")) {
                return;
            }
            for (Field field : kind.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    visit(
                            kind.getSimpleName().replaceAll("\\$\\$Lambda.*", "") + '.' + field.getName(),
                            read(field, value));
                }
            }
        }
    }

    private static @Nullable Object read(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (InaccessibleObjectException | IllegalAccessException hidden) {
            throw new AssertionError(field + " can't be counted", hidden);
        }
    }
}
