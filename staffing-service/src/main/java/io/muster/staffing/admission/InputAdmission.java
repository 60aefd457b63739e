package io.muster.staffing.admission;

import io.muster.events.AuthorityGranted;
import io.muster.events.CustodyReported;
import io.muster.events.DayConfirmed;
import io.muster.events.EncounterCountPublished;
import io.muster.events.PersonnelReported;
import io.muster.events.PolicyChanged;
import io.muster.events.PostClosed;
import io.muster.events.PostOpened;
import io.muster.events.PublicationCompleted;
import io.muster.events.StandardAdjusted;
import io.muster.events.WorkMeasured;
import io.muster.schemas.profile.ReferenceProfile;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Judges what stands on the planning topics as strictly as ingest-service judges what comes by HTTP: other producers write there
 * too. It hangs on the event and on when its record was appended alone, so that whoever reads the log again judges the same.
 */
public final class InputAdmission {

    private final PeopleAdmission people;
    private final PolicyAdmission policies;
    private final PostAdmission posts;
    private final MeasuredAdmission measured;
    private final PublishedAdmission published;
    private final RequestAdmission requests;

    public InputAdmission(ReferenceProfile profile) {
        var codes = AdmittedCodes.of(profile);
        this.people = new PeopleAdmission(codes);
        this.policies = new PolicyAdmission(profile, codes);
        this.posts = new PostAdmission(profile, codes);
        this.measured = new MeasuredAdmission(profile, codes);
        this.published = new PublishedAdmission(codes);
        this.requests = new RequestAdmission(codes);
    }

    /**
     * What is wrong with an event, in sentences that say what was seen and what is expected; empty where it may be taken.
     *
     * @param arrived when its record was appended
     */
    public Optional<String> refuse(SpecificRecord event, Instant arrived) {
        var defects = new Defects(arrived);
        EveryField.judge(event, defects);
        switch (event) {
            case PersonnelReported report -> people.judge(report, defects);
            case CustodyReported census -> people.judge(census, defects);
            case DayConfirmed day -> people.judge(day, defects);
            case PostOpened post -> posts.judge(post, defects);
            case PostClosed post -> posts.judge(post, defects);
            case WorkMeasured work -> measured.judge(work, defects);
            case PolicyChanged policy -> policies.judge(policy, defects);
            case AuthorityGranted authority -> policies.judge(authority, defects);
            case StandardAdjusted standard -> policies.judge(standard, defects);
            case EncounterCountPublished cell -> published.judge(cell, defects);
            case PublicationCompleted completed -> published.judge(completed, defects);
            default -> requests.judge(event, defects);
        }
        return defects.sentence();
    }
}
