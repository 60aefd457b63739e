package io.muster.ingest.http;

import io.muster.ingest.judging.Problem;
import io.muster.ingest.publishing.DryRun;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes no parameter that it does not know: a misspelt one would be ignored in silence. Whatever is posted may be a dry run.
 */
@Component
class QueryParameters implements HandlerInterceptor {

    static final String DRY_RUN = "dryRun";
    private static final String OURS = "io.muster";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith(OURS)
                && request.getAttribute("jakarta.servlet.error.status_code") == null) {
            check(request, known(method, request.getMethod()));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        DryRun.end();
    }

    private static void check(HttpServletRequest request, Set<String> known) {
        var given = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw Answers.badRequest(new Problem(
                        name,
                        String.valueOf(values.getFirst()),
                        name + " is no parameter of this address",
                        known.isEmpty() ? "none" : "one of " + String.join(", ", known)));
            }
            if (values.stream().anyMatch(value -> value == null || value.isBlank())) {
                throw Answers.badRequest(new Problem(name, "", name + " is empty", "a value, or no such parameter"));
            }
            if (values.size() > 1) {
                throw Answers.badRequest(
                        new Problem(name, values.size() + " times", name + " is given more than once", "one value"));
            }
        });
        var dryRun = given.getFirst(DRY_RUN);
        if (dryRun != null && isTrue(dryRun)) {
            DryRun.begin();
        }
    }

    private static boolean isTrue(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw Answers.badRequest(
                    new Problem(DRY_RUN, value, DRY_RUN + " is neither true nor false", "true or false"));
        }
        return value.equals("true");
    }

    private static Set<String> known(HandlerMethod method, String verb) {
        var known = Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(QueryParameters::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (HttpMethod.POST.matches(verb)) {
            known.add(DRY_RUN);
        }
        return known;
    }

    private static String name(MethodParameter parameter) {
        var annotation = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
        return annotation.name().isEmpty()
                ? String.valueOf(parameter.getParameter().getName())
                : annotation.name();
    }
}
