package io.muster.ingest.policies;

import io.muster.events.AuthorityGranted;
import io.muster.events.MixShare;
import io.muster.events.OperationalFrom;
import io.muster.events.PolicyChanged;
import io.muster.events.PolicyEffect;
import io.muster.events.StandardAdjusted;
import io.muster.ingest.judging.CodeSet;
import io.muster.ingest.judging.Fields;
import io.muster.ingest.judging.Marks;
import io.muster.ingest.judging.Vocabulary;
import io.muster.schemas.profile.AdjustableRange;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.rules.Bounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** Makes events of changes; {@code kind} says which: a policy, a call-up authority, or one place's standard. */
final class PolicyEvents {

    private static final CodeSet KINDS = new CodeSet("kind", List.of("policy", "authority", "standard"));

    private final ReferenceProfile profile;
    private final Vocabulary vocabulary;

    PolicyEvents(ReferenceProfile profile) {
        this.profile = profile;
        this.vocabulary = Vocabulary.of(profile);
    }

    /** A change's event; its id is the record's key. */
    record Change(String id, UUID eventId, SpecificRecord event) {}

    Change of(Fields change, Instant now) {
        return switch (change.code("kind", KINDS)) {
            case "authority" -> authority(change, now);
            case "standard" -> standard(change, now);
            default -> policy(change, now);
        };
    }

    private Change policy(Fields change, Instant now) {
        var event = new PolicyChanged(
                change.eventId(UUID::randomUUID),
                change.id("policyId"),
                change.text("name"),
                change.instant("effectiveAt"),
                change.optionalDate("announcedOn"),
                change.objects("effects").stream().map(this::effect).toList(),
                mix(change),
                change.objects("operationalFrom").stream()
                        .map(this::operationalFrom)
                        .toList(),
                change.text("source"),
                Marks.of(change, Marks.ASSUMED),
                now);
        return new Change(event.getPolicyId(), event.getEventId(), event);
    }

    private PolicyEffect effect(Fields effect) {
        var event = new PolicyEffect(
                effect.code("group", Vocabulary.with(vocabulary.groups(), "group", Bounds.ALL)),
                effect.number("factor", 0, Bounds.GREATEST));
        effect.end();
        return event;
    }

    private OperationalFrom operationalFrom(Fields from) {
        var event = new OperationalFrom(from.code("place", vocabulary.places()), from.date("from"));
        from.end();
        return event;
    }

    private List<MixShare> mix(Fields change) {
        var shares = change.objects("mix");
        var mix = shares.stream().map(this::share).toList();
        if (shares.stream().anyMatch(share -> share.isUnreadable("component", "authority", "demographic", "share"))) {
            return mix;
        }
        var sums = new LinkedHashMap<String, Double>();
        mix.forEach(share -> sums.merge(
                share.getComponent() + " " + share.getAuthority() + " " + share.getDemographic(),
                share.getShare(),
                Double::sum));
        var wrong = sums.entrySet().stream()
                .filter(sum -> Math.abs(sum.getValue() - 1) > Bounds.ROUNDING)
                .map(sum -> sum.getKey() + ": " + sum.getValue())
                .collect(Collectors.joining("; "));
        if (!wrong.isEmpty()) {
            change.wrong("mix", wrong, "has shares that don't add up", "shares of one kind that add up to 1");
        }
        return mix;
    }

    private MixShare share(Fields share) {
        var event = new MixShare(
                orAll(share, "component", vocabulary.components()),
                orAll(share, "authority", vocabulary.authorities()),
                orAll(share, "demographic", vocabulary.demographics()),
                share.code("pathway", vocabulary.pathways()),
                share.number("share", 0, 1));
        share.end();
        return event;
    }

    private static String orAll(Fields share, String name, CodeSet codes) {
        var code = share.optionalCode(name, Vocabulary.with(codes, name, Bounds.ALL));
        return code == null ? Bounds.ALL : code;
    }

    private Change authority(Fields change, Instant now) {
        var event = new AuthorityGranted(
                change.eventId(UUID::randomUUID),
                change.id("authorityId"),
                change.text("title"),
                change.text("grantor"),
                change.text("purpose"),
                change.codes("components", vocabulary.people()),
                change.date("from"),
                change.optionalDate("until"),
                change.text("legalBasis"),
                change.text("source"),
                Marks.of(change, Marks.READ),
                now);
        var until = event.getUntil();
        if (until != null) {
            requireOrder(change, event.getFrom(), until);
        }
        return new Change(event.getAuthorityId(), event.getEventId(), event);
    }

    private Change standard(Fields change, Instant now) {
        var codes = new CodeSet("standard", profile.standards().keySet());
        var event = new StandardAdjusted(
                change.eventId(UUID::randomUUID),
                change.id("adjustmentId"),
                change.code("standard", codes),
                change.code("place", vocabulary.places()),
                change.number("value", 0, Bounds.GREATEST),
                change.text("unit"),
                change.date("from"),
                change.date("until"),
                change.text("role"),
                change.text("reason"),
                now);
        requireOrder(change, event.getFrom(), event.getUntil());
        profile.standard(event.getStandard()).ifPresent(standard -> {
            if (!standard.unit().equals(event.getUnit()) && !change.isUnreadable("unit")) {
                change.wrong("unit", event.getUnit(), "is not the standard's", standard.unit());
            }
            AdjustableRange.expectedInsteadOf(standard, event.getValue())
                    .ifPresent(expected ->
                            change.wrong("value", event.getValue(), "can't stand for this standard", expected));
        });
        return new Change(event.getAdjustmentId(), event.getEventId(), event);
    }

    private static void requireOrder(Fields change, LocalDate from, LocalDate until) {
        if (until.isBefore(from) && !change.isUnreadable("from")) {
            change.wrong("until", until, "is before from", "a day from " + from + " on");
        }
    }
}
