package io.muster.staffing.answers.whatif;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import io.muster.staffing.calculators.domain.Arguments;
import io.muster.staffing.planning.numbers.Tolerance;
import io.muster.staffing.planning.whatif.WhatIfChanges;
import java.util.List;

/** Refuses a share above the whole that it is of: the rest, which is another task's, would be below 0. */
final class SharesOfAWhole {

    private final ReferenceProfile profile;
    private final StandardRanges ranges;

    SharesOfAWhole(ReferenceProfile profile, StandardRanges ranges) {
        this.profile = profile;
        this.ranges = ranges;
    }

    /** Each row stands for the change of the same index. */
    void check(List<Arguments> rows, List<WhatIfChanges.StandardAt> changes) {
        ranges.sharesOfAWhole().forEach(part -> {
            var whole = part.whole() == null ? "" : part.whole();
            for (int index = 0; index < changes.size(); index++) {
                var change = changes.get(index);
                if (change.standard().equals(part.share())) {
                    double most = least(whole, changes);
                    if (!Tolerance.atMost(change.value(), most)) {
                        rows.get(index).refuse(WhatIfParameters.ANY_VALUE, "at most " + most + ", the " + whole);
                    }
                } else if (change.standard().equals(whole)) {
                    double least = standard(part.share());
                    if (!Tolerance.atLeast(change.value(), least)) {
                        rows.get(index)
                                .refuse(WhatIfParameters.ANY_VALUE, "at least " + least + ", the " + part.share());
                    }
                }
            }
        });
    }

    private double least(String whole, List<WhatIfChanges.StandardAt> changes) {
        return changes.stream()
                .filter(change -> change.standard().equals(whole))
                .mapToDouble(WhatIfChanges.StandardAt::value)
                .min()
                .orElseGet(() -> standard(whole));
    }

    private double standard(String code) {
        return profile.standard(code).map(Standard::value).orElse(0.0);
    }
}
