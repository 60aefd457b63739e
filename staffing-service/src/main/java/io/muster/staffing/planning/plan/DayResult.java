package io.muster.staffing.planning.plan;

import io.muster.staffing.planning.custody.CustodyDay;
import io.muster.staffing.planning.custody.ExitClaims;
import io.muster.staffing.planning.custody.RegionDay;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a day of the plan, so that a later plan of it computes again only what has changed.
 *
 * @param after what the next day starts from
 * @param custody who is held, by place
 * @param claims what each place has to do with the exits
 * @param exits whom the exits took, by transfer region
 */
public record DayResult(
        OperationState after,
        Map<String, CustodyDay> custody,
        Map<String, ExitClaims> claims,
        Map<List<String>, RegionDay.Exits> exits) {}
