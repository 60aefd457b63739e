package io.muster.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.BriefKind;
import io.muster.schemas.serde.failure.RegistryUnavailable;
import io.muster.schemas.serde.failure.SchemaRefused;
import io.muster.schemas.serde.failure.UnknownSchema;
import io.muster.schemas.serde.registry.Registries;
import io.muster.schemas.serde.registry.RegistryHealth;
import io.muster.schemas.serde.registry.ScriptedRegistry;
import io.muster.schemas.topics.Topics;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RegistryTest {

    private static final String SUBJECT = "briefs.v1-io.muster.events.BriefKind";
    private static final Schema SCHEMA = BriefKind.getClassSchema();

    private ScriptedRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = new ScriptedRegistry();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void registersASchemaOnceAndReadsBackWhatIsStored() {
        registry.answers(200, "{\"id\": 7}").answers(200, stored(SCHEMA));
        var client = Registries.at(registry.config());

        assertThat(client.register(SUBJECT, SCHEMA)).isEqualTo(7);
        assertThat(client.register(SUBJECT, SCHEMA)).isEqualTo(7);
        assertThat(client.schema(7)).isEqualTo(SCHEMA);

        assertThat(registry.requests())
                .containsExactly(
                        "POST /apis/ccompat/v7/subjects/" + SUBJECT + "/versions",
                        "GET /apis/ccompat/v7/schemas/ids/7");
    }

    @Test
    void onlyLooksUpWhereRegisteringIsOff() {
        registry.answers(200, "{\"subject\": \"s\", \"id\": 7, \"version\": 1}").answers(200, stored(SCHEMA));

        assertThat(Registries.at(registry.config()).find(SUBJECT, SCHEMA)).isEqualTo(7);

        assertThat(registry.requests()).first().isEqualTo("POST /apis/ccompat/v7/subjects/" + SUBJECT);
    }

    @Test
    void changesNothingInARegistryThatMayNotBeWrittenTo() {
        registry.answers(404, "{\"error_code\": 40401, \"message\": \"Subject not found\"}");
        var config = new HashMap<>(registry.config());
        config.put("auto.register.schemas", "false");

        assertThatThrownBy(() -> SchemaRegistration.register(Topics.INPUTS, config))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContainingAll("is not registered", registry.url());

        // a look-up ends with the subject, registering with /versions; the level is PUT to /config
        assertThat(registry.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).matches("POST /apis/ccompat/v7/subjects/[^/]+"));
    }

    @Test
    void saysWhatToDoAboutASchemaThatIsNotRegistered() {
        registry.answers(404, "{\"error_code\": 40401, \"message\": \"Subject not found\"}");

        assertThatThrownBy(() -> Registries.at(registry.config()).find(SUBJECT, SCHEMA))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContainingAll(
                        "io.muster.events.BriefKind", SUBJECT, registry.url(), "404", "auto.register.schemas=true");
    }

    @Test
    void saysWhatToDoAboutAnIncompatibleSchema() {
        registry.answers(409, "{\"error_code\": 409, \"message\": \"Incompatible\"}");

        assertThatThrownBy(() -> Registries.at(registry.config()).register(SUBJECT, SCHEMA))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContainingAll(SUBJECT, registry.url(), "409", "Incompatible", "default");
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void saysThatAnIdIsUnknownWhereTheRegistrySaysSo() {
        registry.answers(404, "{\"error_code\": 40403, \"message\": \"Schema not found\"}");

        assertThatThrownBy(() -> Registries.at(registry.config()).schema(99))
                .isInstanceOf(UnknownSchema.class)
                .hasMessageContainingAll("99", registry.url());
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void triesAgainAfterAnOutageAndGoesOn() {
        registry.answers(500, "oops").answers(503, "").answers(200, stored(SCHEMA));

        assertThat(Registries.at(registry.config()).schema(7)).isEqualTo(SCHEMA);
    }

    @Test
    void givesUpAfterTheTriesAllowedAndSaysWhereAndWhy() {
        registry.answers(500, "out of\n disk");
        var client = Registries.at(registry.config());

        assertThatThrownBy(() -> client.schema(7))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContainingAll("id 7", registry.url(), "3 tries", "500 out of disk", "schema.registry.url");
        assertThat(registry.requests()).hasSize(3);
    }

    @Test
    void takesRefusedAccessForAnOutageThatTryingAgainWontMend() {
        registry.answers(401, "who are you");

        assertThatThrownBy(() -> Registries.at(registry.config()).schema(7))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContainingAll("401", "basic.auth.user.info");
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void takesAnAnswerThatIsNoRegistrysForAnOutage() {
        registry.answers(200, "<html>welcome</html>");

        assertThatThrownBy(() -> Registries.at(registry.config()).schema(7))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContainingAll("<html>welcome</html>", "schema.registry.url");
    }

    @Test
    void refusesAnIdUnderWhichAnotherSchemaIsStored() {
        registry.answers(200, "{\"id\": 7}").answers(200, "{\"schema\": \"\\\"string\\\"\"}");

        assertThatThrownBy(() -> Registries.at(registry.config()).register(SUBJECT, SCHEMA))
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContainingAll("id 7", "lost its storage");
    }

    @Test
    void sendsUserAndPasswordAndNeverSaysThem() {
        registry.answers(500, "oops");
        var config = new HashMap<>(registry.config());
        config.put("basic.auth.credentials.source", "USER_INFO");
        config.put("basic.auth.user.info", "planner:s3cret");

        assertThatThrownBy(() -> Registries.at(config).schema(7)).hasMessageNotContainingAny("s3cret", "planner");

        // base64 of planner:s3cret, by the table of RFC 4648
        assertThat(registry.asked)
                .extracting(ScriptedRegistry.Asked::authorization)
                .contains("Basic cGxhbm5lcjpzM2NyZXQ=");
    }

    @Test
    void takesUserAndPasswordFromTheAddressToo() {
        registry.answers(500, "oops");
        var config = new HashMap<>(registry.config());
        config.put("schema.registry.url", registry.url().replace("http://", "http://planner:s3cret@"));

        assertThatThrownBy(() -> Registries.at(config).schema(7)).hasMessageNotContaining("s3cret");

        assertThat(registry.asked)
                .extracting(ScriptedRegistry.Asked::authorization)
                .contains("Basic cGxhbm5lcjpzM2NyZXQ=");
    }

    @Test
    void goesOnToTheNextAddressOfTheList() {
        registry.answers(200, stored(SCHEMA));
        var config = new HashMap<>(registry.config());
        // nothing listens on port 1
        config.put("schema.registry.url", "http://127.0.0.1:1/away , " + registry.url());

        assertThat(Registries.at(config).schema(7)).isEqualTo(SCHEMA);
    }

    @Test
    void remembersWhatCouldNotBeDoneUntilTheRegistryAnswers() {
        registry.answers(500, "")
                .answers(500, "")
                .answers(500, "")
                .answers(500, "")
                .answers(200, "{}");
        var client = Registries.at(registry.config());
        assertThatThrownBy(() -> client.schema(7)).isInstanceOf(RegistryUnavailable.class);

        var away = client.ping();
        var back = client.ping();

        assertThat(away.reachable()).isFalse();
        assertThat(away.reason()).contains("500");
        assertThat(away.unmet()).extracting(RegistryHealth.UnmetNeed::what).containsExactly("schema of id 7");
        assertThat(back.reachable()).isTrue();
        assertThat(back.unmet()).isEmpty();
    }

    @Test
    void asksForFullTransitiveCompatibilityAndBelievesOnlyWhatItReadsBack() {
        registry.answers(200, "{\"compatibility\": \"FULL_TRANSITIVE\"}")
                .answers(200, "{\"compatibilityLevel\": \"NONE\"}");

        assertThatThrownBy(() -> Registries.at(registry.config()).requireFullTransitive())
                .isInstanceOf(SchemaRefused.class)
                .hasMessageContainingAll("FULL_TRANSITIVE", "'NONE'", registry.url());

        assertThat(registry.asked)
                .extracting(ScriptedRegistry.Asked::request, ScriptedRegistry.Asked::body)
                .startsWith(org.assertj.core.groups.Tuple.tuple(
                        "PUT /apis/ccompat/v7/config", "{\"compatibility\":\"FULL_TRANSITIVE\"}"));
    }

    private static String stored(Schema schema) {
        return new JsonMapper().writeValueAsString(Map.of("schema", schema.toString()));
    }
}
