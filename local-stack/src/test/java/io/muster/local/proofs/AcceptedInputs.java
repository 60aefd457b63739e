package io.muster.local.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All kinds of events that ingest accepts, one after the other, each with the answer of staffing that shows it. */
final class AcceptedInputs {

    private static final String ENCOUNTER = """
            {"persons":%d,"place":"%s","component":"USBP","demographic":"FAMILY","authority":"TITLE_8","observedAt":"2023-05-%dT17:20:00Z"}""";
    private static final String COUNTS = """
            Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count
            2023,FYTD,MAY,U.S. Border Patrol,FMUA,Mexico,Title 8,Apprehensions,320
            """;
    private static final String LINE = """
            "lines":[{"line":"1","tasks":["WAREHOUSE"],"place":"EPT","component":"%s","tranches":[{"headcount":%d,"from":"2023-05-08"}],"days":60}]""";
    private static final String ASKED =
            "\"title\":\"t\",\"requester\":\"DHS\",\"purpose\":\"MIGRATION\"," + LINE.formatted("ACTIVE", 20);
    private static final List<String> CRITERIA =
            List.of("LEGALITY", "LETHALITY", "RISK", "COST", "APPROPRIATENESS", "READINESS");

    /**
     * An event that is told.
     *
     * @param kinds records that are published of it
     * @param answer address at which staffing shows it
     * @param shows what the answer says then, and not before
     */
    record Input(
            List<String> kinds,
            String path,
            String type,
            String body,
            List<String> headers,
            String answer,
            String shows) {

        static Input json(String kind, String path, String body, String answer, String shows) {
            return new Input(List.of(kind), path, "application/json", body, List.of(), answer, shows);
        }
    }

    private final List<Input> inputs = new ArrayList<>();

    private AcceptedInputs() {}

    static List<Input> all() {
        var all = new AcceptedInputs();
        all.encounters();
        all.reports();
        all.posts();
        all.measurements();
        all.policies();
        all.published();
        all.held();
        all.requests();
        return List.copyOf(all.inputs);
    }

    private void encounters() {
        var lines = ENCOUNTER.formatted(300, "RGV", 11) + '\n' + ENCOUNTER.formatted(7, "RGV", 12) + '\n';
        inputs.add(new Input(
                List.of("EncounterRecorded"),
                "/api/v1/encounters/batch",
                "application/x-ndjson",
                lines,
                List.of("Idempotency-Key", "walk", "X-Source", "test"),
                "/api/v1/demand?place=RGV&day=2023-05-11",
                "\"persons\":300"));
        inputs.add(Input.json(
                "EncounterReversed",
                "/api/v1/encounters/test/walk/1/reversal",
                ENCOUNTER.formatted(7, "RGV", 12),
                "/api/v1/batches/test/walk",
                "\"reversed\":1"));
    }

    private void reports() {
        var reports = "/api/v1/personnel-reports";
        inputs.add(Input.json(
                "DayConfirmed",
                reports,
                "{\"source\":\"test\",\"place\":\"BBT\",\"day\":\"2023-05-11\",\"complete\":true}",
                "/api/v1/demand?place=BBT&day=2023-05-11",
                "\"basis\":\"observed\""));
        inputs.add(Input.json(
                "CustodyReported",
                reports,
                "{\"source\":\"test\",\"place\":\"BBT\",\"at\":\"2023-05-11T16:00:00Z\",\"held\":17}",
                "/api/v1/custody?place=BBT&day=2023-05-11",
                "\"assumed\":false"));
        var people =
                "{\"source\":\"test\",\"place\":\"%s\",\"task\":\"%s\",\"component\":\"GUARD\",\"day\":\"2023-05-10\",\"onHand\":%d}";
        inputs.add(Input.json(
                "PersonnelReported",
                reports,
                people.formatted("RGV", "DATA_ENTRY", 41),
                "/api/v1/needs?place=RGV&day=2023-05-11",
                "\"onHand\":41"));
        inputs.add(Input.json(
                "PersonnelReported",
                reports,
                people.formatted("UNPLACED", "UNPLACED", 43),
                "/api/v1/summary?day=2023-05-11",
                "\"unplaced\":43"));
    }

    /** A closing of what nobody opened is held, and seen, too. */
    private void posts() {
        var post =
                "{\"source\":\"test\",\"place\":\"FO-LAREDO\",\"task\":\"DETECTION_MONITORING\",\"postId\":\"%s\",%s}";
        inputs.add(Input.json(
                "PostOpened",
                "/api/v1/personnel-reports",
                post.formatted("bridge", "\"opened\":\"2023-05-11\",\"positions\":2,\"heldBy\":\"AGENT\""),
                "/api/v1/needs?place=FO-LAREDO&task=DETECTION_MONITORING&day=2023-05-11",
                "\"required\":6"));
        inputs.add(Input.json(
                "PostClosed",
                "/api/v1/personnel-reports",
                post.formatted("bridge", "\"closed\":\"2023-05-11\""),
                "/api/v1/needs?place=FO-LAREDO&task=DETECTION_MONITORING&day=2023-05-11",
                "\"required\":0"));
        inputs.add(Input.json(
                "PostClosed",
                "/api/v1/personnel-reports",
                post.formatted("nowhere", "\"closed\":\"2023-05-11\""),
                "/api/v1/posts?place=FO-LAREDO",
                "\"postId\":\"nowhere\""));
    }

    private void measurements() {
        inputs.add(Input.json(
                "WorkMeasured",
                "/api/v1/personnel-reports",
                "{\"source\":\"a time study\",\"place\":\"RGV\",\"task\":\"DATA_ENTRY\",\"pathway\":\"T8_NTA_OR\",\"minutes\":24,"
                        + "\"count\":21,\"day\":\"2023-05-10\"}",
                "/api/v1/needs/RGV/DATA_ENTRY/2023-05-11/explanation",
                "a time study"));
    }

    private void policies() {
        var changes = "/api/v1/policy-changes";
        inputs.add(Input.json(
                "StandardAdjusted",
                changes,
                "{\"kind\":\"standard\",\"adjustmentId\":\"walk\",\"standard\":\"data-entry.share\",\"place\":\"RGV\",\"value\":0.3217,"
                        + "\"unit\":\"share of hours\",\"from\":\"2023-05-01\",\"until\":\"2023-06-01\",\"role\":\"planner\",\"reason\":\"measured\"}",
                "/api/v1/needs/RGV/DATA_ENTRY/2023-05-11/explanation",
                "0.3217"));
        // nobody of the reserve may come before they are called up
        inputs.add(request(
                "RequestSubmitted",
                "reserve",
                "submit",
                "\"title\":\"t\",\"requester\":\"DHS\",\"purpose\":\"DRUG_TRAFFICKING\","
                        + LINE.formatted("RESERVE", 3),
                "\"state\":\"DENIED\""));
        inputs.add(Input.json(
                "AuthorityGranted",
                changes,
                "{\"kind\":\"authority\",\"authorityId\":\"walk\",\"title\":\"walk\",\"grantor\":\"President\",\"purpose\":\"DRUG_TRAFFICKING\","
                        + "\"components\":[\"RESERVE\"],\"from\":\"2023-04-27\",\"legalBasis\":\"10 USC 12302\",\"source\":\"test\"}",
                "/api/v1/requests/reserve",
                "\"state\":\"SUBMITTED\""));
        inputs.add(Input.json(
                "PolicyChanged",
                changes,
                "{\"kind\":\"policy\",\"policyId\":\"walk\",\"name\":\"walk\",\"effectiveAt\":\"2023-05-12T04:00:00Z\",\"effects\":[],"
                        + "\"operationalFrom\":[{\"place\":\"RGV\",\"from\":\"2023-05-20\"}],\"source\":\"test\"}",
                "/api/v1/demand?place=RGV&day=2023-05-11",
                "REPORTED_BEFORE_OPERATIONAL"));
    }

    private void published() {
        inputs.add(new Input(
                List.of("EncounterCountPublished"),
                "/api/v1/published-counts?publishedOn=2023-06-20&file=walk.csv",
                "text/csv",
                COUNTS,
                List.of(),
                "/api/v1/reconciliation?from=2023-05&to=2023-05",
                "\"published\":320"));
    }

    /** What is held is accepted too: it is seen where it waits, and somebody is told. */
    private void held() {
        var cut = COUNTS.replace("FMUA", "Single Adults");
        inputs.add(new Input(
                List.of("PublicationCompleted"),
                "/api/v1/published-counts?publishedOn=2023-06-22&file=cut.csv",
                "text/csv",
                cut,
                List.of(),
                "/api/v1/publications",
                "\"status\":\"held\""));
        inputs.add(new Input(
                List.of("PublicationCompleted"),
                "/api/v1/published-counts?publishedOn=2023-06-23&file=cut-again.csv",
                "text/csv",
                cut,
                List.of(),
                "/api/v1/alerts",
                "cut-again.csv is not taken: it no longer mentions 1 of 1 cell(s) with 320 of 320 person(s)"));
        inputs.add(new Input(
                List.of("PublicationCompleted"),
                "/api/v1/published-counts?publishedOn=2023-06-24&file=cut-meant.csv&confirmVanishing=true",
                "text/csv",
                cut,
                List.of(),
                "/api/v1/alerts?state=all",
                "\"kind\":\"publication-not-taken\",\"state\":\"closed\""));
    }

    private void requests() {
        inputs.add(new Input(
                List.of("RequestDrafted"),
                "/api/v1/assistance-requests",
                "application/json",
                "{\"id\":\"walk\",\"state\":\"DRAFT\",\"on\":\"2023-05-01\",\"role\":\"DHS\"," + ASKED + '}',
                List.of(),
                "/api/v1/requests/walk",
                "\"transition\":\"draft\""));
        inputs.add(request("RequestSubmitted", "walk", "submit", ASKED));
        inputs.add(request("RequestAmended", "walk", "amend", LINE.formatted("ACTIVE", 20)));
        inputs.add(request("RequestReceived", "walk", "receive", ""));
        var findings = CRITERIA.stream()
                .map(
                        one -> "{\"criterion\":\"" + one
                                + "\",\"verdict\":\"SUPPORTS\",\"assessorRole\":\"STAFF\",\"evidence\":\"e\",\"on\":\"2023-05-01\"}")
                .collect(Collectors.joining(",", "\"findings\":[", "]"));
        inputs.add(request("RequestEvaluated", "walk", "evaluate", findings));
        inputs.add(request("RequestDecided", "walk", "decide", "\"decision\":\"APPROVED\""));
        inputs.add(request("RequestOrdered", "walk", "order", "\"command\":\"USNORTHCOM\""));
        inputs.add(request(
                "RequestSourced",
                "walk",
                "source",
                "\"units\":[{\"line\":\"1\",\"component\":\"ACTIVE\",\"unit\":\"a battalion\",\"headcount\":20}]"));
        inputs.add(request("RequestDeployed", "walk", "deploy", ""));
        inputs.add(request("RequestExtended", "walk", "extend", stay(10, "2023-08-01")));
        inputs.add(request("RequestReduced", "walk", "reduce", stay(5, "2023-06-01")));
        inputs.add(request("RequestTransitioned", "walk", "transition", "\"to\":\"contractors\""));
        inputs.add(request(
                "RequestEventReversed",
                "walk",
                "reverse",
                "\"event\":\"%s\",\"reason\":\"mistyped\"",
                "\"takenBack\":[{"));
        inputs.add(request("RequestRedeployed", "walk", "redeploy", ""));
        inputs.add(request("RequestClosed", "walk", "close", ""));
        inputs.add(request("RequestSubmitted", "returned", "submit", ASKED));
        inputs.add(request("RequestReceived", "returned", "receive", ""));
        inputs.add(request("RequestReturned", "returned", "return", "\"missing\":\"the tasks\""));
        inputs.add(request("RequestSubmitted", "expired", "submit", ASKED));
        inputs.add(request("RequestExpired", "expired", "expire", ""));
        inputs.add(request("RequestSubmitted", "withdrawn", "submit", ASKED));
        inputs.add(request("RequestWithdrawn", "withdrawn", "withdraw", ""));
    }

    private static String stay(int people, String until) {
        return "\"line\":\"1\",\"headcount\":%d,\"until\":\"%s\"".formatted(people, until);
    }

    private static Input request(String kind, String id, String transition, String fields) {
        return request(kind, id, transition, fields, "\"transition\":\"" + transition + "\"");
    }

    private static Input request(String kind, String id, String transition, String fields, String shows) {
        var role = switch (transition) {
            case "submit", "amend", "withdraw" -> "DHS";
            case "decide", "extend" -> "SECRETARY_OF_DEFENSE";
            default -> "STAFF";
        };
        boolean isFirst = transition.equals("submit") && !id.equals("walk");
        var head = (isFirst ? "{\"id\":\"" + id + "\"," : "{") + "\"on\":\"2023-05-02\",\"role\":\"" + role + '"';
        return Input.json(
                kind,
                isFirst ? "/api/v1/assistance-requests" : "/api/v1/assistance-requests/" + id + '/' + transition,
                head + (fields.isEmpty() ? "" : "," + fields) + '}',
                "/api/v1/requests/" + id,
                shows);
    }
}
