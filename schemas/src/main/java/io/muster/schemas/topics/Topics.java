package io.muster.schemas.topics;

import io.muster.events.AuthorityGranted;
import io.muster.events.BatchOutcome;
import io.muster.events.Brief;
import io.muster.events.CustodyReported;
import io.muster.events.CustodyState;
import io.muster.events.DailyDemand;
import io.muster.events.DayConfirmed;
import io.muster.events.EncounterCountPublished;
import io.muster.events.EncounterRecorded;
import io.muster.events.EncounterRejected;
import io.muster.events.EncounterReversed;
import io.muster.events.InputRejected;
import io.muster.events.PersonnelReported;
import io.muster.events.PlanClock;
import io.muster.events.PlanFailure;
import io.muster.events.PolicyChanged;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.ProfileKept;
import io.muster.events.PublicationCompleted;
import io.muster.events.PublicationState;
import io.muster.events.PublishedTotal;
import io.muster.events.RequestAmended;
import io.muster.events.RequestClosed;
import io.muster.events.RequestDecided;
import io.muster.events.RequestDeployed;
import io.muster.events.RequestDrafted;
import io.muster.events.RequestEvaluated;
import io.muster.events.RequestEventRejected;
import io.muster.events.RequestEventReversed;
import io.muster.events.RequestExpired;
import io.muster.events.RequestExtended;
import io.muster.events.RequestOrdered;
import io.muster.events.RequestReceived;
import io.muster.events.RequestRedeployed;
import io.muster.events.RequestReduced;
import io.muster.events.RequestReturned;
import io.muster.events.RequestSourced;
import io.muster.events.RequestState;
import io.muster.events.RequestSubmitted;
import io.muster.events.RequestTransitioned;
import io.muster.events.RequestWithdrawn;
import io.muster.events.StaffingAlert;
import io.muster.events.StaffingNeed;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import java.util.List;

/** The topics of Muster. Who makes a topic: ingest-service its inputs, staffing-service its outputs and letters. */
public final class Topics {

    /** Encounters and their reversals; key: source, batch and index / 256 (the slice). */
    public static final Topic MIGRANT_ENCOUNTERS =
            Topic.input("migrant-encounters.v1", 8, List.of(EncounterRecorded.class, EncounterReversed.class));

    /** Cells of published statistics; key: the cell. */
    public static final Topic PUBLISHED_COUNTS =
            Topic.input("published-counts.v1", 1, List.of(EncounterCountPublished.class, PublicationCompleted.class));

    /** Transitions of requests for assistance, one record a kind; key: request id. */
    public static final Topic ASSISTANCE_REQUESTS = Topic.input(
            "assistance-requests.v1",
            1,
            List.of(
                    RequestDrafted.class,
                    RequestSubmitted.class,
                    RequestAmended.class,
                    RequestReceived.class,
                    RequestEvaluated.class,
                    RequestDecided.class,
                    RequestReturned.class,
                    RequestOrdered.class,
                    RequestSourced.class,
                    RequestDeployed.class,
                    RequestExtended.class,
                    RequestReduced.class,
                    RequestTransitioned.class,
                    RequestRedeployed.class,
                    RequestClosed.class,
                    RequestWithdrawn.class,
                    RequestExpired.class,
                    RequestEventReversed.class));

    /** People on hand and persons held, as counts, confirmed days, posts that open and close, and measured work; key: place. */
    public static final Topic PERSONNEL_REPORTS = Topic.input(
            "personnel-reports.v1",
            1,
            List.of(
                    PersonnelReported.class,
                    CustodyReported.class,
                    DayConfirmed.class,
                    PostOpened.class,
                    PostClosed.class,
                    WorkMeasured.class));

    /** Policies, call-up authorities and adjusted standards; key: id of the policy, authority or adjustment. */
    public static final Topic POLICY_CHANGES = Topic.input(
            "policy-changes.v1", 1, List.of(PolicyChanged.class, AuthorityGranted.class, StandardAdjusted.class));

    /** Encounters that are readable and that the domain refuses; key as the source. */
    public static final Topic ENCOUNTERS_REJECTED =
            Topic.retainedForEver("migrant-encounters.rejected", 1, List.of(EncounterRejected.class));

    /** Events of requests that were refused; key: request id. */
    public static final Topic REQUESTS_REJECTED =
            Topic.retainedForEver("assistance-requests.rejected", 1, List.of(RequestEventRejected.class));

    /** Reports of people, policies, standards and published cells that the domain refuses; key as the source. */
    public static final Topic INPUTS_REJECTED =
            Topic.retainedForEver("planning-inputs.rejected", 1, List.of(InputRejected.class));

    /** What became of each batch; key: source, batch and partition. */
    public static final Topic BATCH_OUTCOMES = Topic.compacted("batch-outcomes.v1", 8, List.of(BatchOutcome.class));

    /** Demand by place and day; key: place|day. */
    public static final Topic DAILY_DEMAND = Topic.compacted("daily-demand.v1", 1, List.of(DailyDemand.class));

    /** Needs by place, task and day; key: place|task|day. */
    public static final Topic STAFFING_NEEDS = Topic.compacted("staffing-needs.v1", 1, List.of(StaffingNeed.class));

    /** Persons held by place and day; key: place|day. */
    public static final Topic CUSTODY_STATES = Topic.compacted("custody-states.v1", 1, List.of(CustodyState.class));

    /** Where each request stands; key: request id. */
    public static final Topic REQUEST_STATES = Topic.compacted("request-states.v1", 1, List.of(RequestState.class));

    /** The plan's inputs as accepted, so that every instance can explain and ask what-if; key: kind|id. */
    public static final Topic PLAN_INPUTS = Topic.compacted(
            "plan-inputs.v1",
            1,
            List.of(
                    PolicyChanged.class,
                    AuthorityGranted.class,
                    StandardAdjusted.class,
                    PersonnelReported.class,
                    CustodyReported.class,
                    DayConfirmed.class,
                    PostOpened.class,
                    PostClosed.class,
                    WorkMeasured.class,
                    PublishedTotal.class,
                    PublicationState.class,
                    PlanClock.class,
                    PlanFailure.class));

    /**
     * What the plan said at the close of each day and at each decision, and the profiles that it used, for ever; key: brief
     * id, or profile|hash.
     */
    public static final Topic BRIEFS = Topic.retainedForEver("briefs.v1", 1, List.of(Brief.class, ProfileKept.class));

    /** What a planner must look at; key: place|task. */
    public static final Topic STAFFING_ALERTS =
            Topic.retainedForEver("staffing-alerts.v1", 1, List.of(StaffingAlert.class));

    /** What ingest-service writes and makes. */
    public static final List<Topic> INPUTS =
            List.of(MIGRANT_ENCOUNTERS, PUBLISHED_COUNTS, ASSISTANCE_REQUESTS, PERSONNEL_REPORTS, POLICY_CHANGES);

    /** What staffing-service writes and makes, its inputs' dead letters aside. */
    public static final List<Topic> OUTPUTS = List.of(
            ENCOUNTERS_REJECTED,
            REQUESTS_REJECTED,
            INPUTS_REJECTED,
            BATCH_OUTCOMES,
            DAILY_DEMAND,
            STAFFING_NEEDS,
            CUSTODY_STATES,
            REQUEST_STATES,
            PLAN_INPUTS,
            BRIEFS,
            STAFFING_ALERTS);

    private Topics() {}
}
