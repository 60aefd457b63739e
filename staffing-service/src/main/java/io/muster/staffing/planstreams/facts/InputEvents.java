package io.muster.staffing.planstreams.facts;

import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import io.muster.staffing.planning.situation.Adjustment;
import io.muster.staffing.planning.situation.Census;
import io.muster.staffing.planning.situation.LongBefore;
import io.muster.staffing.planning.situation.Measurement;
import io.muster.staffing.planning.situation.PolicyStep;
import io.muster.staffing.planning.situation.ReportedDays;
import io.muster.staffing.planning.situation.ReportedPosts;
import io.muster.staffing.planning.situation.StaffReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** From the events on the topics to what the plan follows from. */
public final class InputEvents {

    private InputEvents() {}

    /** The policy that an event states. */
    public static PolicyStep policy(PolicyChanged event) {
        Map<String, Double> effects = new HashMap<>();
        event.getEffects().forEach(effect -> effects.put(effect.getGroup(), effect.getFactor()));
        Map<String, LocalDate> operationalFrom = new HashMap<>();
        event.getOperationalFrom().forEach(from -> operationalFrom.put(from.getPlace(), from.getFrom()));
        var mix = event.getMix().stream()
                .map(share -> new PolicyStep.MixShare(
                        share.getComponent(),
                        share.getAuthority(),
                        share.getDemographic(),
                        share.getPathway(),
                        share.getShare()))
                .toList();
        return new PolicyStep(
                event.getPolicyId(),
                event.getName(),
                event.getEffectiveAt(),
                event.getAnnouncedOn(),
                effects,
                mix,
                operationalFrom,
                event.getSource(),
                event.getMark());
    }

    /** The adjustment of a standard that an event states. */
    public static Adjustment adjustment(StandardAdjusted event) {
        return new Adjustment(
                event.getAdjustmentId(),
                event.getStandard(),
                event.getPlace(),
                event.getValue(),
                event.getFrom(),
                event.getUntil(),
                event.getRole(),
                event.getReason());
    }

    /** The census that an event states; {@code order} is its position in the log. */
    public static Census census(CustodyReported event, long order, ZoneId zone) {
        return new Census(
                event.getPlace(),
                event.getAt(),
                event.getAt().atZone(zone).toLocalDate(),
                event.getHeld(),
                Boolean.TRUE.equals(event.getAtLeast()),
                event.getOver72Hours() == null ? null : event.getOver72Hours().longValue(),
                event.getMark(),
                event.getBasis(),
                order);
    }

    /** The posts that events open and close, in whatever order. */
    public static ReportedPosts posts(Stream<PostOpened> opened, Stream<PostClosed> closed) {
        return new ReportedPosts(
                opened.map(InputEvents::opened).toList(),
                closed.map(InputEvents::closed).toList());
    }

    private static ReportedPosts.Opened opened(PostOpened event) {
        return new ReportedPosts.Opened(
                new ReportedPosts.Key(event.getPlace(), event.getTask(), event.getPostId()),
                event.getPart(),
                event.getPositions(),
                event.getHeldBy(),
                event.getPriority(),
                event.getDay(),
                event.getSource(),
                event.getMark());
    }

    private static ReportedPosts.Closed closed(PostClosed event) {
        return new ReportedPosts.Closed(
                new ReportedPosts.Key(event.getPlace(), event.getTask(), event.getPostId()),
                event.getDay(),
                event.getSource());
    }

    /** The measurement that an event states. */
    public static Measurement measurement(WorkMeasured event) {
        return new Measurement(
                event.getPlace(),
                event.getTask(),
                event.getPathway(),
                event.getMinutes(),
                event.getCount(),
                event.getDay(),
                event.getSource());
    }

    /** The day that an event confirms. */
    public static ReportedDays.Confirmed confirmed(DayConfirmed event) {
        return new ReportedDays.Confirmed(event.getPlace(), event.getDay());
    }

    /** The people on hand that an event reports; {@code order} is its position in the log. */
    public static StaffReport report(PersonnelReported event, long order) {
        return new StaffReport(
                event.getEventId().toString(),
                event.getSource(),
                event.getPlace(),
                event.getTask(),
                event.getComponent(),
                event.getDay(),
                event.getOnHand(),
                event.getAuthorised(),
                event.getRequestId(),
                event.getLine(),
                event.getUnit(),
                event.getMark(),
                event.getBasis(),
                event.getRecordedAt(),
                order);
    }

    public static LongBefore.DatedInput event(PersonnelReported event) {
        return new LongBefore.DatedInput(
                LongBefore.Kind.PEOPLE,
                event.getEventId().toString(),
                event.getPlace(),
                event.getDay(),
                event.getSource());
    }

    public static LongBefore.DatedInput event(CustodyReported event, ZoneId zone) {
        return new LongBefore.DatedInput(
                LongBefore.Kind.CENSUS,
                event.getEventId().toString(),
                event.getPlace(),
                event.getAt().atZone(zone).toLocalDate(),
                event.getSource());
    }

    public static LongBefore.DatedInput event(DayConfirmed event) {
        return new LongBefore.DatedInput(
                LongBefore.Kind.CONFIRMED_DAY,
                event.getEventId().toString(),
                event.getPlace(),
                event.getDay(),
                event.getSource());
    }
}
