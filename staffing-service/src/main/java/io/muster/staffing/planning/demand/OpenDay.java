package io.muster.staffing.planning.demand;

import io.muster.schemas.profile.ReferenceProfile;
import java.util.ArrayList;
import java.util.List;

/** The first day that is reported, while it has not closed. */
final class OpenDay {

    static final String FLAG = "OPEN_DAY";

    private OpenDay() {}

    /**
     * Of which nothing more is known than who was counted so far: of those kinds, and of any other, any number more may come.
     *
     * @param counted persons counted so far, by what becomes of them
     */
    static Arrivals orMore(Arrivals counted, PathwaySplit split, ReferenceProfile profile) {
        List<Arrivals.Flow> flows = new ArrayList<>();
        counted.flows().forEach(flow -> flows.add(flow.with(flow.amount().orMore())));
        for (var component : profile.components()) {
            for (int pathway = 0; pathway < profile.pathways().size(); pathway++) {
                if (!has(counted, component.code(), pathway)) {
                    flows.add(split.unseen(
                            component.code(),
                            pathway,
                            profile.demographics().getFirst().code()));
                }
            }
        }
        return new Arrivals(flows);
    }

    private static boolean has(Arrivals arrivals, String component, int pathway) {
        return arrivals.flows().stream()
                .anyMatch(flow -> flow.component().equals(component) && flow.pathway() == pathway);
    }
}
