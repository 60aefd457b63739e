package io.muster.staffing.planning.strength;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.planning.deployments.Stay;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells of people and asks where they are, for tests. Days are days of May 2023; where nothing else is said, for data entry. */
final class People {

    static final ReferenceProfile PROFILE = Profiles.shipped();
    static final String TASK = "DATA_ENTRY";

    private final List<StaffReport> reports = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private LocalDate today = may(31);

    static LocalDate may(int day) {
        return LocalDate.of(2023, 5, 1).plusDays(day - 1);
    }

    People today(int day) {
        today = may(day);
        return this;
    }

    /** A report as a test states it; what it does not state is as for the Guard in data entry from one source. */
    static final class Told {

        private final String place;
        private final LocalDate day;
        private final int onHand;
        private String component = "GUARD";
        private String task = TASK;
        private String source = "jtf";
        private @Nullable Integer authorised;
        private @Nullable String request;
        private @Nullable String line;
        private @Nullable String unit;
        private String mark = "F";

        private Told(String place, int day, int onHand) {
            this.place = place;
            this.day = may(day);
            this.onHand = onHand;
        }

        static Told at(String place, int day, int onHand) {
            return new Told(place, day, onHand);
        }

        Told of(String request, @Nullable String line) {
            this.request = request;
            this.line = line;
            this.component = "ACTIVE";
            return this;
        }

        Told unit(String unit) {
            this.unit = unit;
            return this;
        }

        Told by(String source) {
            this.source = source;
            return this;
        }

        Told kind(String component) {
            this.component = component;
            return this;
        }

        Told task(String task) {
            this.task = task;
            return this;
        }

        Told authorised(int people) {
            this.authorised = people;
            return this;
        }

        Told mark(String mark) {
            this.mark = mark;
            return this;
        }
    }

    /** Reports in the order of the log. */
    People told(Told... these) {
        for (var position : these) {
            int order = reports.size();
            reports.add(report(position, "e" + order, order));
        }
        return this;
    }

    static StaffReport report(Told position, String id, long order) {
        return new StaffReport(
                id,
                position.source,
                position.place,
                position.task,
                position.component,
                position.day,
                position.onHand,
                position.authorised,
                position.request,
                position.line,
                position.unit,
                position.mark,
                "test",
                // senders' clocks run backwards here: they decide nothing
                Instant.EPOCH.minusSeconds(order),
                order);
    }

    /** A line of one task at a place, deployed on its first day. */
    People line(String request, String line, String place, long people, int first, int last) {
        return committed(request, line, place, may(first), stay(people, first, last));
    }

    People committed(
            String request, String line, @Nullable String place, @Nullable LocalDate deployedOn, Stay... stays) {
        commitments.add(
                new Commitment(request, line, List.of(TASK), place, "ACTIVE", List.of(stays), false, deployedOn));
        return this;
    }

    static Stay stay(long people, int first, int last) {
        return new Stay("ACTIVE", people, may(first), may(last));
    }

    People with(List<StaffReport> more, List<Commitment> lines) {
        reports.addAll(more);
        commitments.addAll(lines);
        return this;
    }

    Situation situation() {
        return new Situation(
                PROFILE, today, Map.of(), List.of(), List.of(), List.of(), List.of(), reports, commitments);
    }

    Strength strength() {
        return new Strength(situation());
    }

    /** People on hand of all kinds in data entry; empty where unknown. */
    Optional<Long> onHand(String place, int day) {
        return onHand(place, TASK, day);
    }

    Optional<Long> onHand(String place, String task, int day) {
        return strength()
                .onHand(place, task, may(day))
                .map(people ->
                        people.stream().mapToLong(Strength.People::headcount).sum());
    }

    List<Remark.Kind> remarks(String place, int day) {
        return strength().remarks(place, TASK, may(day)).stream()
                .map(Remark::kind)
                .toList();
    }

    String words(String place, int day) {
        return String.join(
                "\n",
                strength().remarks(place, TASK, may(day)).stream()
                        .map(Remark::text)
                        .toList());
    }
}
