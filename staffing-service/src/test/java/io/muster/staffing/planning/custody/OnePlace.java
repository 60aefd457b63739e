package io.muster.staffing.planning.custody;

import io.muster.schemas.profile.ReferenceProfile;
import io.muster.staffing.planning.demand.Arrivals;
import io.muster.staffing.planning.demand.DemandBasis;
import io.muster.staffing.planning.work.PlaceStandards;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The custody of Rio Grande Valley alone, day by day, for tests. */
final class OnePlace {

    static final String PLACE = "RGV";

    private final CustodyModel model;
    private final PlaceStandards standards;
    private CustodyStock stock = CustodyStock.EMPTY;

    OnePlace(ReferenceProfile profile) {
        this.model = new CustodyModel(profile);
        this.standards = PlaceStandards.of(profile, PLACE, List.of());
    }

    CustodyModel.Moved next(Arrivals arrivals, CustodyModel.@Nullable Counted counted) {
        var inflow = new Inflow(stock, arrivals, DemandBasis.FORECAST, standards, counted, 0, null);
        var moved = Objects.requireNonNull(model.next(List.of(PLACE), Map.of(PLACE, inflow), Map.of())
                .moved()
                .get(PLACE));
        stock = moved.after();
        return moved;
    }
}
