package io.muster.staffing.requests.decisions;

import io.muster.staffing.planning.brief.DayBrief;
import io.muster.staffing.requests.domain.LineStatus;
import io.muster.staffing.requests.domain.RequestEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lay before whoever decided on a request: the request with its six criteria, the plan of the day before, and what is
 * missing with the request and without it.
 *
 * @param decision what was decided
 * @param asOf the last closed day before the decision that reports reached
 * @param incomplete why the plan lags behind the decision, or null where it does not
 * @param outlook day by day until the last of its people would leave; of what was denied, as it was asked for
 */
public record DecisionPack(
        String requestId,
        String title,
        String requester,
        String purpose,
        String decision,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        LocalDate asOf,
        @Nullable String incomplete,
        List<Line> lines,
        List<RequestEvent.Finding> criteria,
        List<RequestEvent.Counsel> counsel,
        List<Costs.Band> costs,
        List<DayOutlook> outlook,
        DayBrief plan) {

    public DecisionPack {
        lines = List.copyOf(lines);
        criteria = List.copyOf(criteria);
        counsel = List.copyOf(counsel);
        costs = List.copyOf(costs);
        outlook = List.copyOf(outlook);
    }

    /** A line of the request as it stood. */
    public record Line(
            String line,
            List<String> tasks,
            @Nullable String place,
            String component,
            int headcount,
            int approved,
            LocalDate firstDay,
            LocalDate lastDay,
            int days,
            boolean armedForSelfDefense,
            boolean supportable,
            List<LineStatus.Refusal> refusals,
            List<String> findings) {

        static Line of(LineStatus status) {
            var line = status.line();
            return new Line(
                    line.id(),
                    line.tasks(),
                    line.place(),
                    line.component(),
                    line.headcount(),
                    status.approved(),
                    line.firstDay(),
                    line.lastDay(),
                    line.days(),
                    line.armedForSelfDefense(),
                    status.isSupportable(),
                    status.refusals(),
                    status.findings());
        }
    }
}
