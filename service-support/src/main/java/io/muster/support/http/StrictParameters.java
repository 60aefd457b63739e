package io.muster.support.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes no parameter that it does not know: a misspelt one would be ignored in silence. Each service refuses in its words. */
public abstract class StrictParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "io.muster";

    @Override
    public final void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public final boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(OURS)
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            var parameters = UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams();
            check(parameters, known(method, request));
            accepted(parameters);
        }
        return true;
    }

    /** Refuses one that is not among those that an address takes. */
    protected abstract RuntimeException unknown(String name, String value, Set<String> known);

    /** Refuses one without a value. */
    protected abstract RuntimeException empty(String name);

    /** Refuses one that is given so often and may be given once. */
    protected abstract RuntimeException repeated(String name, int times);

    /** The names that a method takes, and whether one may be given several times. */
    protected Map<String, Boolean> known(HandlerMethod method, HttpServletRequest request) {
        var known = new TreeMap<String, Boolean>();
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

    /** Hears of the parameters of a request whose names are known, each with a value. */
    protected void accepted(MultiValueMap<String, String> parameters) {}

    private void check(MultiValueMap<String, String> parameters, Map<String, Boolean> known) {
        parameters.forEach((name, values) -> {
            var mayRepeat = known.get(name);
            if (mayRepeat == null) {
                throw unknown(name, String.valueOf(values.getFirst()), known.keySet());
            }
            if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
                throw empty(name);
            }
            if (!mayRepeat && values.size() > 1) {
                throw repeated(name, values.size());
            }
        });
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
