package io.muster.staffing.answers.operations;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.reading.InvalidProfile;
import io.muster.schemas.profile.reading.Profiles;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.brief.BriefChanges;
import io.muster.staffing.planning.brief.Briefing;
import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.planning.demand.Splittable;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planning.plan.Planner;
import io.muster.staffing.planning.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The profiles that needs were ever computed with, by hash, and what a change of profile makes of the needs. */
@RestController
class ProfilesController {

    private final Reading reading;
    private final Situations situations;
    private final HeavyQuestions heavy;
    private final ReferenceProfile profile;
    private final QuestionReader questions;

    ProfilesController(Reading reading, Situations situations, ReferenceProfile profile, HeavyQuestions heavy) {
        this.reading = reading;
        this.situations = situations;
        this.heavy = heavy;
        this.profile = profile;
        this.questions = new QuestionReader(profile);
    }

    /** A kept profile. */
    record StoredProfile(String hash, String profile, Instant keptAt, boolean inUse) {}

    /** The needs of a day by another profile and by the one in use. */
    record NeedsDiff(LocalDate day, String before, String after, List<BriefChanges.Change> changes) {}

    @GetMapping("/api/v1/profiles")
    List<StoredProfile> profiles() {
        return reading.briefs().profiles().stream()
                .map(storedProfile -> new StoredProfile(
                        storedProfile.getHash(),
                        storedProfile.getProfile(),
                        storedProfile.getKeptAt(),
                        storedProfile.getHash().equals(profile.hash())))
                .toList();
    }

    /** The profile's file as it was read. */
    @GetMapping(path = "/api/v1/profiles/{hash}", produces = MediaType.TEXT_PLAIN_VALUE)
    String text(@PathVariable String hash) {
        return stored(hash);
    }

    /** What the needs of a day were by a kept profile, against the one in use. */
    @GetMapping("/api/v1/profiles/{hash}/needs-diff")
    NeedsDiff diff(@PathVariable String hash, @RequestParam(required = false) @Nullable String day) {
        var on = day == null ? reading.knownDay() : questions.day("day", day);
        situations.requirePlanned("day", on);
        var then = situations.by(readAgain(hash));
        var now = situations.now();
        new Splittable(then).obstacle().ifPresent(reason -> {
            throw new BadQuestion(
                    "profile " + hash + " can't plan what is known now: " + reason
                            + "; there is nothing to compare with",
                    "hash");
        });
        return new NeedsDiff(
                on,
                hash,
                profile.hash(),
                heavy.answer(left ->
                        BriefChanges.betweenProfiles(brief(left.planner(), then, on), brief(left.planner(), now, on))));
    }

    /** A kept profile; what an earlier version of the service could use, this one may refuse. */
    private ReferenceProfile readAgain(String hash) {
        try {
            return Profiles.load(stored(hash).getBytes(StandardCharsets.UTF_8), hash);
        } catch (InvalidProfile refused) {
            throw new BadQuestion(String.valueOf(refused.getMessage()), "hash");
        }
    }

    private DayBrief brief(Planner planner, Situation situation, LocalDate day) {
        var plans = planner.plans(situation, situations.first(), day, OperationState.START)
                .getOrDefault(day, List.of());
        return new Briefing(situation).of(day, plans, Map.of(), List.of(), 0);
    }

    private String stored(String hash) {
        return reading.briefs()
                .profile(hash)
                .orElseThrow(() -> new NothingThere(
                        "no profile of hash '" + hash + "' was ever used here; /api/v1/profiles lists those that were"))
                .getText();
    }
}
