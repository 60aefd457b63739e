package io.muster.staffing.admission;

import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import io.muster.schemas.rules.Bounds;
import java.util.Set;

/** Reports of people on hand and of persons held, and confirmed days. */
final class PeopleAdmission {

    private final AdmittedCodes codes;
    private final Set<String> places;
    private final Set<String> tasks;

    PeopleAdmission(AdmittedCodes codes) {
        this.codes = codes;
        this.places = AdmittedCodes.with(codes.places(), Bounds.UNPLACED);
        this.tasks = AdmittedCodes.with(codes.tasks(), Bounds.UNPLACED, Bounds.OTHER);
    }

    void judge(PersonnelReported report, Defects defects) {
        defects.text("source", report.getSource());
        defects.code("place", report.getPlace(), places);
        defects.code("task", report.getTask(), tasks);
        defects.code("component", report.getComponent(), codes.people());
        defects.happenedOn("day", report.getDay());
        var most = most(report.getWithdrawn(), codes.most());
        defects.people("onHand", report.getOnHand(), 0, most);
        defects.people("authorised", report.getAuthorised(), 0, most);
        if (report.getRequestId() != null) {
            defects.name("requestId", report.getRequestId());
        }
        if (report.getLine() != null && report.getRequestId() == null) {
            defects.add("line", report.getLine(), "no line where no requestId is named");
        }
        defects.code("mark", report.getMark(), AdmittedCodes.MARKS);
        unit(report, defects);
    }

    /** What is taken back repeats what was taken, whatever limit holds now. */
    private static MostPeople most(boolean isWithdrawn, MostPeople most) {
        return isWithdrawn ? MostPeople.ANY : most;
    }

    private static void unit(PersonnelReported report, Defects defects) {
        var unit = report.getUnit();
        if (unit != null && (unit.isEmpty() || unit.codePointCount(0, unit.length()) > Bounds.LONGEST_UNIT)) {
            defects.add("unit", unit, "the name of a unit, 1 to " + Bounds.LONGEST_UNIT + " characters, or none");
        }
    }

    void judge(CustodyReported census, Defects defects) {
        defects.text("source", census.getSource());
        defects.code("place", census.getPlace(), codes.places());
        defects.seen("at", census.getAt());
        var most = most(census.getWithdrawn(), codes.mostPersons());
        defects.people("held", census.getHeld(), 0, most);
        defects.people("over72Hours", census.getOver72Hours(), 0, most);
        if (census.getOver72Hours() != null && census.getOver72Hours() > census.getHeld()) {
            defects.add("over72Hours", census.getOver72Hours(), "at most held, " + census.getHeld());
        }
        defects.code("mark", census.getMark(), AdmittedCodes.MARKS);
    }

    void judge(DayConfirmed confirmed, Defects defects) {
        defects.text("source", confirmed.getSource());
        defects.code("place", confirmed.getPlace(), codes.places());
        defects.happenedOn("day", confirmed.getDay());
    }
}
