package io.muster.local.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The dated facts of the 2023 deployment, as bodies for the ingest service, in the order in which they are told. */
public final class DeploymentFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeploymentFacts() {}

    /** What is posted where. */
    public record Fact(String path, String body) {}

    /** All of them; each has an event id of its own, so that telling them again changes nothing. */
    public static List<Fact> all() {
        try (InputStream text = Objects.requireNonNull(DeploymentFacts.class.getResourceAsStream("/demo/facts.json"))) {
            List<Fact> facts = new ArrayList<>();
            for (var fact : JSON.readTree(text.readAllBytes()).get("facts")) {
                facts.add(new Fact(fact.get("path").asString(), fact.get("body").toString()));
            }
            return facts;
        } catch (IOException broken) {
            throw new UncheckedIOException("the facts of this program can't be read", broken);
        }
    }
}
