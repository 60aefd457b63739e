package io.muster.local.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;

/** What the commands of docs/kafka.md do, by a shell in which the tools only say how they were called. */
final class KafkaPage {

    static final Path FILE = Path.of("..", "docs", "kafka.md");

    private KafkaPage() {}

    /** The topics that its commands make. */
    static List<NewTopic> topics() throws IOException, InterruptedException {
        return calls("kafka-topics --create").stream()
                .map(call -> new NewTopic(
                                one(call, "--topic"),
                                Optional.of(Integer.parseInt(one(call, "--partitions"))),
                                Optional.empty())
                        .configs(settings(call, "--config")))
                .toList();
    }

    /** The settings that its commands change, by topic. */
    static Map<String, Map<String, String>> changes() throws IOException, InterruptedException {
        return calls("kafka-configs --alter").stream()
                .collect(Collectors.toMap(call -> one(call, "--topic"), call -> settings(call, "--add-config")));
    }

    /** The calls of a tool in the blocks of the page that have such a command. */
    private static List<List<String>> calls(String command) throws IOException, InterruptedException {
        var script = new StringBuilder("kafka() { echo \"$@\"; }\n");
        blocks().stream().filter(block -> block.contains("kafka " + command)).forEach(script::append);
        var shell = new ProcessBuilder("bash", "-euc", script.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (shell.waitFor() != 0) {
            throw new IOException("the commands of " + FILE + " fail: " + said);
        }
        return said.lines()
                .filter(line -> line.startsWith(command))
                .map(line -> Arrays.asList(line.split(" ")))
                .toList();
    }

    /** The indented blocks. */
    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        var block = new StringBuilder();
        for (var line : Files.readAllLines(FILE)) {
            if (line.startsWith("    ")) {
                block.append(line, 4, line.length()).append('\n');
            } else if (!block.isEmpty()) {
                blocks.add(block.toString());
                block.setLength(0);
            }
        }
        return blocks;
    }

    private static String one(List<String> call, String option) {
        return call.get(call.indexOf(option) + 1);
    }

    private static Map<String, String> settings(List<String> call, String option) {
        Map<String, String> settings = new HashMap<>();
        for (int at = 0; at < call.size(); at++) {
            if (call.get(at).equals(option)) {
                var setting = call.get(at + 1).split("=", 2);
                settings.put(setting[0], setting[1]);
            }
        }
        return settings;
    }
}
