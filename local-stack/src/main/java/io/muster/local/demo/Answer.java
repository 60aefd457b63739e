package io.muster.local.demo;

import io.muster.local.replay.ServiceClient;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The staffing answer for the chosen days.
 *
 * @param counted persons counted by month
 * @param needs lines of needs by day
 * @param summaries the summary of each day, with what is drawn of it
 * @param custody persons held around the end of Title 42
 * @param requests where each request stands
 * @param advice what is read beside the needs
 */
public record Answer(
        Map<String, Long> counted,
        Map<LocalDate, JsonNode> needs,
        Map<LocalDate, JsonNode> summaries,
        List<JsonNode> custody,
        JsonNode requests,
        Advice advice) {

    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2023, 5, 1),
            LocalDate.of(2023, 5, 10),
            LocalDate.of(2023, 5, 12),
            LocalDate.of(2023, 8, 8),
            LocalDate.of(2023, 8, 9));
    private static final LocalDate CUSTODY_FROM = LocalDate.of(2023, 5, 8);
    private static final LocalDate CUSTODY_TO = LocalDate.of(2023, 5, 15);

    static Answer read(ServiceClient staffing, List<YearMonth> months, Map<String, Long> counted) {
        Map<LocalDate, JsonNode> needs = new LinkedHashMap<>();
        Map<LocalDate, JsonNode> summaries = new LinkedHashMap<>();
        for (var day : DAYS) {
            needs.put(day, staffing.get("/api/v1/needs?day=" + day));
            summaries.put(day, staffing.get("/api/v1/summary?staffTo=0.5&day=" + day));
        }
        List<JsonNode> custody = new ArrayList<>();
        staffing.get("/api/v1/custody?from=" + CUSTODY_FROM + "&to=" + CUSTODY_TO)
                .forEach(custody::add);
        return new Answer(counted, needs, summaries, custody, staffing.get("/api/v1/requests"), Advice.read(staffing));
    }
}
