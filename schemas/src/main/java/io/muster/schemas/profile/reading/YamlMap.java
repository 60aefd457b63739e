package io.muster.schemas.profile.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of the file, read key by key. What is missing or of another form is noted as a finding and a harmless value
 * is given back, so that reading goes on to the end of the file.
 */
final class YamlMap {

    private final Node node;
    private final String path;
    private final Findings findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> knownKeys = new LinkedHashSet<>();
    private final boolean there;

    YamlMap(@Nullable Node node, Node parent, String path, Findings findings) {
        this.node = node == null ? parent : node;
        this.path = path;
        this.findings = findings;
        this.there = node instanceof MappingNode;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> put(pair.getKeyNode(), pair.getValueNode()));
        } else if (node != null) {
            findings.add(node, path, "a mapping of keys to values is expected here");
        }
    }

    private void put(Node key, Node value) {
        if (!(key instanceof ScalarNode scalar)) {
            findings.add(key, path, "a key must be plain text");
            return;
        }
        var name = scalar.getValue();
        if (values.put(name, value) != null) {
            findings.add(key, path(name), "this key stands here twice; one of the two is lost");
        }
        keys.put(name, key);
    }

    Node node() {
        return node;
    }

    /** Where the value of a key stands, or this mapping where the key is missing. */
    Node node(String key) {
        var value = values.get(key);
        return value == null ? node : value;
    }

    String path() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return value(key) != null;
    }

    private @Nullable Node value(String key) {
        knownKeys.add(key);
        var value = values.get(key);
        return value == null || Tag.NULL.equals(value.getTag()) ? null : value;
    }

    private @Nullable Node required(String key, String what) {
        var value = value(key);
        if (value == null && there) {
            findings.add(node, path(key), what + " is missing");
        }
        return value;
    }

    void refuse(String key, String reason) {
        findings.add(node(key), path(key), reason);
    }

    @Nullable
    String optional(String key) {
        var value = value(key);
        if (value == null) {
            return null;
        }
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        refuse(
                key,
                value instanceof ScalarNode ? "is empty; leave the key out or give a value" : "one value is expected");
        return null;
    }

    String text(String key, String what) {
        var value = required(key, what);
        if (value == null) {
            return "";
        }
        var text = optional(key);
        return text == null ? "" : text;
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        eachItem(key, (item, at) -> {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                findings.add(item, at, "one value is expected");
            }
        });
        return List.copyOf(texts);
    }

    /** Items of a list with the path of each; nothing where the key is missing. */
    void eachItem(String key, BiConsumer<Node, String> use) {
        var value = value(key);
        if (value instanceof SequenceNode sequence) {
            for (var item : sequence.getValue()) {
                use.accept(item, path(key));
            }
        } else if (value != null) {
            refuse(key, "a list is expected, such as [A, B]");
        }
    }

    /** The mappings of a list; at least one unless {@code mayBeEmpty}. */
    List<YamlMap> maps(String key, boolean mayBeEmpty) {
        var maps = new ArrayList<YamlMap>();
        eachItem(key, (item, at) -> maps.add(new YamlMap(item, node, at + nameOf(item, maps.size()), findings)));
        if (maps.isEmpty() && !mayBeEmpty && there) {
            findings.add(node(key), path(key), "at least one is needed");
        }
        return maps;
    }

    private static String nameOf(Node item, int index) {
        if (item instanceof MappingNode mapping) {
            for (var pair : mapping.getValue()) {
                if (pair.getKeyNode() instanceof ScalarNode key
                        && pair.getValueNode() instanceof ScalarNode value
                        && (key.getValue().equals("code") || key.getValue().equals("name"))) {
                    return "." + value.getValue();
                }
            }
        }
        return "[" + index + "]";
    }

    /** A mapping under a key; where it is missing, one that is silently empty. */
    YamlMap map(String key, String what) {
        return new YamlMap(required(key, what), node, path(key), findings);
    }

    YamlMap optionalMap(String key) {
        return new YamlMap(value(key), node, path(key), findings);
    }

    /** Names of all keys here; asking for them makes them known. */
    Set<String> names() {
        knownKeys.addAll(values.keySet());
        return values.keySet();
    }

    /** Says which keys nobody asked for. */
    void end() {
        for (var key : keys.entrySet()) {
            if (!knownKeys.contains(key.getKey())) {
                findings.add(
                        key.getValue(), path(key.getKey()), "unknown key; known here: " + String.join(", ", knownKeys));
            }
        }
    }
}
