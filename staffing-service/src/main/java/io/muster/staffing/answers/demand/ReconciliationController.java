package io.muster.staffing.answers.demand;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.muster.events.PublishedTotal;
import io.muster.staffing.answers.demand.Compared.Published;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.readmodel.Reading;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operational counts beside published statistics, month by month: two accounts of the same people, compared and never added. */
@RestController
class ReconciliationController {

    private static final String BORDER_LAYOUT = "SOUTHWEST_COMPONENT";
    private static final String PLACE_LAYOUT = "AOR";

    private final Reading reading;

    ReconciliationController(Reading reading) {
        this.reading = reading;
    }

    /**
     * Both accounts of some months.
     *
     * @param border by month, component, demographic and authority, over all places
     * @param places by month and place
     */
    record Reconciliation(List<BorderRow> border, List<PlaceRow> places) {}

    /** One kind of one month. */
    record BorderRow(
            String month,
            String component,
            String demographic,
            String authority,
            @JsonUnwrapped Compared compared) {}

    /** One place of one month. */
    record PlaceRow(
            String month, String place, @JsonUnwrapped Compared compared) {}

    private record Kind(YearMonth month, String component, String demographic, String authority)
            implements Comparable<Kind> {

        private String text() {
            return String.join("|", month.toString(), component, demographic, authority);
        }

        @Override
        public int compareTo(Kind other) {
            return text().compareTo(other.text());
        }
    }

    @GetMapping("/api/v1/reconciliation")
    Reconciliation reconciliation(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var tables = reading.tables();
        var first = month("from", from);
        var last = month("to", to);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw new BadQuestion("from is " + from + " and to is " + to + "; from must not be after to", "from");
        }
        var published = tables.published().stream()
                .filter(total -> within(YearMonth.from(total.getPeriod()), first, last))
                .toList();
        Map<Kind, Long> kinds = new TreeMap<>();
        Map<String, Long> places = new TreeMap<>();
        tables.allDemand().stream()
                .filter(day -> within(YearMonth.from(day.getDay()), first, last))
                .forEach(day -> day.getCounted().forEach(cell -> {
                    var month = YearMonth.from(day.getDay());
                    kinds.merge(
                            new Kind(month, cell.getComponent(), cell.getDemographic(), cell.getAuthority()),
                            cell.getPersons(),
                            Long::sum);
                    places.merge(month + "|" + day.getPlace(), cell.getPersons(), Long::sum);
                }));
        // who was confirmed to have counted nobody counted 0; who told nothing is not 0
        tables.confirmations().stream()
                .filter(event -> within(YearMonth.from(event.getDay()), first, last))
                .forEach(event -> places.merge(YearMonth.from(event.getDay()) + "|" + event.getPlace(), 0L, Long::sum));
        return new Reconciliation(border(kinds, places, published), places(places, published));
    }

    private static List<BorderRow> border(
            Map<Kind, Long> operational, Map<String, Long> reported, List<PublishedTotal> totals) {
        Map<Kind, Published> published = new TreeMap<>();
        totals.stream()
                .filter(total -> total.getLayout().equals(BORDER_LAYOUT) && total.getComponent() != null)
                .forEach(total -> published.merge(
                        new Kind(
                                YearMonth.from(total.getPeriod()),
                                String.valueOf(total.getComponent()),
                                total.getDemographic(),
                                total.getAuthority()),
                        Published.of(total),
                        Published::and));
        Set<YearMonth> months = new TreeSet<>();
        published.keySet().forEach(kind -> months.add(kind.month()));
        Set<Kind> all = new TreeSet<>(operational.keySet());
        all.addAll(published.keySet());
        var reportedMonths = reported.keySet().stream()
                .map(key -> YearMonth.parse(key.substring(0, key.indexOf('|'))))
                .collect(Collectors.toSet());
        List<BorderRow> rows = new ArrayList<>();
        for (var kind : all) {
            // Of a month that was reported a kind that no report mentions was counted 0 times; one of which nobody
            // reported is unknown.
            var none = reportedMonths.contains(kind.month()) ? Long.valueOf(0) : null;
            var counted = operational.getOrDefault(kind, none);
            // A month that is published has a figure for each of its kinds: what the file does not mention is 0.
            var mentioned = published.get(kind);
            var theirs = mentioned == null && months.contains(kind.month()) ? Published.NONE : mentioned;
            rows.add(new BorderRow(
                    kind.month().toString(),
                    kind.component(),
                    kind.demographic(),
                    kind.authority(),
                    Compared.of(counted, theirs)));
        }
        return rows;
    }

    private static List<PlaceRow> places(Map<String, Long> operational, List<PublishedTotal> totals) {
        Map<String, Published> published = new TreeMap<>();
        totals.stream()
                .filter(total -> total.getLayout().equals(PLACE_LAYOUT) && total.getPlace() != null)
                .forEach(total -> published.merge(
                        YearMonth.from(total.getPeriod()) + "|" + total.getPlace(),
                        Published.of(total),
                        Published::and));
        Set<String> all = new TreeSet<>(operational.keySet());
        all.addAll(published.keySet());
        List<PlaceRow> rows = new ArrayList<>();
        for (var key : all) {
            int at = key.indexOf('|');
            rows.add(new PlaceRow(
                    key.substring(0, at),
                    key.substring(at + 1),
                    Compared.of(operational.get(key), published.get(key))));
        }
        return rows;
    }

    private static boolean within(YearMonth month, Optional<YearMonth> first, Optional<YearMonth> last) {
        return first.filter(month::isBefore).isEmpty()
                && last.filter(month::isAfter).isEmpty();
    }

    private static Optional<YearMonth> month(String name, @Nullable String value) {
        try {
            return Optional.ofNullable(value).map(YearMonth::parse);
        } catch (DateTimeException wrong) {
            throw new BadQuestion(name + " is '" + value + "', expected is a month such as 2023-05", name);
        }
    }
}
