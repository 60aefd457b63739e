package io.muster.staffing.answers;

import io.muster.staffing.answers.problems.Answering;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.answers.readmodel.LatestRefusals;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.support.json.PlainNumbers;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Every address under which the service answers, found by itself: an address that is added is here too. */
public final class AllAnswers {

    private AllAnswers() {}

    /**
     * An address.
     *
     * @param verb such as {@code GET}
     * @param path with its variables in braces
     */
    public record Address(String verb, String path, Method method) {

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    public static List<Address> addresses() {
        return controllers().flatMap(AllAnswers::addresses).toList();
    }

    /** All of them, answering from these tables. */
    public static MockMvc from(FilledTables tables) {
        var beans = new DefaultListableBeanFactory();
        Stream.of(tables.reading(), FilledTables.PROFILE, new LatestRefusals(), Clock.systemUTC())
                .forEach(bean -> beans.registerSingleton(bean.getClass().getName(), bean));
        types(Component.class, "io.muster.staffing.answers")
                .filter(type -> type != Reading.class)
                .forEach(type -> beans.registerBeanDefinition(
                        type.getName(),
                        new RootBeanDefinition(type, AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR, false)));
        var json = JsonMapper.builder()
                .addModule(new PlainNumbers())
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
        return Answering.by(controllers().map(beans::createBean).toArray())
                .setMessageConverters(new StringHttpMessageConverter(), new JacksonJsonHttpMessageConverter(json))
                .build();
    }

    private static Stream<Class<?>> controllers() {
        return types(RestController.class, "io.muster.staffing");
    }

    private static Stream<Class<?>> types(Class<? extends Annotation> marked, String within) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(marked));
        return scan.findCandidateComponents(within).stream()
                .map(found -> named(String.valueOf(found.getBeanClassName())));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Stream<Address> addresses(Class<?> controller) {
        var base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var before = base == null || base.path().length == 0 ? "" : base.path()[0];
        return Arrays.stream(controller.getDeclaredMethods()).flatMap(method -> {
            var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
            // what the web server asks when it refuses by itself answers any verb
            return mapping == null || mapping.method().length == 0
                    ? Stream.of()
                    : paths(mapping).map(path -> new Address(mapping.method()[0].name(), before + path, method));
        });
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
