package io.muster.schemas.profile.reading;

import io.muster.schemas.profile.CodeKind;
import io.muster.schemas.profile.Mark;
import io.muster.schemas.profile.Standard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the standards, and checks that each fits what the rest of the profile uses it for. */
final class StandardsReader {

    private record Used(String code, StandardUse use, String by) {}

    private record Read(Standard standard, YamlMap map) {}

    private final Codes codes;
    private final List<Used> uses = new ArrayList<>();
    private final Map<String, Read> read = new LinkedHashMap<>();

    StandardsReader(Codes codes) {
        this.codes = codes;
    }

    /** The code of a standard that must be there. */
    String use(YamlMap map, String key, StandardUse use) {
        var code = map.text(key, "the code of a standard in " + use.expectedUnit());
        used(code, use, map.node(key), map.path(key));
        return code;
    }

    @Nullable
    String useIfGiven(YamlMap map, String key, StandardUse use) {
        var code = map.optional(key);
        if (code != null) {
            used(code, use, map.node(key), map.path(key));
        }
        return code;
    }

    private void used(String code, StandardUse use, Node at, String path) {
        if (!code.isEmpty()) {
            codes.refer(CodeKind.STANDARD, code, at, path);
            uses.add(new Used(code, use, path));
        }
    }

    Map<String, Standard> read(YamlMap all) {
        var standards = new LinkedHashMap<String, Standard>();
        for (var code : all.names()) {
            codes.declare(CodeKind.STANDARD, code, all.node(code), all.path(code));
            var map = all.map(code, "a standard");
            standards.put(code, standard(code, map));
            map.end();
        }
        return Collections.unmodifiableMap(standards);
    }

    private Standard standard(String code, YamlMap map) {
        var standard = new Standard(
                code,
                map.text("unit", "the unit of the number"),
                YamlValues.number(map, "low"),
                YamlValues.number(map, "default"),
                YamlValues.number(map, "high"),
                YamlValues.choice(map, "mark", Mark.class, null),
                map.text("source", "the source of the number"),
                map.optional("spread"));
        if (numbers(standard).noneMatch(Double::isNaN)
                && !(standard.low() <= standard.value() && standard.value() <= standard.high())) {
            map.refuse(
                    "default",
                    "low <= default <= high is expected, but they are " + standard.low() + ", " + standard.value()
                            + ", " + standard.high());
        }
        var spread = standard.spread();
        if (spread != null) {
            codes.refer(CodeKind.WEIGHT, spread, map.node("spread"), map.path("spread"));
        }
        read.put(code, new Read(standard, map));
        return standard;
    }

    void checkUses() {
        for (var used : uses) {
            var definition = read.get(used.code);
            if (definition != null) {
                checkUnit(used, definition);
                checkRange(used, definition);
            }
        }
    }

    private static void checkUnit(Used used, Read definition) {
        var unit = definition.standard.unit();
        if (!unit.isEmpty() && !used.use.fitsUnit(unit)) {
            definition.map.refuse(
                    "unit", "unit '" + unit + "' does not fit " + used.by + ", which needs " + used.use.expectedUnit());
        }
    }

    private static void checkRange(Used used, Read definition) {
        numbers(definition.standard)
                .filter(number -> !Double.isNaN(number) && !used.use.fitsValue(number))
                .findFirst()
                .ifPresent(number -> definition.map.refuse(
                        "default",
                        number + " " + definition.standard.unit() + " does not fit " + used.by + ", which needs "
                                + used.use.expectedRange() + " (low and high too)"));
    }

    private static DoubleStream numbers(Standard standard) {
        return DoubleStream.of(standard.low(), standard.value(), standard.high());
    }
}
