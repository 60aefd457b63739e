package io.muster.staffing.planstreams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a history of reports where of those that compete only some are kept, and at one place, task and day only so many
 * holders can be told of: what was corrected, moved, taken back, came before too many others or found no room had not been told.
 * Written apart from all code of the product.
 */
final class Rivals {

    private final int most;
    private final int holders;
    private final List<Step> history;

    /** By id, the place in the history of the edition that stands, and of the one before which too many came. */
    private final Map<String, Integer> standing = new HashMap<>();

    private final Map<String, Integer> superseded = new HashMap<>();

    private Rivals(List<Step> history, int most, int holders) {
        this.history = history;
        this.most = most;
        this.holders = holders;
    }

    /**
     * The surviving steps.
     *
     * @param most of those that compete
     * @param holders who have people, and who have none, at one place, task and day
     */
    static List<Step> surviving(List<Step> history, int most, int holders) {
        return new Rivals(history, most, holders).reduced();
    }

    private List<Step> reduced() {
        for (int at = 0; at < history.size(); at++) {
            var step = history.get(at);
            var id = id(step);
            if (step instanceof Step.Forgotten(var place)) {
                standing.values().removeIf(one -> place.equals(place(history.get(one))));
                superseded.values().removeIf(one -> place.equals(place(history.get(one))));
            } else if (id != null) {
                take(id, step, at);
            }
        }
        Set<Integer> kept = new HashSet<>(standing.values());
        List<Step> surviving = new ArrayList<>();
        for (int at = 0; at < history.size(); at++) {
            if (kept.contains(at) || history.get(at) instanceof Step.Counted) {
                surviving.add(history.get(at));
            }
        }
        return surviving;
    }

    private void take(String id, Step step, int at) {
        var before = standing.get(id);
        var gone = superseded.get(id);
        if (isWithdrawn(step)) {
            standing.remove(id);
        } else if ((before == null || !step.equals(history.get(before)))
                && (gone == null || !step.equals(history.get(gone)))
                && hasRoom(id, step)) {
            standing.put(id, at);
            superseded.remove(id);
            thin(step);
        }
    }

    private boolean hasRoom(String id, Step step) {
        if (!(step instanceof Step.People people)) {
            return true;
        }
        Set<Object> told = new HashSet<>(Set.of(holder(people)));
        standing.forEach((other, at) -> {
            if (!other.equals(id)
                    && history.get(at) instanceof Step.People one
                    && slot(one).equals(slot(people))) {
                told.add(holder(one));
            }
        });
        return told.size() <= holders;
    }

    private static List<Object> slot(Step.People one) {
        return List.of(one.place(), one.task(), one.day(), one.onHand() > 0);
    }

    private static List<Object> holder(Step.People one) {
        return one.unit() != null
                ? List.of("unit", one.unit(), one.component())
                : List.of("people", one.place(), one.task(), one.component(), String.valueOf(one.request()));
    }

    private void thin(Step step) {
        List<Map.Entry<String, Integer>> rivals = new ArrayList<>(standing.entrySet().stream()
                .filter(one -> rivalry(history.get(one.getValue())).equals(rivalry(step)))
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> one) -> hour(history.get(one.getValue())))
                        .thenComparing(Map.Entry.comparingByValue()))
                .toList());
        if (rivals.size() <= most) {
            return;
        }
        // of a source that said another thing later the first; else the first of all
        var weakest = rivals.stream()
                .filter(one -> rivals.subList(rivals.indexOf(one) + 1, rivals.size()).stream()
                        .anyMatch(later -> source(later.getKey()).equals(source(one.getKey()))))
                .findFirst()
                .orElse(rivals.getFirst());
        standing.remove(weakest.getKey());
        superseded.put(weakest.getKey(), weakest.getValue());
    }

    private static List<Object> rivalry(Step step) {
        return switch (step) {
            case Step.People one -> List.of(holder(one), one.day());
            case Step.Held one -> List.of("held", one.place(), one.day());
            case Step.Confirmed one -> List.of("confirmed", one.place(), one.day());
            default -> List.of();
        };
    }

    private static int hour(Step step) {
        return step instanceof Step.Held held ? held.hour() : 0;
    }

    private static String source(String id) {
        return id.startsWith("people") ? "source " + Integer.parseInt(id.substring("people ".length())) % 2 : "source";
    }

    private static boolean isWithdrawn(Step step) {
        return switch (step) {
            case Step.People one -> one.withdrawn();
            case Step.Held one -> one.withdrawn();
            case Step.Confirmed one -> one.withdrawn();
            default -> false;
        };
    }

    private static @Nullable String id(Step step) {
        return switch (step) {
            case Step.People one -> "people " + one.id();
            case Step.Held one -> "held " + one.id();
            case Step.Confirmed one -> "confirmed " + one.id();
            default -> null;
        };
    }

    private static @Nullable String place(Step step) {
        return switch (step) {
            case Step.People one -> one.place();
            case Step.Held one -> one.place();
            case Step.Confirmed one -> one.place();
            default -> null;
        };
    }
}
