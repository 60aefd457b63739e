package io.muster.local.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker as an organisation has it: clients come by TLS, say who they are by SASL, and may do only what they were allowed. Its
 * administrator comes by a plain listener.
 */
final class SecuredBroker implements AutoCloseable {

    static final String USER = "muster";
    static final String PASSWORD = "of-the-user";
    static final String STORE_PASSWORD = "of-the-stores";

    private final Path folder;
    private final int port = Ports.anyFree();
    private final KafkaProcess broker;

    SecuredBroker(Path folder) {
        this.folder = folder;
        broker = KafkaProcess.in(folder, this::secured);
    }

    /** Starts it and gives the user a password. */
    SecuredBroker start() throws IOException, InterruptedException, ExecutionException {
        makeStores();
        broker.start();
        try (var admin = admin()) {
            var scram = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096);
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(USER, scram, PASSWORD)))
                    .all()
                    .get();
        }
        return this;
    }

    /** Where the user is let in. */
    String address() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** What tells the user that the broker is the right one. */
    Path trustStore() {
        return folder.resolve("truststore.p12");
    }

    void create(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            admin.createTopics(topics).all().get();
        }
    }

    /** Changes settings by topic. */
    void set(Map<String, Map<String, String>> settings) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        settings.forEach((topic, values) -> changes.put(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                values.entrySet().stream()
                        .map(value -> new AlterConfigOp(
                                new ConfigEntry(value.getKey(), value.getValue()), AlterConfigOp.OpType.SET))
                        .toList()));
        try (var admin = admin()) {
            admin.incrementalAlterConfigs(changes).all().get();
        }
    }

    /** What docs/kafka.md says that the user must be allowed, and nothing else. */
    void allow(Set<String> topics) throws ExecutionException, InterruptedException {
        var allowed = new ArrayList<AclBinding>();
        for (var topic : topics) {
            Stream.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS)
                    .map(operation -> may(operation, ResourceType.TOPIC, topic, PatternType.LITERAL))
                    .forEach(allowed::add);
        }
        Stream.of(
                        AclOperation.CREATE,
                        AclOperation.READ,
                        AclOperation.WRITE,
                        AclOperation.DELETE,
                        AclOperation.DESCRIBE_CONFIGS)
                .map(operation -> may(operation, ResourceType.TOPIC, "muster-staffing", PatternType.PREFIXED))
                .forEach(allowed::add);
        allowed.add(may(AclOperation.READ, ResourceType.GROUP, "muster-staffing", PatternType.LITERAL));
        allowed.add(may(AclOperation.WRITE, ResourceType.TRANSACTIONAL_ID, "muster-staffing", PatternType.PREFIXED));
        try (var admin = admin()) {
            admin.createAcls(allowed).all().get();
        }
    }

    private static AclBinding may(AclOperation operation, ResourceType type, String name, PatternType pattern) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + USER, "*", operation, AclPermissionType.ALLOW));
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private String secured(String plain) {
        return plain.replace("listeners=PLAINTEXT", "listeners=SECURED://" + address() + ",PLAINTEXT")
                        .replace("protocol.map=", "protocol.map=SECURED:SASL_SSL,")
                + """
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                listener.name.secured.sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.secured.scram-sha-512.sasl.jaas.config=\
                org.apache.kafka.common.security.scram.ScramLoginModule required;
                listener.name.secured.ssl.keystore.type=PKCS12
                listener.name.secured.ssl.keystore.location=%s
                listener.name.secured.ssl.keystore.password=%s
                """.formatted(folder.resolve("keystore.p12"), STORE_PASSWORD);
    }

    private void makeStores() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var broker = List.of("-alias", "broker", "-storetype", "PKCS12", "-storepass", STORE_PASSWORD);
        keytool(broker, "-genkeypair -keystore keystore.p12 -keyalg EC -dname CN=broker -ext SAN=IP:" + Ports.LOOPBACK);
        keytool(broker, "-exportcert -keystore keystore.p12 -file broker.crt");
        keytool(broker, "-importcert -keystore truststore.p12 -file broker.crt -noprompt");
    }

    private void keytool(List<String> same, String more) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(more.split(" ")));
        command.addAll(same);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + said);
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
