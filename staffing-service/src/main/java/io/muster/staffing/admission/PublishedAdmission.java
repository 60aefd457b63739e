package io.muster.staffing.admission;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import io.muster.schemas.rules.Bounds;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells of published statistics, and the ends of publications. */
final class PublishedAdmission {

    private static final Set<String> LAYOUTS = Set.of("AOR", "SOUTHWEST_COMPONENT", "NATIONWIDE_STATE");
    private static final Set<String> REGIONS = Set.of("SOUTHWEST", "NORTHERN", "COASTAL", "OTHER");

    private final AdmittedCodes codes;

    PublishedAdmission(AdmittedCodes codes) {
        this.codes = codes;
    }

    void judge(EncounterCountPublished cell, Defects defects) {
        defects.code("layout", cell.getLayout(), LAYOUTS);
        month("period", cell.getPeriod(), defects);
        notAfter("period", cell.getPeriod(), cell.getPublishedOn(), defects);
        defects.code("region", cell.getRegion(), REGIONS);
        defects.code("place", cell.getPlace(), codes.places());
        defects.code("component", cell.getComponent(), codes.components());
        defects.code("demographic", cell.getDemographic(), codes.demographics());
        defects.code("authority", cell.getAuthority(), codes.authorities());
        defects.atLeast("count", cell.getCount(), 0);
        defects.happenedOn("publishedOn", cell.getPublishedOn());
        file(cell.getSourceFile(), defects);
        name("state", cell.getState(), defects);
        name("citizenship", cell.getCitizenship(), defects);
        name("encounterType", cell.getEncounterType(), defects);
        defects.atMost("count", cell.getCount(), Bounds.GREATEST_COUNT);
        var below = cell.getSuppressedBelow();
        defects.atLeast("suppressedBelow", below, 1);
        defects.atMost("suppressedBelow", below, Bounds.GREATEST_SUPPRESSED);
        if (below != null && !cell.getSuppressed()) {
            defects.add("suppressedBelow", below, "no bound where nothing is suppressed");
        }
        if (cell.getSuppressed() && cell.getCount() != 0) {
            defects.add("count", cell.getCount(), "0 where the figure is suppressed");
        }
    }

    void judge(PublicationCompleted completed, Defects defects) {
        defects.code("layout", completed.getLayout(), LAYOUTS);
        defects.atLeastOne("periods", completed.getPeriods());
        completed.getPeriods().forEach(period -> {
            month("periods", period, defects);
            notAfter("periods", period, completed.getPublishedOn(), defects);
        });
        defects.atLeastOne("regions", completed.getRegions());
        completed.getRegions().forEach(region -> defects.code("regions", region, REGIONS));
        defects.happenedOn("publishedOn", completed.getPublishedOn());
        file(completed.getSourceFile(), defects);
        defects.atLeast("cells", completed.getCells(), 0);
        defects.atLeast("persons", completed.getPersons(), 0);
    }

    private static void file(String name, Defects defects) {
        defects.text("sourceFile", name);
        if (name.length() > Bounds.LONGEST_FILE_NAME) {
            defects.add("sourceFile", name, "at most " + Bounds.LONGEST_FILE_NAME + " characters");
        }
    }

    private static void name(String field, @Nullable String value, Defects defects) {
        if (value != null && !Bounds.isCellText(value)) {
            defects.add(field, value, Bounds.CELL_TEXT);
        }
    }

    /** A publication can't tell of a month that had not begun by then. */
    private static void notAfter(String field, LocalDate period, LocalDate publishedOn, Defects defects) {
        if (period.isAfter(publishedOn)) {
            defects.add(field, period, "a month that had begun by the publication on " + publishedOn);
        }
    }

    private static void month(String field, LocalDate period, Defects defects) {
        if (period.getDayOfMonth() != 1) {
            defects.add(field, period, "the first day of a month");
        }
    }
}
