package io.muster.staffing.admission;

import io.muster.events.EncounterCountPublished;
import io.muster.events.PublicationCompleted;
import java.time.LocalDate;
import java.util.Set;

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
        defects.code("region", cell.getRegion(), REGIONS);
        defects.code("component", cell.getComponent(), codes.components());
        defects.code("demographic", cell.getDemographic(), codes.demographics());
        defects.code("authority", cell.getAuthority(), codes.authorities());
        defects.atLeast("count", cell.getCount(), 0);
        defects.happenedOn("publishedOn", cell.getPublishedOn());
        defects.text("sourceFile", cell.getSourceFile());
        var below = cell.getSuppressedBelow();
        defects.atLeast("suppressedBelow", below, 1);
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
        completed.getPeriods().forEach(period -> month("periods", period, defects));
        defects.atLeastOne("regions", completed.getRegions());
        completed.getRegions().forEach(region -> defects.code("regions", region, REGIONS));
        defects.happenedOn("publishedOn", completed.getPublishedOn());
        defects.text("sourceFile", completed.getSourceFile());
        defects.atLeast("cells", completed.getCells(), 0);
        defects.atLeast("persons", completed.getPersons(), 0);
    }

    private static void month(String field, LocalDate period, Defects defects) {
        defects.day(field, period);
        if (period.getDayOfMonth() != 1) {
            defects.add(field, period, "the first day of a month");
        }
    }
}
