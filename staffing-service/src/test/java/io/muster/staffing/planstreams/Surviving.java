package io.muster.staffing.planstreams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** Acts that were taken back so far. */
    private final Set<Integer> undoneActs = new HashSet<>();

    private final List<Step> history;
    private final Standing.TakenBack takenBack;

    private Surviving(List<Step> history, Standing.TakenBack takenBack) {
        this.history = history;
        this.takenBack = takenBack;
    }

    /**
     * The surviving steps.
     *
     * @param takenBack acts that requests say were taken back, and by what: whether one can be taken back hangs on the whole rule
     */
    static List<Step> of(List<Step> history, Standing.TakenBack takenBack) {
        return new Surviving(history, takenBack).reduced();
    }

    private List<Step> reduced() {
        for (int at = 0; at < history.size(); at++) {
            var step = history.get(at);
            if (step instanceof Step.Undone undone && (isFirst(undone) || takenBack.has(undone.act()))) {
                standing.keySet().removeIf(id -> id.equals("act " + undone.act()) || id.startsWith(told(undone.act())));
                undoneActs.add(undone.act());
            } else if (step instanceof Step.Forgotten(var place)) {
                standing.values().removeIf(earlier -> place.equals(reportedPlace(history.get(earlier))));
            } else if (step instanceof Step.Act act && undoneActs.contains(act.event())) {
                // what was taken back stands never again under its id
            } else if (step instanceof Step.Posted post && isPostedByAnother(post)) {
                // refused: a post has one opening and one closing
            } else if (id(step) != null && !takenBack.isGone(request(step))) {
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
                case Step.Report told -> kept.contains(at) && !told.withdrawn();
                case Step.Portion portion -> false;
                case Step.Cell cell -> publications.contains(cell.publication());
                case Step.Published published -> publications.contains(published.publication());
                case Step.Look look -> false;
                case Step.Restart restart -> false;
                case Step.Forgotten forgotten -> false;
                default -> kept.contains(at);
            };
            if (survives) {
                surviving.add(step instanceof Step.Published published ? confirmed(published) : step);
            }
        }
        return surviving;
    }

    /** What was taken stands, whatever it was compared with: nobody is asked again. */
    private static Step confirmed(Step.Published taken) {
        return new Step.Published(
                taken.publication(), taken.publishedOn(), taken.months(), taken.cells(), taken.persons(), true);
    }

    /** Whether what is taken back is the submission that a request begins with, which whoever asked can always take back. */
    private boolean isFirst(Step.Undone undone) {
        var first = standing.values().stream()
                .sorted()
                .map(history::get)
                .filter(step -> undone.request().equals(request(step)))
                .findFirst();
        return first.isPresent()
                && first.get() instanceof Step.Act act
                && act.event() == undone.act()
                && act.transition().equals("SUBMIT")
                && undone.role().equals(RequestSteps.REQUESTER);
    }

    private static @Nullable String request(Step step) {
        return switch (step) {
            case Step.Act act -> act.request();
            case Step.Undone undone -> undone.request();
            default -> null;
        };
    }

    private boolean isPostedByAnother(Step.Posted step) {
        return !step.withdrawn()
                && standing.values().stream()
                        .map(history::get)
                        .anyMatch(earlier -> earlier instanceof Step.Posted post
                                && !post.withdrawn()
                                && post.id() != step.id()
                                && post.opens() == step.opens()
                                && post.place().equals(step.place())
                                && post.post().equals(step.post()));
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
        } else if (step instanceof Step.Act act && !act.equals(history.get(earlier))) {
            // refused, and told in the history
            standing.putIfAbsent(told(act.event()) + act, at);
        } else if (!(step instanceof Step.Act || step instanceof Step.Undone)
                && !content(step).equals(content(history.get(earlier)))) {
            standing.put(id, at);
        }
    }

    /** With what the names begin of what was told under an act's id with other content. */
    private static String told(int act) {
        return "act " + act + " as ";
    }

    private static @Nullable String id(Step step) {
        return switch (step) {
            case Step.Counted counted -> "counted " + counted.partition() + counted.place() + counted.day();
            case Step.People people -> "people " + people.id();
            case Step.Posted post -> (post.opens() ? "opened " : "closed ") + post.id();
            case Step.Measured work -> "measured " + work.id();
            case Step.Held held -> "held " + held.id();
            case Step.Policy policy -> "policy " + policy.id();
            case Step.Authority authority -> "authority " + authority.id();
            case Step.Standard standard -> "standard " + standard.id();
            case Step.Act act -> "act " + act.event();
            case Step.Undone undone -> "act " + undone.event();
            case Step.Confirmed confirmed -> "confirmed " + confirmed.id();
            default -> null;
        };
    }

    /** An edition without what its producer's clock says. */
    private static Step content(Step step) {
        return switch (step) {
            case Step.Report told -> told.as(told.id(), told.withdrawn(), 0);
            case Step.Policy policy ->
                new Step.Policy(
                        policy.id(), policy.day(), policy.group(), policy.factor(), policy.place(), policy.from(), 0);
            case Step.Authority authority ->
                new Step.Authority(authority.id(), authority.from(), authority.until(), authority.purpose(), 0);
            case Step.Standard standard ->
                new Step.Standard(
                        standard.id(),
                        standard.standard(),
                        standard.place(),
                        standard.value(),
                        standard.from(),
                        standard.until(),
                        0);
            default -> step;
        };
    }

    private static @Nullable String reportedPlace(Step step) {
        return step instanceof Step.Report told ? told.place() : null;
    }

    /**
     * Publications that were taken and of which a month still holds: the latest by the day of publication, then by their beginning.
     * One that may leave out more than a twentieth of the persons that stood of the months that it would hold waits to be confirmed.
     */
    private Set<Integer> publications() {
        Map<Integer, Integer> begun = new HashMap<>();
        Map<Integer, Map<String, Step.Cell>> cells = new HashMap<>();
        Set<Integer> vouched = new HashSet<>();
        Map<String, Step.Published> holders = new TreeMap<>();
        for (int at = 0; at < history.size(); at++) {
            if (history.get(at) instanceof Step.Cell cell) {
                begun.putIfAbsent(cell.publication(), at);
                cells.computeIfAbsent(cell.publication(), publication -> new HashMap<>())
                        .put(cell.month() + cell.place() + cell.demographic(), cell);
            } else if (history.get(at) instanceof Step.Published told) {
                int id = told.publication();
                begun.putIfAbsent(id, at);
                var own = cells.getOrDefault(id, Map.of());
                if (told.confirmed()) {
                    vouched.add(id);
                }
                var won = told.months().stream()
                        .filter(month -> isLater(told, holders.get(coverage(told, month)), begun))
                        .toList();
                if (own.size() == told.cells()
                        && (vouched.contains(id) || vanishes(told, won, holders, cells) <= 0.05)) {
                    won.forEach(month -> holders.put(coverage(told, month), told));
                }
            }
        }
        Set<Integer> publications = new HashSet<>();
        holders.values().forEach(published -> publications.add(published.publication()));
        return publications;
    }

    private static String coverage(Step.Published published, int month) {
        return month + (Step.Published.isNationwide(published.publication()) ? " of states" : " of places");
    }

    private static boolean isLater(Step.Published told, Step.@Nullable Published holder, Map<Integer, Integer> begun) {
        if (holder == null) {
            return true;
        }
        return told.publishedOn() == holder.publishedOn()
                ? begun(told, begun) >= begun(holder, begun)
                : told.publishedOn() > holder.publishedOn();
    }

    private static int begun(Step.Published published, Map<Integer, Integer> begun) {
        return begun.getOrDefault(published.publication(), 0);
    }

    /**
     * The most that may vanish of these months, as a share of the persons that are known to have stood there: suppressed families are fewer
     * than ten, other suppressed cells may hold any number.
     */
    private static double vanishes(
            Step.Published told,
            List<Integer> months,
            Map<String, Step.Published> holders,
            Map<Integer, Map<String, Step.Cell>> cells) {
        var own = cells.getOrDefault(told.publication(), Map.of());
        long stood = 0;
        double gone = 0;
        for (var month : months) {
            var holder = holders.get(coverage(told, month));
            if (holder == null) {
                continue;
            }
            for (var cell : cells.getOrDefault(holder.publication(), Map.of()).entrySet()) {
                if (cell.getValue().month() == month) {
                    stood += cell.getValue().persons();
                    gone += own.containsKey(cell.getKey()) ? 0 : mostPersons(cell.getValue());
                }
            }
        }
        return gone == 0 ? 0 : gone / stood;
    }

    private static double mostPersons(Step.Cell cell) {
        if (cell.count() != Step.Cell.SUPPRESSED) {
            return cell.persons();
        }
        return cell.demographic().equals("FAMILY") ? 9 : Double.POSITIVE_INFINITY;
    }
}
