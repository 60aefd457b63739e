package io.muster.ingest.judging;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.ReferenceProfile.MostPeople;
import org.jspecify.annotations.Nullable;

/** Counts of people as a report or a request gives them: whole, and never more than an operation of this kind can have. */
public final class PeopleCounts {

    private final MostPeople most;

    private PeopleCounts(MostPeople most) {
        this.most = most;
    }

    /** Of people who work, by the profile's limit. */
    public static PeopleCounts ofPeople(ReferenceProfile profile) {
        return new PeopleCounts(profile.mostPeople());
    }

    /** Of persons who are encountered or held, by the profile's limit. */
    public static PeopleCounts ofPersons(ReferenceProfile profile) {
        return new PeopleCounts(profile.mostPersons());
    }

    /** Of people in a report that is taken back: it repeats what was taken, whatever limit holds now. */
    public static PeopleCounts ofWhatIsTakenBack() {
        return new PeopleCounts(MostPeople.ANY);
    }

    /** People who must be told. */
    public int of(Fields fields, String name, int least) {
        return checked(fields, name, fields.whole(name, least));
    }

    /** People who must be told; {@code expected} says how to write what is no count. */
    public int of(Fields fields, String name, int least, String expected) {
        return checked(fields, name, fields.whole(name, least, expected));
    }

    /** People who may be told. */
    public @Nullable Integer ifTold(Fields fields, String name, int least) {
        var count = fields.optionalWhole(name, least);
        return count == null ? null : Integer.valueOf(checked(fields, name, count));
    }

    /** People who may be told; {@code expected} says how to write what is no count. */
    public @Nullable Integer ifTold(Fields fields, String name, int least, String expected) {
        var count = fields.optionalWhole(name, least, expected);
        return count == null ? null : Integer.valueOf(checked(fields, name, count));
    }

    private int checked(Fields fields, String name, int count) {
        if (count > most.count()) {
            fields.wrong(
                    name, count, "is more than the profile's limit", "at most " + most.count() + ": " + most.reason());
        }
        return count;
    }
}
