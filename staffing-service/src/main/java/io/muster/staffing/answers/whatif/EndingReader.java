package io.muster.staffing.answers.whatif;

import io.muster.staffing.answers.readmodel.DayRange;
import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.planning.situation.Commitment;
import io.muster.staffing.planning.situation.Situation;
import io.muster.staffing.planning.whatif.WhatIfChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who goes earlier: people of a request, or people reported without one. */
final class EndingReader {

    private final WhatIfParameters parameters;
    private final Situation situation;

    EndingReader(WhatIfParameters parameters, Situation situation) {
        this.parameters = parameters;
        this.situation = situation;
    }

    WhatIfChanges.Ending read(Arguments row, DayRange days) {
        var request = row.has(WhatIfParameters.REQUEST) ? row.text(WhatIfParameters.REQUEST) : null;
        var line = row.has(WhatIfParameters.LINE) ? row.text(WhatIfParameters.LINE) : null;
        var component = WhatIfReader.code(row, parameters.somePeople);
        if ((request == null) == (component == null)) {
            row.refuse(WhatIfParameters.REQUEST, "given where component is not, and left out where it is");
        } else if (request != null) {
            refuseUnknown(row, request, line);
        }
        var lastDay = row.date(WhatIfParameters.LAST_DAY);
        if (lastDay.isBefore(days.from().minusDays(1)) || lastDay.isAfter(days.to())) {
            row.refuse(
                    WhatIfParameters.LAST_DAY,
                    "a day from " + days.from().minusDays(1) + ", the day before the days asked for, to " + days.to());
        }
        return new WhatIfChanges.Ending(
                request,
                line,
                component,
                WhatIfReader.code(row, parameters.somePlace),
                WhatIfReader.code(row, parameters.someTask),
                lastDay);
    }

    private void refuseUnknown(Arguments row, String request, @Nullable String line) {
        List<Commitment> known = situation.commitments().stream()
                .filter(commitment -> commitment.requestId().equals(request))
                .toList();
        if (known.isEmpty()) {
            var ids = situation.commitments().stream()
                    .map(Commitment::requestId)
                    .distinct()
                    .limit(20)
                    .toList();
            row.refuse(
                    WhatIfParameters.REQUEST,
                    "a request that has people; " + (ids.isEmpty() ? "none has" : "such as " + String.join(", ", ids)));
        } else if (line != null
                && known.stream().noneMatch(commitment -> commitment.line().equals(line))) {
            row.refuse(
                    WhatIfParameters.LINE,
                    "one of "
                            + String.join(
                                    ", ", known.stream().map(Commitment::line).toList()));
        }
    }
}
