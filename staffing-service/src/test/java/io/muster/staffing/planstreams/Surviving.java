package io.muster.staffing.planstreams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a history if everything that was corrected, moved, repeated, taken back or never completed had not been told:
 * each surviving edition at its own place in the log. Written apart from all code of the product.
 */
final class Surviving {

    /** By what an edition is known, and the place in the history of the one that stands. */
    private final Map<String, Integer> standing = new HashMap<>();

    private final Set<Integer> reversals = new HashSet<>();
    private final List<Step> history;

    private Surviving(List<Step> history) {
        this.history = history;
    }

    static List<Step> of(List<Step> history) {
        return new Surviving(history).reduced();
    }

    private List<Step> reduced() {
        for (int at = 0; at < history.size(); at++) {
            var step = history.get(at);
            if (step instanceof Step.Undone undone && (isFirst(undone) || undone(undone, at))) {
                standing.remove("act " + undone.act());
                reversals.add(at);
            } else if (step instanceof Step.Forgotten(var place)) {
                standing.values().removeIf(earlier -> place.equals(reportedPlace(history.get(earlier))));
            } else if (id(step) != null) {
                take(String.valueOf(id(step)), at);
            }
        }
        var publications = publications();
        Set<Integer> kept = new HashSet<>(standing.values());
        List<Step> surviving = new ArrayList<>();
        for (int at = 0; at < history.size(); at++) {
            var step = history.get(at);
            boolean survives = switch (step) {
                case Step.Counted counted -> kept.contains(at) && counted.families() + counted.adults() > 0;
                case Step.People people -> kept.contains(at) && !people.withdrawn();
                case Step.Held held -> kept.contains(at) && !held.withdrawn();
                case Step.Confirmed confirmed -> kept.contains(at) && !confirmed.withdrawn();
                case Step.Undone undone -> !reversals.contains(at) && kept.contains(at);
                case Step.Portion portion -> false;
                case Step.Cell cell -> publications.contains(cell.publication());
                case Step.Published published -> publications.contains(published.publication());
                case Step.Look look -> false;
                case Step.Restart restart -> false;
                case Step.Forgotten forgotten -> false;
                default -> kept.contains(at);
            };
            if (survives) {
                surviving.add(step);
            }
        }
        return surviving;
    }

    /** Whether that act was taken back before: once is enough. */
    private boolean undone(Step.Undone again, int at) {
        return reversals.stream()
                .filter(earlier -> earlier < at)
                .anyMatch(earlier -> history.get(earlier) instanceof Step.Undone undone && undone.act() == again.act());
    }

    /** Whether what is taken back is the submission that a request begins with; the histories take back nothing else. */
    private boolean isFirst(Step.Undone undone) {
        var first = standing.values().stream()
                .sorted()
                .map(history::get)
                .filter(step -> undone.request().equals(request(step)))
                .findFirst();
        return first.isPresent()
                && first.get() instanceof Step.Act act
                && act.event() == undone.act()
                && act.transition().equals("SUBMIT");
    }

    private static @Nullable String request(Step step) {
        return switch (step) {
            case Step.Act act -> act.request();
            case Step.Undone undone -> undone.request();
            default -> null;
        };
    }

    private void take(String id, int at) {
        var earlier = standing.get(id);
        var step = history.get(at);
        if (earlier == null) {
            standing.put(id, at);
        } else if (step instanceof Step.Counted now) {
            if (history.get(earlier) instanceof Step.Counted before && now.changes() > before.changes()) {
                standing.put(id, at);
            }
        } else if (!(step instanceof Step.Act || step instanceof Step.Undone)
                && !content(step).equals(content(history.get(earlier)))) {
            standing.put(id, at);
        }
    }

    private static @Nullable String id(Step step) {
        return switch (step) {
            case Step.Counted one -> "counted " + one.partition() + one.place() + one.day();
            case Step.People one -> "people " + one.id();
            case Step.Held one -> "held " + one.id();
            case Step.Policy one -> "policy " + one.id();
            case Step.Authority one -> "authority " + one.id();
            case Step.Standard one -> "standard " + one.id();
            case Step.Act one -> "act " + one.event();
            case Step.Undone one -> "act " + one.event();
            case Step.Confirmed one -> "confirmed " + one.id();
            default -> null;
        };
    }

    /** An edition without what its producer's clock says. */
    private static Step content(Step step) {
        return switch (step) {
            case Step.People one ->
                new Step.People(
                        one.id(),
                        one.place(),
                        one.task(),
                        one.component(),
                        one.day(),
                        one.onHand(),
                        one.request(),
                        one.unit(),
                        one.withdrawn(),
                        0);
            case Step.Held one ->
                new Step.Held(one.id(), one.place(), one.day(), one.hour(), one.held(), one.withdrawn(), 0);
            case Step.Confirmed one -> new Step.Confirmed(one.id(), one.place(), one.day(), one.withdrawn(), 0);
            case Step.Policy one ->
                new Step.Policy(one.id(), one.day(), one.group(), one.factor(), one.place(), one.from(), 0);
            case Step.Authority one -> new Step.Authority(one.id(), one.from(), one.until(), one.purpose(), 0);
            case Step.Standard one ->
                new Step.Standard(one.id(), one.standard(), one.place(), one.value(), one.from(), one.until(), 0);
            default -> step;
        };
    }

    private static @Nullable String reportedPlace(Step step) {
        return switch (step) {
            case Step.People one -> one.place();
            case Step.Held one -> one.place();
            case Step.Confirmed one -> one.place();
            default -> null;
        };
    }

    /** Complete publications that are the latest of at least one month: by the day of publication, then by their beginning. */
    private Set<Integer> publications() {
        Map<Integer, Integer> begun = new LinkedHashMap<>();
        Map<Integer, Integer> cells = new HashMap<>();
        Map<Integer, Step.Published> told = new HashMap<>();
        for (int at = 0; at < history.size(); at++) {
            if (history.get(at) instanceof Step.Cell cell) {
                begun.putIfAbsent(cell.publication(), at);
                cells.merge(cell.publication(), 1, Integer::sum);
            } else if (history.get(at) instanceof Step.Published published) {
                begun.putIfAbsent(published.publication(), at);
                told.put(published.publication(), published);
            }
        }
        var complete = begun.keySet().stream()
                .map(told::get)
                .filter(published ->
                        published != null && cells.getOrDefault(published.publication(), 0) == published.cells())
                .toList();
        Map<Integer, Step.Published> latest = new TreeMap<>();
        for (var published : complete) {
            for (var month : published.months()) {
                latest.merge(month, published, (one, other) -> other.publishedOn() >= one.publishedOn() ? other : one);
            }
        }
        Set<Integer> publications = new HashSet<>();
        latest.values().forEach(published -> publications.add(published.publication()));
        return publications;
    }
}
