package io.muster.staffing.planstreams;

import io.muster.events.AlertState;
import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.events.InputRejected;
import io.muster.events.PlanClock;
import io.muster.events.PublicationState;
import io.muster.events.RequestEventRejected;
import io.muster.events.RequestState;
import io.muster.events.StaffingAlert;
import io.muster.events.StaffingNeed;
import io.muster.events.TakenBackEvent;
import io.muster.schemas.topics.Topics;
import io.muster.staffing.planstreams.facts.Fact;
import io.muster.staffing.planstreams.rows.PlanClocks;
import io.muster.staffing.planstreams.rows.PlanOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What stands on the topics of the plan: the latest record of each key, without revisions and times of recording. */
final class Standing {

    private static final Set<String> KEPT = Set.of(
            Topics.DAILY_DEMAND.name(),
            Topics.STAFFING_NEEDS.name(),
            Topics.CUSTODY_STATES.name(),
            Topics.REQUEST_STATES.name(),
            Topics.PLAN_INPUTS.name());
    private static final Map<String, Object> STAMPS = Map.of(
            "revision",
            0L,
            "asOf",
            LocalDate.EPOCH,
            "recordedAt",
            Instant.EPOCH,
            "receivedAt",
            Instant.EPOCH,
            "lastArrivedAt",
            Instant.EPOCH,
            "takenBack",
            List.of(),
            "events",
            List.of(),
            "written",
            Map.of());

    private static final String CLOCK = Topics.PLAN_INPUTS.name() + ' ' + PlanClocks.CLOCK;

    private final TreeMap<String, SpecificRecord> records = new TreeMap<>();
    private final TreeMap<String, Brief> briefs = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();
    private final Set<String> requests = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private TakenBack takenBack = new TakenBack(Set.of(), Set.of());
    private int changes;

    void take(PlanOutput output) {
        changes++;
        seen.add(kind(output));
        if (output.topic().equals(Topics.REQUEST_STATES.name())) {
            requests.add(output.key());
        }
        if (output.topic().equals(Topics.BRIEFS.name())) {
            brief(output);
        } else if (KEPT.contains(output.topic())) {
            put(output.topic() + ' ' + output.key(), output);
        } else if (output.event() instanceof StaffingAlert alert) {
            // an alert tells the day and the figures of its raising: what is compared is which are open;
            // and what became of a publication is told of the history
            var subject = alert.getAlertId().substring(0, alert.getAlertId().lastIndexOf('|'));
            if (alert.getPublication() != null) {
                return;
            }
            if (alert.getState() == AlertState.OPENED) {
                open.add(subject);
            } else {
                open.remove(subject);
            }
        }
    }

    private void brief(PlanOutput output) {
        if (output.event() instanceof Brief brief) {
            briefs.put(output.key(), brief);
        } else if (output.event() == null) {
            briefs.remove(output.key());
        }
    }

    /** The latest closed day, or null where nobody has reported. */
    @Nullable
    LocalDate today() {
        return records.get(CLOCK) instanceof PlanClock clock ? clock.getToday() : null;
    }

    /** What the latest briefs of later days that have closed say, by id. */
    Map<String, String> briefsAfter(LocalDate day) {
        var today = today();
        Map<String, String> contents = new TreeMap<>();
        briefs.forEach((id, brief) -> {
            if (brief.getKind() == BriefKind.DAY_CLOSE
                    && brief.getDay().isAfter(day)
                    && today != null
                    && !brief.getDay().isAfter(today)) {
                contents.put(id, brief.getContent());
            }
        });
        return contents;
    }

    private void put(String key, PlanOutput output) {
        if (output.event() == null) {
            records.remove(key);
        } else {
            records.put(key, output.event());
        }
    }

    /** What was ever written: kinds of records, with the state of those that have one. */
    private static String kind(PlanOutput output) {
        return switch (output.event()) {
            case null -> "tombstone on " + output.topic();
            case StaffingAlert alert -> alert.getKind() + ' ' + alert.getState();
            case RequestState request -> "request " + request.getState();
            case PublicationState publication -> "publication " + publication.getStatus();
            case RequestEventRejected refused
            when refused.getReason().contains("was taken back") -> "refused, as it was taken back";
            case InputRejected refused -> "refused, as " + refused.getReason();
            default -> output.event().getSchema().getName();
        };
    }

    /** All that was ever written, as {@link #kind} names it. */
    Set<String> seen() {
        return seen;
    }

    /** What requests say was taken back, once this is sealed. */
    TakenBack takenBack() {
        return takenBack;
    }

    private TakenBack saidTakenBack() {
        Set<Long> acts = new TreeSet<>();
        Set<String> gone = new TreeSet<>(requests);
        for (var record : records.values()) {
            if (record instanceof RequestState request) {
                gone.remove(request.getRequestId());
                request.getTakenBack()
                        .forEach(event -> acts.add(event.getEventId().getLeastSignificantBits()));
            }
        }
        return new TakenBack(acts, gone);
    }

    /**
     * Acts that were taken back.
     *
     * @param acts by number
     * @param gone requests of which every act was
     */
    record TakenBack(Set<Long> acts, Set<String> gone) {

        boolean has(int act) {
            return acts.contains((long) act);
        }

        boolean isGone(@Nullable String request) {
            return request != null && gone.contains(request);
        }
    }

    /** Records of one kind, as they were written. */
    <T extends SpecificRecord> List<T> of(Class<T> kind) {
        return records.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    Standing copy() {
        var copy = new Standing();
        copy.requests.addAll(requests);
        copy.seen.addAll(seen);
        copy.records.putAll(records);
        copy.briefs.putAll(briefs);
        copy.open.addAll(open);
        copy.changes = changes;
        return copy;
    }

    /** How many records were written so far. */
    int changes() {
        return changes;
    }

    /** The same, ready to be compared. */
    Standing sealed() {
        takenBack = saidTakenBack();
        // what became of a publication, and what was taken back, is told of the history and not of what stands
        records.values().removeIf(record -> record instanceof PublicationState);
        records.values().removeIf(record -> record instanceof RequestState request && isNothingLeft(request));
        records.values().forEach(Standing::unstamp);
        return this;
    }

    /** Leaves out what was told of events that were taken back; says whether nothing else was told of the request. */
    private static boolean isNothingLeft(RequestState request) {
        var gone =
                request.getTakenBack().stream().map(TakenBackEvent::getEventId).collect(Collectors.toSet());
        request.setHistory(request.getHistory().stream()
                .filter(entry -> !gone.contains(entry.getEventId()))
                .toList());
        return request.getHistory().isEmpty();
    }

    /** The same without the facts as they were told, which name their ids. */
    Standing withoutFacts() {
        records.values().removeIf(Fact::isStatedBy);
        records.values().forEach(record -> {
            if (record instanceof PlanClock clock) {
                clock.setNotBelieved(List.of());
            }
        });
        return this;
    }

    /** The same without the marks of days long before the operation: they go with what is let go of. */
    Standing withoutFarDays() {
        open.removeIf(alert -> alert.startsWith("BEHIND|"));
        records.values().forEach(record -> {
            if (record instanceof PlanClock clock) {
                clock.getPlaces().forEach(place -> place.setBehindDay(null));
            }
        });
        return this;
    }

    /** The same without where requests stand. */
    Standing withoutRequests() {
        records.values().removeIf(record -> record instanceof RequestState);
        return this;
    }

    private static void unstamp(SpecificRecord record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            var stamp = STAMPS.get(field.name());
            if (stamp != null) {
                record.put(field.pos(), stamp);
            }
        }
        if (record instanceof PlanClock clock) {
            clock.getPlaces().forEach(Standing::unstamp);
        }
    }

    /** What differs, a line for each key; nothing where all is equal. */
    List<String> differences(Standing expected) {
        Set<String> keys = new TreeSet<>(records.keySet());
        keys.addAll(expected.records.keySet());
        List<String> differences = new ArrayList<>();
        if (!open.equals(expected.open)) {
            differences.add("alerts open: " + open + ", expected " + expected.open);
        }
        differences.addAll(briefsThatDiffer(expected));
        for (var key : keys) {
            var here = records.get(key);
            var there = expected.records.get(key);
            if (here == null || there == null) {
                differences.add(
                        key + ": " + (here == null ? "missing, expected " + there : "stands, expected none: " + here));
            } else if (!here.equals(there)) {
                differences.add(key + fields(here, there));
            }
        }
        return differences;
    }

    /**
     * No brief stands as of a day that no place's reports close, and none is missing of a day that is planned and has closed, or of a
     * decision. Of days before the first report, and of those that not all have reached, one may stand or not: before others came they
     * had closed.
     */
    private List<String> briefsThatDiffer(Standing expected) {
        List<String> differences = new ArrayList<>();
        var reached = reached();
        briefs.forEach((id, brief) -> {
            if (reached == null || !brief.getDay().isBefore(reached)) {
                differences.add(
                        id + ": stands as of " + brief.getDay() + ", which no place closes; reached is " + reached);
            }
        });
        expected.briefs.forEach((id, brief) -> {
            if (!briefs.containsKey(id) && (brief.getKind() != BriefKind.DAY_CLOSE || expected.plans(brief.getDay()))) {
                differences.add(id + ": missing");
            }
        });
        return differences;
    }

    /** The latest day that a place has reported, or null where none has. */
    private @Nullable LocalDate reached() {
        return of(PlanClock.class).stream()
                .flatMap(clock -> clock.getPlaces().stream())
                .flatMap(place -> Stream.of(place.getLastDay(), place.getAheadDay()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean plans(LocalDate day) {
        return records.values().stream()
                .anyMatch(record ->
                        record instanceof StaffingNeed need && need.getDay().equals(day));
    }

    private static String fields(SpecificRecord here, SpecificRecord there) {
        if (here.getClass() != there.getClass()) {
            return ": " + here + ", expected " + there;
        }
        var text = new StringBuilder();
        for (var field : here.getSchema().getFields()) {
            var one = String.valueOf(here.get(field.pos()));
            var other = String.valueOf(there.get(field.pos()));
            if (!one.equals(other)) {
                text.append("\n    ").append(field.name()).append(": ").append(one);
                text.append("\n    expected: ").append(other);
            }
        }
        return text.toString();
    }

    boolean isEmpty() {
        return records.isEmpty();
    }
}
