package io.muster.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.events.BriefKind;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerdeSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "io.confluent.kafka.serializers.subject.TopicNameStrategy, briefs.v1-value",
        "io.confluent.kafka.serializers.subject.RecordNameStrategy, io.muster.events.BriefKind",
        "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy, briefs.v1-io.muster.events.BriefKind",
        ", briefs.v1-io.muster.events.BriefKind"
    })
    void namesTheSubjectAsConfluentsStrategyDoes(String strategy, String subject) {
        var naming = SubjectNaming.of("value.subject.name.strategy", strategy);

        assertThat(naming.subject("briefs.v1", false, BriefKind.getClassSchema()))
                .isEqualTo(subject);
    }

    @Test
    void registersUnlessToldNotTo() {
        assertThat(settings("auto.register.schemas", "false").autoRegister()).isFalse();
        assertThat(settings("auto.register.schemas", "true").autoRegister()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "schema.registry.url, '', address",
        "schema.registry.url, ftp://registry, https://",
        "schema.registry.url, 'mock://a,mock://b', only one",
        "auto.register.schemas, yes, true or false",
        "use.latest.version, true, only false",
        "value.subject.name.strategy, com.example.Own, TopicNameStrategy",
        "basic.auth.credentials.source, SASL_INHERIT, USER_INFO",
        "basic.auth.credentials.source, USER_INFO, user:password",
        "max.retries, -1, whole number"
    })
    void refusesASettingThatCantBeAndNamesIt(String key, String value, String expected) {
        assertThatThrownBy(() -> settings(key, value))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(expected);
    }

    @Test
    void takesSettingsOfTheClientWithItsPrefix() {
        assertThat(settings("schema.registry.max.retries", "9").registry().retries())
                .isEqualTo(9);
    }

    private static SerdeSettings settings(String key, String value) {
        var config = new java.util.HashMap<>(Map.of("schema.registry.url", "mock://settings"));
        config.put(key, value);
        return SerdeSettings.of(config, false);
    }
}
