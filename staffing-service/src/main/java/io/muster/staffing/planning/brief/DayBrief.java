package io.muster.staffing.planning.brief;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan as of a closed day, by nothing that is dated later.
 *
 * @param persons persons who came on that day, over all places of which it is known; null where it is known of none
 * @param authorised people of the whole border, as on hand and unplaced; null where no report and no request speaks of anybody
 * @param categories the day's needs in all, by category of task
 * @param needs the day's needs
 * @param custody persons held, where that is known
 * @param ahead what is expected some days later
 * @param requests where requests stood that were open, had people that day, or were told of that day
 * @param requestsLeftOut how many of these are not named for want of room, or null where all are
 * @param policies policies that were known
 */
public record DayBrief(
        LocalDate day,
        String profileHash,
        @Nullable Double persons,
        @Nullable Long authorised,
        @Nullable Long onHand,
        @Nullable Long unplaced,
        List<Sum> categories,
        List<Line> needs,
        List<Held> custody,
        List<Ahead> ahead,
        List<Request> requests,
        @Nullable Integer requestsLeftOut,
        List<String> policies) {

    public DayBrief {
        categories = List.copyOf(categories);
        needs = List.copyOf(needs);
        custody = List.copyOf(custody);
        ahead = List.copyOf(ahead);
        requests = List.copyOf(requests);
        policies = List.copyOf(policies);
    }

    /**
     * Needs together: each row was rounded before, and no surplus fills another's shortage.
     *
     * @param required people required where known, as what follows from it, or null where nowhere known
     * @param high null too where one of the needs has no high end
     * @param onHand people on hand where known, or null where nowhere known
     * @param needsUnknown how many needs nobody knows: they are in no sum but those of posts; null in briefs that do not know it
     */
    public record Sum(
            String category,
            @Nullable Long required,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable Double loadDriven,
            double postDriven,
            @Nullable Long supportableByTroops,
            @Nullable Long onHand,
            @Nullable Long shortage,
            @Nullable Long needsUnknown) {}

    /**
     * One need; what is required is null where nobody knows it, and its high end where nobody knows how many more may come.
     *
     * @param onHand people, heads of all kinds
     * @param onHandEquivalent people of the kind that the need counts who give as many hours, or null in briefs that do not know it
     */
    public record Line(
            String place,
            String task,
            String category,
            String basis,
            @Nullable Integer required,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Double loadDriven,
            double postDriven,
            @Nullable Integer supportableByTroops,
            @Nullable Integer onHand,
            @Nullable Integer shortage,
            @Nullable Integer surplus,
            @Nullable Double assumedShare,
            @Nullable Double onHandEquivalent) {}

    /** Persons held at a place at the end of the day; {@code over72Hours} is null where nobody knows it. */
    public record Held(
            String place,
            double held,
            @Nullable Double over72Hours,
            @Nullable Double capacity,
            String binding,
            boolean assumed) {}

    /** What was expected for a later day. */
    public record Ahead(
            LocalDate day, String basis, @Nullable Double persons, List<Sum> categories) {}

    /**
     * Where a request stood.
     *
     * @param headcount people asked for
     * @param approved people approved for that day, as extended and reduced, or null in briefs that do not know it
     * @param there people of it who are on hand on that day, or null in briefs that do not know it
     */
    public record Request(
            String id,
            String state,
            int headcount,
            @Nullable Long approved,
            @Nullable Long there,
            @Nullable LocalDate coveredUntil) {}
}
