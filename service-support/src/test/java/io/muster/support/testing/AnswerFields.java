package io.muster.support.testing;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields that answers have, by the code. */
public final class AnswerFields {

    private static final List<Path> SOURCES =
            List.of(Path.of("src", "main", "java"), Path.of("..", "service-support", "src", "main", "java"));

    private AnswerFields() {}

    /** The records that an answer of a type is made of. */
    public static Set<Class<?>> records(Type... answers) {
        var records = new LinkedHashSet<Class<?>>();
        Arrays.stream(answers).forEach(answer -> collect(answer, records));
        return records;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> of && of.isRecord() && records.add(of)) {
            Arrays.stream(of.getRecordComponents()).forEach(component -> collect(component.getGenericType(), records));
        }
    }

    /**
     * What is no field of a record: properties of problems, details of health, and what is put into one of these maps.
     *
     * @param maps as they are named in the service's code
     */
    public static Set<String> namedInSources(String... maps) throws IOException {
        var puts = Arrays.stream(maps).map(map -> "|" + map + "\\.put").reduce("", String::concat);
        var named = Pattern.compile("(?:(?<!connector\\.)setProperty|withDetail" + puts + ")\\(\\s*\"(\\w+)\"");
        var names = new LinkedHashSet<String>();
        for (var root : SOURCES) {
            try (var sources = Files.walk(root)) {
                for (var source : sources.filter(Files::isRegularFile).toList()) {
                    named.matcher(Files.readString(source)).results().forEach(found -> names.add(found.group(1)));
                }
            }
        }
        return names;
    }
}
