package io.muster.staffing.answers.briefs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.muster.events.Brief;
import io.muster.events.BriefKind;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.WireName;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.answers.readmodel.StoredBriefs;
import io.muster.staffing.planning.brief.BriefChanges;
import io.muster.staffing.planning.brief.DayBrief;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the plan said at the close of a day and at each decision, never changed, and what changed since. */
@RestController
class BriefsController {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DAY = "day|";

    private final Reading reading;
    private final QuestionReader questions;

    BriefsController(Reading reading, ReferenceProfile profile) {
        this.reading = reading;
        this.questions = new QuestionReader(profile);
    }

    /**
     * One brief among others.
     *
     * @param takenBack there where it is of a decision that does not stand any more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String id,
            String kind,
            LocalDate day,
            @Nullable String requestId,
            int editions,
            Instant writtenAt,
            @Nullable TakenBack takenBack) {}

    /**
     * A day's brief.
     *
     * @param brief as it was written, to the byte
     * @param since the earlier brief that changes are told from, or null where there is none
     * @param changes what changed since, the largest first
     * @param otherEditions what a replay from the beginning said otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BriefView(
            String id,
            int edition,
            String contentHash,
            Instant writtenAt,
            @JsonRawValue String brief,
            @Nullable LocalDate since,
            List<BriefChanges.Change> changes,
            List<Edition> otherEditions) {}

    /** Another edition, with its differences to the one that is shown; {@code takenBack} as of a brief among others. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Edition(
            int edition,
            String contentHash,
            Instant writtenAt,
            @Nullable TakenBack takenBack,
            List<BriefChanges.Change> differences) {}

    @GetMapping("/api/v1/briefs")
    List<Entry> briefs() {
        var briefs = reading.briefs();
        var tables = reading.tables();
        return briefs.all().stream()
                .map(brief -> new Entry(
                        brief.getBriefId(),
                        WireName.of(brief.getKind()),
                        brief.getDay(),
                        brief.getRequestId(),
                        briefs.editions(brief.getBriefId()).size(),
                        brief.getWrittenAt(),
                        TakenBack.of(brief, tables).orElse(null)))
                .toList();
    }

    @GetMapping("/api/v1/briefs/{day}")
    BriefView brief(
            @PathVariable String day,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "1") int edition) {
        checkEdition(edition);
        var on = questions.day("day", day);
        var earlier = since == null ? on.minusDays(1) : questions.day("since", since);
        var editions = reading.briefs().editions(DAY + on);
        if (editions.isEmpty()) {
            throw new NothingThere("there is no brief of " + on
                    + ": one is written when a day has closed, and those of the latest " + StoredBriefs.DAYS
                    + " days are held at most; /api/v1/briefs lists them");
        }
        var brief = brief(editions, edition);
        var before = reading.briefs().editions(DAY + earlier);
        if (since != null && before.isEmpty()) {
            throw new NothingThere("there is no brief of " + earlier
                    + " to tell changes from; /api/v1/briefs lists those that there are");
        }
        return new BriefView(
                brief.getBriefId(),
                edition,
                brief.getContentHash(),
                brief.getWrittenAt(),
                brief.getContent(),
                before.isEmpty() ? null : earlier,
                before.isEmpty() ? List.of() : BriefChanges.between(plan(before.getFirst()), plan(brief)),
                otherEditions(editions, brief));
    }

    /**
     * The pack of a request's latest decision, to the byte as it was written; its edition and hash stand in headers. Where the
     * decision does not stand any more, that stands before all else.
     */
    @GetMapping("/api/v1/requests/{id}/decision-pack")
    ResponseEntity<String> pack(@PathVariable String id, @RequestParam(defaultValue = "1") int edition) {
        checkEdition(edition);
        var editions = packs(id);
        var pack = brief(editions, edition);
        var takenBack = TakenBack.of(pack, reading.tables());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(pack.getContentHash() + (takenBack.isEmpty() ? "" : "-taken-back"))
                .header("X-Edition", Integer.toString(edition))
                .header("X-Editions", Integer.toString(editions.size()))
                .header("X-Written-At", pack.getWrittenAt().toString())
                .body(takenBack.map(why -> marked(pack.getContent(), why)).orElseGet(pack::getContent));
    }

    /** All editions of a decision's pack, each with its differences to the first. */
    @GetMapping("/api/v1/requests/{id}/decision-pack/editions")
    List<Edition> editions(@PathVariable String id) {
        var editions = packs(id);
        List<Edition> all = new ArrayList<>();
        for (int at = 0; at < editions.size(); at++) {
            all.add(edition(at, editions.get(at), editions.getFirst()));
        }
        return all;
    }

    private static String marked(String object, TakenBack why) {
        return "{\"takenBack\":" + JSON.writeValueAsString(why) + "," + object.substring(1);
    }

    private List<Brief> packs(String id) {
        var briefs = reading.briefs();
        return briefs.all().stream()
                .filter(brief -> brief.getKind() == BriefKind.DECISION && id.equals(brief.getRequestId()))
                .reduce((earlier, later) -> later.getWrittenAt().isBefore(earlier.getWrittenAt()) ? earlier : later)
                .map(brief -> briefs.editions(brief.getBriefId()))
                .orElseThrow(() -> new NothingThere("there is no decision pack of request '" + id
                        + "': one is written at each decision, once the day before it has closed, and those of the latest "
                        + StoredBriefs.DECISIONS + " decisions are held at most"));
    }

    /** Refuses what can be no edition of anything, whether or not there is one. */
    private static void checkEdition(int edition) {
        if (edition < 1) {
            throw new BadQuestion("edition is " + edition + ", expected is a number from 1", "edition");
        }
    }

    private static Brief brief(List<Brief> editions, int edition) {
        if (edition > editions.size()) {
            throw new BadQuestion("edition is " + edition + ", there are 1 to " + editions.size(), "edition");
        }
        return editions.get(edition - 1);
    }

    private List<Edition> otherEditions(List<Brief> editions, Brief brief) {
        List<Edition> others = new ArrayList<>();
        for (int at = 0; at < editions.size(); at++) {
            if (!editions.get(at).getContentHash().equals(brief.getContentHash())) {
                others.add(edition(at, editions.get(at), brief));
            }
        }
        return others;
    }

    private Edition edition(int at, Brief brief, Brief compared) {
        return new Edition(
                at + 1,
                brief.getContentHash(),
                brief.getWrittenAt(),
                TakenBack.of(brief, reading.tables()).orElse(null),
                BriefChanges.between(plan(compared), plan(brief)));
    }

    private static DayBrief plan(Brief brief) {
        return brief.getKind() == BriefKind.DECISION
                ? JSON.treeToValue(JSON.readTree(brief.getContent()).get("plan"), DayBrief.class)
                : JSON.readValue(brief.getContent(), DayBrief.class);
    }
}
