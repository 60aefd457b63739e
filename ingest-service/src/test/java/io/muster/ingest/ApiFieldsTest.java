package io.muster.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.ingest.judging.LineProblem;
import io.muster.ingest.judging.Problem;
import io.muster.schemas.testing.ApiPage;
import io.muster.support.testing.AnswerFields;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * docs/api.md describes each field of each answer, those too that are there only sometimes: in an example, or in words, in a
 * section about an address that answers it. The fields are those of the code, so that one that is added is missed here.
 */
class ApiFieldsTest {

    private static final List<ApiPage.Section> SECTIONS = ApiPage.of("ingest-service");

    /** What is answered where the type says any object. */
    private static final Map<String, Class<?>> WITHIN = Map.of(
            "/api/v1/encounters/batch", named("encounters.web.BatchReport"),
            "/api/v1/published-counts", named("published.web.PublishedController$Imported"));

    private static Class<?> named(String name) {
        try {
            return Class.forName(name.startsWith("io.") ? name : "io.muster.ingest." + name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Map<String, Method> addresses() {
        Map<String, Method> addresses = new LinkedHashMap<>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        scan.findCandidateComponents("io.muster.ingest").stream()
                .map(found -> named(String.valueOf(found.getBeanClassName())))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(PostMapping.class))
                .forEach(method ->
                        addresses.put(method.getAnnotation(PostMapping.class).path()[0], method));
        return addresses;
    }

    private static Set<Class<?>> types(String path, Method method) {
        return AnswerFields.records(method.getGenericReturnType(), WITHIN.getOrDefault(path, Object.class));
    }

    private static List<String> missed(Class<?> type, List<ApiPage.Section> sections) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> sections.stream().noneMatch(section -> section.describes(field)))
                .map(field -> type.getSimpleName() + "." + field)
                .toList();
    }

    @Test
    void thePageIsAboutEachAddressAndItsAnswerIsKnown() {
        assertThat(addresses()).hasSizeGreaterThan(6).allSatisfy((path, method) -> {
            assertThat(SECTIONS).anyMatch(section -> section.isAbout(path));
            assertThat(types(path, method)).as(path).isNotEmpty();
        });
    }

    @Test
    void thePageDescribesEachFieldOfEachAnswer() {
        List<String> missed = new ArrayList<>();
        addresses().forEach((path, method) -> {
            var about =
                    SECTIONS.stream().filter(section -> section.isAbout(path)).toList();
            types(path, method).forEach(type -> missed.addAll(missed(type, about)));
        });
        List.of(Problem.class, LineProblem.class).forEach(type -> missed.addAll(missed(type, SECTIONS)));

        assertThat(missed).isEmpty();
    }

    @Test
    void thePageDescribesWhatIsNoFieldOfARecord() throws IOException {
        assertThat(AnswerFields.namedInSources("dry"))
                .contains("problems", "refusals", "safeToRepeat", "schemasRegistered")
                .allMatch(name -> SECTIONS.stream().anyMatch(section -> section.describes(name)));
    }
}
