package io.muster.staffing.answers.sourcing;

import io.muster.events.AuthorityGranted;
import io.muster.schemas.profile.People;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.questions.CallUps;
import io.muster.staffing.answers.questions.QuestionReader;
import io.muster.staffing.answers.readmodel.DayRange;
import io.muster.staffing.planning.sourcing.AdditionalPeople;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads people that a question adds: {@code COMPONENT:HEADCOUNT[:FROM[:TO]]}, and whether they may be called up. */
final class AdditionalPeopleReader {

    private static final String NAME = "add";
    private static final String FORM = "COMPONENT:HEADCOUNT[:FROM[:TO]] such as CONTRACTOR:100:2023-06-01";
    private static final int MOST = 50;
    private static final int MOST_PEOPLE = 100_000;

    private final ReferenceProfile profile;
    private final CallUps callUps;
    private final QuestionReader questions;

    AdditionalPeopleReader(ReferenceProfile profile, List<AuthorityGranted> authorities) {
        this.profile = profile;
        this.callUps = new CallUps(profile, authorities);
        this.questions = new QuestionReader(profile);
    }

    /** People asked about, and what a reader must know of how they come. */
    record Read(List<AdditionalPeople> people, List<String> findings) {}

    Read read(@Nullable List<String> texts, DayRange days) {
        if (texts == null) {
            return new Read(List.of(), List.of());
        }
        if (texts.size() > MOST) {
            throw bad("add stands " + texts.size() + " times, expected is at most " + MOST + " times");
        }
        List<AdditionalPeople> people = new ArrayList<>();
        Set<String> findings = new LinkedHashSet<>();
        for (var text : texts) {
            var extra = people(text, days);
            people.add(extra);
            findings.addAll(callUp(extra, days));
        }
        return new Read(people, List.copyOf(findings));
    }

    private AdditionalPeople people(String text, DayRange days) {
        var parts = text.split(":", -1);
        if (parts.length < 2 || parts.length > 4) {
            throw bad("add is '" + text + "', expected is " + FORM);
        }
        var kind = profile.people(parts[0])
                .filter(people -> people.order() > 0)
                .orElseThrow(() -> bad("add names '" + parts[0] + "', expected is one of " + sendable()));
        var from = parts.length > 2 ? questions.day(NAME, parts[2]) : days.from();
        var to = parts.length > 3 ? questions.day(NAME, parts[3]) : days.to();
        if (from.isAfter(to)) {
            throw bad("add is '" + text + "': its first day " + from + " is after its last day " + to);
        }
        return new AdditionalPeople(kind.code(), headcount(text, parts[1]), from, to);
    }

    private static int headcount(String text, String people) {
        if (people.matches("[0-9]{1,6}")) {
            int headcount = Integer.parseInt(people);
            if (headcount >= 1 && headcount <= MOST_PEOPLE) {
                return headcount;
            }
        }
        throw bad("add is '" + text + "' with headcount '" + people + "', expected is a whole number of 1 to "
                + MOST_PEOPLE + " people");
    }

    private String sendable() {
        return profile.people().stream()
                .filter(people -> people.order() > 0)
                .map(People::code)
                .collect(Collectors.joining(", "));
    }

    /** Findings on a call-up; refuses one that no order allows. */
    private List<String> callUp(AdditionalPeople people, DayRange days) {
        var first = people.from().isBefore(days.from()) ? days.from() : people.from();
        var last = people.to().isAfter(days.to()) ? days.to() : people.to();
        if (!callUps.mayCome(people.component(), first, last)) {
            throw bad("add names " + people.component()
                    + ", who come only by a call-up authority, and none is in force from " + first + " to " + last
                    + "; granted are " + callUps.granted(people.component()));
        }
        return callUps.findings(people.component(), first, last);
    }

    private static BadQuestion bad(String message) {
        return new BadQuestion(message, NAME);
    }
}
