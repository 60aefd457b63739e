package io.muster.staffing.planstreams.state;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import io.muster.schemas.profile.Place;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.DayCounts;
import io.muster.staffing.planning.situation.LongBefore;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.PublishedMonth;
import io.muster.staffing.planning.situation.Reach;
import io.muster.staffing.planning.situation.ReportedDays;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planstreams.facts.Fact;
import io.muster.staffing.planstreams.facts.Facts;
import io.muster.staffing.planstreams.facts.InputEvents;
import io.muster.staffing.planstreams.facts.Keeping;
import io.muster.staffing.planstreams.published.PublishedBoard;
import io.muster.staffing.planstreams.published.VanishingLimit;
import io.muster.staffing.requests.domain.Law;
import io.muster.staffing.requests.domain.Requests;
import io.muster.staffing.requests.streams.RequestEventMapper;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the plan follows from: counts, published figures, facts and requests as they stand, and the views built from them. */
public final class PlanBoard {

    private final ReferenceProfile profile;
    private final List<String> places;
    private final CountBoard counts;
    private final PublishedBoard published;
    private final Facts facts;
    private Requests requests;
    private List<Commitment> commitments = List.of();
    private List<PublishedMonth> months = List.of();
    private Reach reach = Reach.NOWHERE;
    private LongBefore longBefore = LongBefore.NOTHING;

    /** The first day that was believed when reports of early days were let go of. */
    private @Nullable LocalDate begin;

    public PlanBoard(ReferenceProfile profile, VanishingLimit vanishing, Keeping keeping) {
        this.profile = profile;
        this.counts = new CountBoard(profile.zone());
        this.published = new PublishedBoard(vanishing);
        this.facts = new Facts(profile.zone(), keeping);
        this.requests = new Requests(profile);
        this.places = profile.places().stream().map(Place::code).toList();
    }

    public ReferenceProfile profile() {
        return profile;
    }

    public List<String> places() {
        return places;
    }

    public CountBoard counts() {
        return counts;
    }

    public PublishedBoard published() {
        return published;
    }

    public Facts facts() {
        return facts;
    }

    public Requests requests() {
        return requests;
    }

    /** From now on these are the requests. */
    public void replace(Requests judgedAnew) {
        requests = judgedAnew;
    }

    /** The call-up authorities that stand. */
    public List<Law.Authority> authorities() {
        return facts.current(AuthorityGranted.class)
                .map(authority -> RequestEventMapper.authority(authority.event()))
                .toList();
    }

    public Optional<LocalDate> today() {
        return Optional.ofNullable(reach.today());
    }

    public Reach reach() {
        return reach;
    }

    /** What lies long before the operation and is not believed. */
    public LongBefore longBefore() {
        return longBefore;
    }

    /** Reports of early days are let go of: the operation began no later than on that day. */
    public void begin(LocalDate first) {
        begin = begin == null || first.isBefore(begin) ? first : begin;
    }

    /** Facts that are not believed, since they lie long before the operation. */
    public List<Fact> notBelieved() {
        return longBefore.ids().stream()
                .flatMap(id ->
                        Stream.of(Fact.PEOPLE, Fact.CENSUS).flatMap(kind -> facts.edition(Fact.id(kind, id)).stream()))
                .toList();
    }

    /** Looks how far reports reach now; says whether other reports are believed than before. */
    public boolean look() {
        Map<String, NavigableSet<LocalDate>> reported = new HashMap<>();
        counts.days().forEach((place, days) -> reported.put(place, days.navigableKeySet()));
        Map<String, NavigableSet<LocalDate>> confirmed = new HashMap<>();
        facts.current(DayConfirmed.class)
                .forEach(day -> confirmed
                        .computeIfAbsent(day.event().getPlace(), place -> new TreeSet<>())
                        .add(day.event().getDay()));
        reach = Reach.of(reported, confirmed, begin);
        var before = longBefore;
        longBefore = LongBefore.of(reach.first(), events());
        return !before.equals(longBefore);
    }

    private List<LongBefore.DatedInput> events() {
        return Stream.of(
                        facts.current(PersonnelReported.class).map(current -> InputEvents.event(current.event())),
                        facts.current(CustodyReported.class)
                                .map(current -> InputEvents.event(current.event(), profile.zone())),
                        facts.current(DayConfirmed.class).map(current -> InputEvents.event(current.event())))
                .flatMap(kind -> kind)
                .toList();
    }

    /** Looks what requests commit now; says whether that changed. */
    public boolean updateCommitments() {
        var now = requests.commitments();
        boolean changed = !now.equals(commitments);
        commitments = now;
        return changed;
    }

    public void readPublished() {
        months = published.months();
    }

    /** The days that are planned: from the first of which anything stands, at most {@code back} days ago, to the forecast's end. */
    public Optional<Span> span(int back) {
        var lastMonth =
                months.stream().map(month -> month.month().atEndOfMonth()).max(Comparator.naturalOrder());
        var latest = today().or(() -> lastMonth);
        var firstMonth = months.stream().map(month -> month.month().atDay(1)).min(Comparator.naturalOrder());
        var firstReport = Optional.ofNullable(reach.first());
        var first = firstReport
                .map(day -> firstMonth.filter(month -> month.isBefore(day)).orElse(day))
                .or(() -> firstMonth);
        return first.flatMap(day -> latest.map(last -> new Span(
                later(earlier(day, last), last.minusDays(back)),
                last.plusDays(profile.forecast().horizonDays()))));
    }

    /** The days up to the furthest that any place has reached of which a report or a confirmation stands, of any place. */
    public Set<LocalDate> reportedDays() {
        var furthest = reach.furthest();
        return furthest == null
                ? Set.of()
                : reported().values().stream()
                        .flatMap(days -> days.headMap(furthest, true).keySet().stream())
                        .collect(Collectors.toSet());
    }

    private Map<String, NavigableMap<LocalDate, DayCounts>> reported() {
        return ReportedDays.of(
                ReportedDays.from(reach.first(), counts.days()),
                facts.current(DayConfirmed.class)
                        .map(day -> InputEvents.confirmed(day.event()))
                        .filter(day -> reach.first() == null || !day.day().isBefore(reach.first()))
                        .toList());
    }

    /** What the plan follows from now. */
    public Situation situation() {
        var notBelieved = longBefore.ids();
        return new Situation(
                        profile,
                        reach.today(),
                        reported(),
                        months,
                        facts.current(PolicyChanged.class)
                                .map(policy -> InputEvents.policy(policy.event()))
                                .sorted(Comparator.comparing(PolicyStep::effectiveAt))
                                .toList(),
                        facts.current(StandardAdjusted.class)
                                .map(adjusted -> InputEvents.adjustment(adjusted.event()))
                                .toList(),
                        facts.current(CustodyReported.class)
                                .filter(census -> !notBelieved.contains(
                                        census.event().getEventId().toString()))
                                .map(census -> InputEvents.census(census.event(), census.order(), profile.zone()))
                                .toList(),
                        facts.current(PersonnelReported.class)
                                .filter(report -> !notBelieved.contains(
                                        report.event().getEventId().toString()))
                                .map(report -> InputEvents.report(report.event(), report.order()))
                                .toList(),
                        commitments)
                .with(
                        InputEvents.posts(
                                facts.current(PostOpened.class).map(Facts.Ordered::event),
                                facts.current(PostClosed.class).map(Facts.Ordered::event)),
                        facts.current(WorkMeasured.class)
                                .map(measured -> InputEvents.measurement(measured.event()))
                                .toList());
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return day.isAfter(other) ? day : other;
    }

    private static LocalDate earlier(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? day : other;
    }

    /** The days that are planned, both included. */
    public record Span(LocalDate first, LocalDate last) {

        /** The earlier of two days, or the first of all where either is unknown. */
        public LocalDate since(@Nullable LocalDate day, @Nullable LocalDate other) {
            return day == null || other == null ? first : earlier(day, other);
        }

        public boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
