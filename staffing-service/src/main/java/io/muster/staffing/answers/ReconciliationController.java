package io.muster.staffing.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.PublishedTotal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /**
     * One kind of one month, in persons.
     *
     * @param published as the latest publication has it, or absent where nothing is published of the month
     * @param difference operational less published, absent likewise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BorderRow(
            String month,
            String component,
            String demographic,
            String authority,
            long operational,
            @Nullable Long published,
            @Nullable Long difference,
            @Nullable LocalDate publishedOn) {}

    /** One place of one month, in persons. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceRow(
            String month,
            String place,
            long operational,
            @Nullable Long published,
            @Nullable Long difference,
            @Nullable LocalDate publishedOn) {}

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

    private record Published(long persons, LocalDate on) {

        static Published together(Published one, Published other) {
            return new Published(one.persons + other.persons, one.on.isAfter(other.on) ? one.on : other.on);
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
        return new Reconciliation(border(kinds, published), places(places, published));
    }

    private static List<BorderRow> border(Map<Kind, Long> operational, List<PublishedTotal> totals) {
        Map<Kind, Published> published = new TreeMap<>();
        totals.stream()
                .filter(total -> total.getLayout().equals(BORDER_LAYOUT) && total.getComponent() != null)
                .forEach(total -> published.merge(
                        new Kind(
                                YearMonth.from(total.getPeriod()),
                                String.valueOf(total.getComponent()),
                                total.getDemographic(),
                                total.getAuthority()),
                        new Published(total.getCount(), total.getPublishedOn()),
                        Published::together));
        Set<YearMonth> months = new TreeSet<>();
        published.keySet().forEach(kind -> months.add(kind.month()));
        Set<Kind> all = new TreeSet<>(operational.keySet());
        all.addAll(published.keySet());
        List<BorderRow> rows = new ArrayList<>();
        for (var kind : all) {
            long counted = operational.getOrDefault(kind, 0L);
            var theirs = published.get(kind);
            // A month that is published has a figure for each of its kinds: what the file does not mention is 0.
            Long persons = theirs != null ? Long.valueOf(theirs.persons()) : months.contains(kind.month()) ? 0L : null;
            rows.add(new BorderRow(
                    kind.month().toString(),
                    kind.component(),
                    kind.demographic(),
                    kind.authority(),
                    counted,
                    persons,
                    persons == null ? null : Long.valueOf(counted - persons),
                    theirs == null ? null : theirs.on()));
        }
        return rows;
    }

    private static List<PlaceRow> places(Map<String, Long> operational, List<PublishedTotal> totals) {
        Map<String, Published> published = new TreeMap<>();
        totals.stream()
                .filter(total -> total.getLayout().equals(PLACE_LAYOUT) && total.getPlace() != null)
                .forEach(total -> published.merge(
                        YearMonth.from(total.getPeriod()) + "|" + total.getPlace(),
                        new Published(total.getCount(), total.getPublishedOn()),
                        Published::together));
        Set<String> all = new TreeSet<>(operational.keySet());
        all.addAll(published.keySet());
        List<PlaceRow> rows = new ArrayList<>();
        for (var key : all) {
            long counted = operational.getOrDefault(key, 0L);
            var theirs = published.get(key);
            int at = key.indexOf('|');
            rows.add(new PlaceRow(
                    key.substring(0, at),
                    key.substring(at + 1),
                    counted,
                    theirs == null ? null : Long.valueOf(theirs.persons()),
                    theirs == null ? null : Long.valueOf(counted - theirs.persons()),
                    theirs == null ? null : theirs.on()));
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
