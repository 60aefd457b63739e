package io.muster.staffing.answers.briefs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.AlertState;
import io.muster.events.StaffingAlert;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.questions.WireName;
import io.muster.staffing.answers.readmodel.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a planner must look at. */
@RestController
class AlertsController {

    private final Reading reading;

    AlertsController(Reading reading) {
        this.reading = reading;
    }

    /** An alert as it stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlertView(
            String id,
            String kind,
            String state,
            @Nullable String place,
            @Nullable String task,
            @Nullable String requestId,
            @Nullable String publication,
            LocalDate day,
            @Nullable Double amount,
            @Nullable String unit,
            @Nullable String onHandBasis,
            String text,
            Instant raisedAt) {}

    /** Open alerts, or all with {@code state=all}; the latest first. */
    @GetMapping("/api/v1/alerts")
    List<AlertView> alerts(@RequestParam(defaultValue = "open") String state) {
        if (!state.equals("open") && !state.equals("all")) {
            throw new BadQuestion("state is '" + state + "', expected is open or all", "state");
        }
        return reading.tables().alerts().stream()
                .filter(alert -> state.equals("all") || alert.getState() == AlertState.OPENED)
                .sorted(Comparator.comparing(StaffingAlert::getRaisedAt)
                        .reversed()
                        .thenComparing(StaffingAlert::getAlertId))
                .map(AlertsController::view)
                .toList();
    }

    private static AlertView view(StaffingAlert alert) {
        return new AlertView(
                alert.getAlertId(),
                WireName.of(alert.getKind()),
                WireName.of(alert.getState()),
                alert.getPlace(),
                alert.getTask(),
                alert.getRequestId(),
                alert.getPublication(),
                alert.getDay(),
                alert.getAmount(),
                alert.getUnit(),
                alert.getOnHandBasis(),
                alert.getText(),
                alert.getRaisedAt());
    }
}
