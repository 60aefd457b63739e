package io.muster.ingest.http;

import io.muster.ingest.judging.Problem;
import io.muster.ingest.publishing.DryRun;
import io.muster.support.http.StrictParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;

/** Refuses parameters as any other problem of a request. Whatever is posted may be a dry run. */
@Component
class ReportParameters extends StrictParameters {

    static final String DRY_RUN = "dryRun";

    @Override
    protected Map<String, Boolean> known(HandlerMethod method, HttpServletRequest request) {
        var known = super.known(method, request);
        if (HttpMethod.POST.matches(request.getMethod())) {
            known.put(DRY_RUN, false);
        }
        return known;
    }

    @Override
    protected void accepted(MultiValueMap<String, String> parameters) {
        var dryRun = parameters.getFirst(DRY_RUN);
        if (dryRun == null) {
            return;
        }
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw Answers.badRequest(
                    new Problem(DRY_RUN, dryRun, DRY_RUN + " is neither true nor false", "true or false"));
        }
        if (dryRun.equals("true")) {
            DryRun.begin();
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        DryRun.end();
    }

    @Override
    protected RuntimeException unknown(String name, String value, Set<String> known) {
        return Answers.badRequest(new Problem(
                name,
                value,
                name + " is no parameter of this address",
                known.isEmpty() ? "none" : "one of " + String.join(", ", known)));
    }

    @Override
    protected RuntimeException empty(String name) {
        return Answers.badRequest(new Problem(name, "", name + " is empty", "a value, or no such parameter"));
    }

    @Override
    protected RuntimeException repeated(String name, int times) {
        return Answers.badRequest(new Problem(name, times + " times", name + " is given more than once", "one value"));
    }
}
