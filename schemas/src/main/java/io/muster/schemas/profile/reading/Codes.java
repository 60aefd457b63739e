package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.CodeKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Which codes a profile declares and which it refers to; what doesn't meet is a finding. */
final class Codes {

    private record Reference(CodeKind kind, String code, Node at, String key) {}

    private final Findings findings;
    private final Map<CodeKind, Map<String, Integer>> declared = new EnumMap<>(CodeKind.class);
    private final Map<CodeKind, Map<String, String>> aliases = new EnumMap<>(CodeKind.class);
    private final List<Reference> references = new ArrayList<>();

    Codes(Findings findings) {
        this.findings = findings;
    }

    void declare(CodeKind kind, String code, Node at, String key) {
        if (!kind.allows(code)) {
            findings.add(
                    at, key, "'" + code + "' is no code: letters, digits, '-' and '_', at most 64, no spaces expected");
        }
        var earlier = of(kind).putIfAbsent(code, at.getStartMark().getLine() + 1);
        if (earlier != null) {
            findings.add(at, key, kind.title() + " " + code + " was already declared in line " + earlier);
        }
    }

    /** Declares what may be declared many times, such as the kind of a place. */
    void mention(CodeKind kind, String code, Node at) {
        of(kind).putIfAbsent(code, at.getStartMark().getLine() + 1);
    }

    void alias(CodeKind kind, String code, String alias, Node at, String key) {
        var owner = aliases.computeIfAbsent(kind, any -> new LinkedHashMap<>())
                .putIfAbsent(alias.toUpperCase(Locale.ROOT), code);
        if (owner != null && !owner.equals(code)) {
            findings.add(at, key, "'" + alias + "' is a name of " + kind.title() + " " + owner + " already");
        }
    }

    void refer(CodeKind kind, String code, Node at, String key) {
        references.add(new Reference(kind, code, at, key));
    }

    /** The code under a key, which must be declared somewhere. */
    String reference(YamlMap map, String key, CodeKind kind, String what) {
        var code = map.text(key, what);
        if (!code.isEmpty()) {
            refer(kind, code, map.node(key), map.path(key));
        }
        return code;
    }

    void check() {
        for (var reference : references) {
            var known = of(reference.kind).keySet();
            if (!known.contains(reference.code)) {
                findings.add(
                        reference.at,
                        reference.key,
                        "unknown " + reference.kind.title() + " '" + reference.code + "'" + hint(reference, known));
            }
        }
    }

    /** Names the known codes where they are few, else those that begin alike. */
    private static String hint(Reference reference, Set<String> known) {
        if (known.size() <= 20) {
            return "; known: " + String.join(", ", known);
        }
        var start = reference.code.substring(0, Math.min(3, reference.code.length()));
        var alike = known.stream().filter(code -> code.startsWith(start)).toList();
        return alike.isEmpty() ? "; declare it or mend the name" : "; did you mean " + String.join(", ", alike) + "?";
    }

    private Map<String, Integer> of(CodeKind kind) {
        return declared.computeIfAbsent(kind, any -> new LinkedHashMap<>());
    }
}
