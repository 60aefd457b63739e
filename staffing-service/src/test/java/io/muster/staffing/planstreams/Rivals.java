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
 * holders, and of one work at one place only so many measurements, can be told of: what was corrected, moved, taken back, came before too many others or found no room had not been told.
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
        if (step instanceof Step.Measured) {
            return standing.entrySet().stream()
                            .filter(entry -> !entry.getKey().equals(id)
                                    && work(history.get(entry.getValue())).equals(work(step)))
                            .count()
                    < most;
        }
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

    private static List<Object> slot(Step.People people) {
        return List.of(people.place(), people.task(), people.day(), people.onHand() > 0);
    }

    private static List<Object> holder(Step.People people) {
        return people.unit() != null
                ? List.of("unit", people.unit(), people.component())
                : List.of(
                        "people", people.place(), people.task(), people.component(), String.valueOf(people.request()));
    }

    private void thin(Step step) {
        if (rivalry(step).isEmpty()) {
            return;
        }
        List<Map.Entry<String, Integer>> rivals = new ArrayList<>(standing.entrySet().stream()
                .filter(entry -> rivalry(history.get(entry.getValue())).equals(rivalry(step)))
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, Integer> entry) -> hour(history.get(entry.getValue())))
                        .thenComparing(Map.Entry.comparingByValue()))
                .toList());
        if (rivals.size() <= most) {
            return;
        }
        // of a source that said another thing later the first; else the first of all
        var weakest = rivals.stream()
                .filter(entry -> rivals.subList(rivals.indexOf(entry) + 1, rivals.size()).stream()
                        .anyMatch(later -> source(later.getKey()).equals(source(entry.getKey()))))
                .findFirst()
                .orElse(rivals.getFirst());
        standing.remove(weakest.getKey());
        superseded.put(weakest.getKey(), weakest.getValue());
    }

    private static List<Object> rivalry(Step step) {
        return switch (step) {
            case Step.People people -> List.of(holder(people), people.day());
            case Step.Held held -> List.of("held", held.place(), held.day());
            case Step.Confirmed confirmed -> List.of("confirmed", confirmed.place(), confirmed.day());
            default -> List.of();
        };
    }

    /** What was measured: all that was measured of one holds, and so much of it can stand. */
    private static List<Object> work(Step step) {
        return step instanceof Step.Measured work
                ? List.of(work.place(), work.task(), String.valueOf(work.pathway()))
                : List.of();
    }

    private static int hour(Step step) {
        return step instanceof Step.Held held ? held.hour() : 0;
    }

    private static String source(String id) {
        return id.startsWith("people") ? "source " + Integer.parseInt(id.substring("people ".length())) % 2 : "source";
    }

    private static boolean isWithdrawn(Step step) {
        return switch (step) {
            case Step.People people -> people.withdrawn();
            case Step.Held held -> held.withdrawn();
            case Step.Confirmed confirmed -> confirmed.withdrawn();
            case Step.Measured work -> work.withdrawn();
            default -> false;
        };
    }

    private static @Nullable String id(Step step) {
        return switch (step) {
            case Step.People people -> "people " + people.id();
            case Step.Held held -> "held " + held.id();
            case Step.Confirmed confirmed -> "confirmed " + confirmed.id();
            case Step.Measured work -> "measured " + work.id();
            default -> null;
        };
    }

    private static @Nullable String place(Step step) {
        return switch (step) {
            case Step.People people -> people.place();
            case Step.Held held -> held.place();
            case Step.Confirmed confirmed -> confirmed.place();
            case Step.Measured work -> work.place();
            default -> null;
        };
    }
}
