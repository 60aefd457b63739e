package io.muster.ingest.http;

import io.muster.ingest.publishing.DryRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dry run has the answer of the real request but for its status, 200, since nothing was accepted. It says what it is, and
 * nothing of what only publishing gives.
 */
@RestControllerAdvice
class DryRunAnswer implements ResponseBodyAdvice<Object> {

    private static final String SAYS =
            "a dry run: all checks of ingest-service were made and nothing was published; without dryRun it is published and answered 202";

    /** Where to look what became of what was published, and the name under which it was. */
    private static final Set<String> OF_PUBLISHED = Set.of("publication", "outcome", "figures");

    private static final String PUBLISHED = "published";
    private static final String CHECKED = "checked";
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    DryRunAnswer(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return DryRun.isOn();
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null
                || !(response instanceof ServletServerHttpResponse servlet)
                || servlet.getServletResponse().getStatus() != HttpStatus.ACCEPTED.value()) {
            return body;
        }
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().remove(HttpHeaders.LOCATION);
        return unpublished(json.convertValue(body, FIELDS), returned.getMethodAnnotation(JudgedLater.class));
    }

    private static Map<String, @Nullable Object> unpublished(
            Map<String, @Nullable Object> answer, @Nullable JudgedLater later) {
        var dry = new LinkedHashMap<String, @Nullable Object>();
        dry.put(ReportParameters.DRY_RUN, SAYS);
        if (later != null) {
            dry.put("judgedLater", List.of(later.value()));
        }
        answer.forEach((name, value) -> {
            if (!OF_PUBLISHED.contains(name)) {
                dry.put(name.equals(PUBLISHED) ? CHECKED : name, value);
            }
        });
        return dry;
    }
}
