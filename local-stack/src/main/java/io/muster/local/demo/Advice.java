package io.muster.local.demo;

import io.muster.local.replay.ReplayFailed;
import io.muster.local.replay.ServiceClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a planner reads beside the needs: a request drafted from the shortages, the real one's decision pack, who leaves when,
 * a day's brief and what changed, scenarios, and how to share the unplaced.
 *
 * @param fallsAway people of the border who are gone on a day, against the day before; absent beyond the planned days
 * @param brief the brief of May 12 with what changed since May 10
 * @param expected the brief of May 3, seven days before May 10: what was expected then
 */
public record Advice(
        JsonNode draft,
        JsonNode pack,
        Map<LocalDate, Long> fallsAway,
        JsonNode first,
        JsonNode brief,
        Optional<JsonNode> expected,
        JsonNode scenarios,
        JsonNode sourcing) {

    static final String REQUEST = "dhs-2023-05";
    static final LocalDate DRAFTED = LocalDate.of(2023, 5, 1);
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 5, 10);
    static final LocalDate AFTER = LocalDate.of(2023, 5, 12);
    static final LocalDate ALL_THERE = LocalDate.of(2023, 6, 1);

    static final List<LocalDate> FALLS_AWAY =
            List.of(LocalDate.of(2023, 8, 9), LocalDate.of(2023, 9, 1), LocalDate.of(2023, 10, 1));

    private static final LocalDate EXPECTED_ON = FIRST_DAY.minusDays(7);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LOOKS = 300;

    static Advice read(ServiceClient staffing) {
        return new Advice(
                staffing.get("/api/v1/requests/draft?asOf=" + DRAFTED + "&from=" + FIRST_DAY + "&days=90"),
                await(staffing, "/api/v1/requests/" + REQUEST + "/decision-pack"),
                fallsAway(staffing),
                await(staffing, "/api/v1/briefs/" + FIRST_DAY),
                await(staffing, "/api/v1/briefs/" + AFTER + "?since=" + FIRST_DAY),
                staffing.find("/api/v1/briefs/" + EXPECTED_ON),
                staffing.get("/api/v1/needs?basis=scenario&day=" + FIRST_DAY),
                staffing.get("/api/v1/sourcing?day=" + ALL_THERE));
    }

    /** Briefs are written once input has paused: soon, but not at once. */
    private static JsonNode await(ServiceClient staffing, String path) {
        for (int look = 0; look < LOOKS; look++) {
            var match = staffing.find(path);
            if (match.isPresent()) {
                return match.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new ReplayFailed("nothing was written at " + path + " within a minute");
    }

    private static Map<LocalDate, Long> fallsAway(ServiceClient staffing) {
        Map<LocalDate, Long> gone = new LinkedHashMap<>();
        for (var day : FALLS_AWAY) {
            var before = staffing.find("/api/v1/summary?day=" + day.minusDays(1));
            var after = staffing.find("/api/v1/summary?day=" + day);
            if (before.isPresent() && after.isPresent()) {
                gone.put(day, onHand(before.get()) - onHand(after.get()));
            }
        }
        return gone;
    }

    private static long onHand(JsonNode summary) {
        return summary.get("border").get("onHand").asLong();
    }
}
