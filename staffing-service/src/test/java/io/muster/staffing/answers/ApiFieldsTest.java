package io.muster.staffing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.schemas.testing.ApiPage;
import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.requests.decisions.DecisionPack;
import io.muster.support.testing.AnswerFields;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/**
 * docs/api.md describes each field of each answer, those too that are there only sometimes: in an example, or in words, in a
 * section about an address that answers it. The fields are those of the code, so that one that is added is missed here.
 */
class ApiFieldsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<ApiPage.Section> SECTIONS = ApiPage.of("staffing-service");

    /** What stands as text or as any object in an answer's type, by address. */
    private static final Map<String, List<Class<?>>> WITHIN = Map.of(
            "/api/v1/briefs/{day}", List.of(DayBrief.class),
            "/api/v1/requests/{id}/decision-pack", List.of(DecisionPack.class, named("answers.briefs.TakenBack")),
            "/api/v1/what-if", List.of(named("answers.whatif.WhatIfView"), named("calculators.web.ProblemView")),
            "/api/v1/calculators/{name}",
                    List.of(named("calculators.web.AnswerView"), named("calculators.web.ProblemView")));

    private static Class<?> named(String name) {
        try {
            return Class.forName("io.muster.staffing." + name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** The sections that may describe the fields of a type: those about any address that answers it, and what is said of all. */
    private static Map<Class<?>, Set<ApiPage.Section>> sections() {
        Map<Class<?>, Set<ApiPage.Section>> sections = new LinkedHashMap<>();
        for (var address : AllAnswers.addresses()) {
            List<ApiPage.Section> about = new ArrayList<>(SECTIONS.stream()
                    .filter(section -> section.isAbout(address.path()))
                    .toList());
            about.add(SECTIONS.getFirst());
            var answers = Stream.concat(
                    Stream.of(address.method().getGenericReturnType()),
                    WITHIN.getOrDefault(address.path(), List.of()).stream());
            AnswerFields.records(answers.toArray(Type[]::new))
                    .forEach(type -> sections.computeIfAbsent(type, of -> new LinkedHashSet<>())
                            .addAll(about));
        }
        return sections;
    }

    /** The names under which a type's fields are written. */
    private static List<String> fields(Class<?> type) {
        List<String> names = new ArrayList<>();
        JSON.acceptJsonFormatVisitor(type, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType of) {
                return new JsonObjectFormatVisitor.Base(getContext()) {
                    @Override
                    public void property(BeanProperty property) {
                        names.add(property.getName());
                    }

                    @Override
                    public void optionalProperty(BeanProperty property) {
                        names.add(property.getName());
                    }
                };
            }
        });
        return names;
    }

    @Test
    void thePageIsAboutEachAddress() {
        assertThat(AllAnswers.addresses())
                .isNotEmpty()
                .allMatch(address -> SECTIONS.stream().anyMatch(section -> section.isAbout(address.path())));
    }

    @Test
    void thePageDescribesEachFieldOfEachAnswer() {
        List<String> missed = new ArrayList<>();
        sections()
                .forEach((type, sections) -> fields(type).stream()
                        .filter(field -> sections.stream().noneMatch(section -> section.describes(field)))
                        .forEach(field -> missed.add(type.getSimpleName() + "." + field)));

        assertThat(missed).isEmpty();
    }

    @Test
    void thePageDescribesWhatIsNoFieldOfARecord() throws IOException {
        assertThat(AnswerFields.namedInSources("details"))
                .contains("parameter", "problems", "lag", "requestId")
                .allMatch(name -> SECTIONS.stream().anyMatch(section -> section.describes(name)));
    }
}
