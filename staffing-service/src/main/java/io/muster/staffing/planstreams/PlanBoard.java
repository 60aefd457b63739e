package io.muster.staffing.planstreams;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.EncounterCountPublished;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PublicationCompleted;
import io.muster.events.StandardAdjusted;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.ClosedDays;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.requests.domain.Requests;
import io.muster.staffing.requests.streams.RequestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that the plan has been told, whichever order it came in. */
final class PlanBoard {

    private final ReferenceProfile profile;
    private final List<String> places;
    private final CountBoard counts = new CountBoard();
    private final PublishedBoard published = new PublishedBoard();
    private final Map<String, PolicyChanged> policies = new TreeMap<>();
    private final Map<String, AuthorityGranted> authorities = new TreeMap<>();
    private final Map<String, StandardAdjusted> adjustments = new TreeMap<>();
    private final Map<String, CustodyReported> censuses = new TreeMap<>();
    private final Map<String, PersonnelReported> reports = new TreeMap<>();
    private final Requests requests;
    private List<Commitment> commitments = List.of();
    private List<PublishedMonth> months = List.of();
    private @Nullable LocalDate today;

    PlanBoard(ReferenceProfile profile) {
        this.profile = profile;
        this.requests = new Requests(profile);
        this.places = profile.places().stream().map(Place::code).toList();
    }

    ReferenceProfile profile() {
        return profile;
    }

    List<String> places() {
        return places;
    }

    CountBoard counts() {
        return counts;
    }

    PublishedBoard published() {
        return published;
    }

    Optional<LocalDate> today() {
        return Optional.ofNullable(today);
    }

    /** Judges all requests again under the call-up authorities that are known now. */
    void judgeAgain() {
        requests.authorities(
                authorities.values().stream().map(RequestEvents::authority).toList());
    }

    /** Looks which day is the latest closed one; says whether that changed, and to what it was before. */
    boolean closeDays() {
        var now = ClosedDays.latest(counts.days()).orElse(null);
        var moved = now != null && !now.equals(today);
        if (moved) {
            today = now;
        }
        return moved;
    }

    /** Takes in a policy; the later recorded of two with one id holds. */
    boolean take(PolicyChanged event) {
        return latest(policies, event.getPolicyId(), event, PolicyChanged::getRecordedAt);
    }

    boolean take(AuthorityGranted event) {
        return latest(authorities, event.getAuthorityId(), event, AuthorityGranted::getRecordedAt);
    }

    boolean take(StandardAdjusted event) {
        return latest(adjustments, event.getAdjustmentId(), event, StandardAdjusted::getRecordedAt);
    }

    boolean take(PersonnelReported event) {
        return latest(reports, event.getEventId().toString(), event, PersonnelReported::getRecordedAt);
    }

    boolean take(CustodyReported event) {
        return latest(censuses, event.getEventId().toString(), event, CustodyReported::getRecordedAt);
    }

    boolean take(EncounterCountPublished event) {
        return published.take(event);
    }

    List<EncounterCountPublished> take(PublicationCompleted event) {
        return published.close(event);
    }

    /** Forgets all reports of people at a place; gives their ids. */
    List<String> forgetReports(String place) {
        var gone = reports.values().stream()
                .filter(report -> report.getPlace().equals(place))
                .map(report -> report.getEventId().toString())
                .toList();
        gone.forEach(reports::remove);
        return gone;
    }

    Requests requests() {
        return requests;
    }

    /** Looks what requests commit now; says whether that changed. */
    boolean commit() {
        var now = requests.commitments();
        boolean changed = !now.equals(commitments);
        commitments = now;
        return changed;
    }

    void readPublished() {
        months = published.months();
    }

    /** The first day that is planned: the first of which anything is known, but at most {@code back} days ago. */
    Optional<LocalDate> firstDay(int back) {
        var firstMonth = months.stream().map(month -> month.month().atDay(1)).min(Comparator.naturalOrder());
        var first = counts.firstDay()
                .map(day -> firstMonth.filter(month -> month.isBefore(day)).orElse(day))
                .or(() -> firstMonth);
        var latest = today().or(counts::lastDay).or(() -> first);
        return first.map(day -> later(day, latest.orElse(day).minusDays(back)));
    }

    /** The last day that is planned. */
    Optional<LocalDate> lastDay() {
        return today().or(counts::lastDay)
                .or(() -> months.stream()
                        .map(month -> month.month().atEndOfMonth())
                        .max(Comparator.naturalOrder()))
                .map(day -> day.plusDays(profile.forecast().horizonDays()));
    }

    /** What the plan follows from now. */
    Situation situation() {
        return new Situation(
                profile,
                today,
                counts.days(),
                months,
                policies.values().stream()
                        .map(InputEvents::policy)
                        .sorted(Comparator.comparing(PolicyStep::effectiveAt).thenComparing(PolicyStep::policyId))
                        .toList(),
                adjustments.values().stream().map(InputEvents::adjustment).toList(),
                censuses.values().stream()
                        .map(event ->
                                InputEvents.census(event, event.getRecordedAt().toEpochMilli(), profile.zone()))
                        .toList(),
                reports.values().stream()
                        .map(event ->
                                InputEvents.report(event, event.getRecordedAt().toEpochMilli()))
                        .toList(),
                commitments);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static <T> boolean latest(Map<String, T> all, String id, T event, Function<T, Instant> recordedAt) {
        var before = all.get(id);
        if (before != null && (before.equals(event) || recordedAt.apply(before).isAfter(recordedAt.apply(event)))) {
            return false;
        }
        all.put(id, event);
        return true;
    }
}
