package io.muster.staffing.answers.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes no parameter that it does not know: a misspelt one would be ignored, and everything answered. */
@Component
class QueryParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "io.muster";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(OURS)) {
            check(request, known(method));
        }
        return true;
    }

    private static void check(HttpServletRequest request, Map<String, Boolean> known) {
        UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .forEach((name, values) -> {
                    var mayRepeat = known.get(name);
                    if (mayRepeat == null) {
                        throw new BadQuestion(
                                "'" + name + "' is no parameter of this address; "
                                        + (known.isEmpty()
                                                ? "it takes none"
                                                : "known are " + String.join(", ", known.keySet())),
                                name);
                    }
                    if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
                        throw new BadQuestion(
                                name + " is empty, expected is a value; leave it out to ask for all", name);
                    }
                    if (!mayRepeat && values.size() > 1) {
                        throw new BadQuestion(
                                name + " is given " + values.size() + " times, expected is one value", name);
                    }
                });
    }

    /** The names that a method takes, and whether one may be given several times. */
    private static Map<String, Boolean> known(HandlerMethod method) {
        Map<String, Boolean> known = new TreeMap<>();
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                known.put(name(parameter), isMany(parameter.getParameterType()));
            } else if (parameter.getParameterAnnotations().length == 0) {
                components(parameter.getParameterType())
                        .forEach(one -> known.put(one.getName(), isMany(one.getType())));
            }
        }
        return known;
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        var components = type.getRecordComponents();
        return components == null ? Stream.of() : Arrays.stream(components);
    }

    private static boolean isMany(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || type.isArray();
    }

    private static String name(MethodParameter parameter) {
        var annotation = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        return annotation.name().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : annotation.name();
    }
}
