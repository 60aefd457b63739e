package io.muster.local.processes;

import io.muster.local.replay.ServiceClient;
import java.nio.charset.StandardCharsets;

/** 300 family members in the Rio Grande Valley, and the people whom they need for data entry. */
public final class WorkedEncounter {

    /**
     * 300 family members x (0.779 x 2.0 h + 0.221 x 2.5 h) x 0.75 x 0.25 = 118.715625 h; / (61.2 / 7 h) / 0.9 = 15.0874 people.
     */
    public static final int DATA_ENTRY = 16;

    private WorkedEncounter() {}

    /** Reports it as source {@code test}, batch {@code one}, seen on October 11, 2023. */
    public static void report(ServiceClient ingest) {
        ingest.post(
                "/api/v1/encounters/batch",
                "application/x-ndjson",
                """
                {"persons":300,"place":"RGV","component":"USBP","demographic":"FAMILY","authority":"TITLE_8",\
                "observedAt":"2023-10-11T13:20:00-04:00"}
                """.getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                "one",
                "X-Source",
                "test");
    }
}
