package io.muster.local.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Published figures as the agency's own files have them: the layout of the southwest border by component. */
public final class PublishedFiles {

    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final Map<String, Long> FIRST_RELEASE = Map.of("USBP", 169_244L, "OFO", 35_317L);
    private static final Map<String, String> COMPONENTS =
            Map.of("USBP", "U.S. Border Patrol", "OFO", "Office of Field Operations");
    private static final Map<String, String> DEMOGRAPHICS = Map.of(
            "SINGLE_ADULT", "Single Adults",
            "FAMILY", "FMUA",
            "UNACCOMPANIED_CHILD", "UAC",
            "ACCOMPANIED_MINOR", "Accompanied Minors");
    private static final String HEADER =
            "Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,"
                    + "Encounter Type,Encounter Count\r\n";

    private final ReplayFigures figures;

    public PublishedFiles(ReplayFigures figures) {
        this.figures = figures;
    }

    /** A file and the day on which it is taken to have been published. */
    public record PublishedFile(String name, LocalDate publishedOn, String text) {}

    /**
     * What is imported: where May is among the months, first a file with May's totals of the first release (204,561 persons;
     * constructed: the first release is known by component only, so its kinds are in proportion), then the last revision.
     */
    public List<PublishedFile> of(List<YearMonth> months) {
        var revised = new PublishedFile(
                "southwest-by-component.csv", LocalDate.of(2023, 11, 14), text(months, figures.months()));
        if (!months.contains(MAY)) {
            return List.of(revised);
        }
        var first = new PublishedFile(
                "southwest-by-component-first-release-constructed.csv",
                LocalDate.of(2023, 6, 20),
                text(List.of(MAY), Map.of(MAY, firstRelease())));
        return List.of(first, revised);
    }

    private Map<Kind, Long> firstRelease() {
        var revised = figures.months().getOrDefault(MAY, Map.of());
        Map<Kind, Long> first = new TreeMap<>();
        FIRST_RELEASE.forEach((component, total) -> {
            var kinds = revised.keySet().stream()
                    .filter(kind -> kind.component().equals(component))
                    .toList();
            long[] shares = Apportionment.of(
                    total, kinds.stream().mapToDouble(revised::get).toArray());
            for (int at = 0; at < shares.length; at++) {
                first.put(kinds.get(at), shares[at]);
            }
        });
        return first;
    }

    private static String text(List<YearMonth> months, Map<YearMonth, Map<Kind, Long>> counts) {
        var text = new StringBuilder(HEADER);
        for (var month : months) {
            counts.getOrDefault(month, Map.of()).forEach((kind, persons) -> text.append(row(month, kind, persons)));
        }
        return text.toString();
    }

    private static String row(YearMonth month, Kind kind, long persons) {
        int fiscalYear = month.getMonthValue() >= 10 ? month.getYear() + 1 : month.getYear();
        boolean title42 = kind.authority().equals("TITLE_42");
        var type = title42 ? "Expulsions" : kind.component().equals("OFO") ? "Inadmissibles" : "Apprehensions";
        return String.join(
                        ",",
                        Integer.toString(fiscalYear),
                        "FYTD",
                        month.getMonth().name().substring(0, 3).toUpperCase(Locale.ROOT),
                        COMPONENTS.getOrDefault(kind.component(), kind.component()),
                        DEMOGRAPHICS.getOrDefault(kind.demographic(), kind.demographic()),
                        "All",
                        title42 ? "Title 42" : "Title 8",
                        type,
                        Long.toString(persons))
                + "\r\n";
    }
}
