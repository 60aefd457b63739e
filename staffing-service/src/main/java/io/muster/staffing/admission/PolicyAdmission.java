package io.muster.staffing.admission;

import io.muster.events.AuthorityGranted;
import io.muster.events.MixShare;
import io.muster.events.PolicyChanged;
import io.muster.events.StandardAdjusted;
import io.muster.schemas.profile.AdjustableRange;
import io.muster.schemas.profile.ReferenceProfile;
import io.muster.schemas.profile.Standard;
import io.muster.schemas.rules.Bounds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Policies, call-up authorities and adjusted standards. */
final class PolicyAdmission {

    private final ReferenceProfile profile;
    private final AdmittedCodes codes;
    private final Set<String> groups;

    PolicyAdmission(ReferenceProfile profile, AdmittedCodes codes) {
        this.profile = profile;
        this.codes = codes;
        this.groups = AdmittedCodes.with(codes.groups(), Bounds.ALL);
    }

    void judge(PolicyChanged policy, Defects defects) {
        defects.name("policyId", policy.getPolicyId());
        defects.text("name", policy.getName());
        defects.items("effects", policy.getEffects());
        policy.getEffects().forEach(effect -> {
            defects.code("effects.group", effect.getGroup(), groups);
            defects.within("effects.factor", effect.getFactor(), 0, Bounds.GREATEST);
        });
        mix(policy.getMix(), defects);
        defects.items("operationalFrom", policy.getOperationalFrom());
        policy.getOperationalFrom().forEach(from -> {
            defects.code("operationalFrom.place", from.getPlace(), codes.places());
        });
        defects.text("source", policy.getSource());
        defects.code("mark", policy.getMark(), AdmittedCodes.MARKS);
    }

    private void mix(List<MixShare> mix, Defects defects) {
        defects.items("mix", mix);
        Map<String, Double> sums = new TreeMap<>();
        for (var share : mix) {
            defects.code("mix.component", share.getComponent(), AdmittedCodes.with(codes.components(), Bounds.ALL));
            defects.code("mix.authority", share.getAuthority(), AdmittedCodes.with(codes.authorities(), Bounds.ALL));
            defects.code(
                    "mix.demographic", share.getDemographic(), AdmittedCodes.with(codes.demographics(), Bounds.ALL));
            defects.code("mix.pathway", share.getPathway(), codes.pathways());
            defects.within("mix.share", share.getShare(), 0, 1);
            sums.merge(
                    share.getComponent() + ' ' + share.getAuthority() + ' ' + share.getDemographic(),
                    share.getShare(),
                    Double::sum);
        }
        sums.forEach((kind, sum) -> {
            if (!(Math.abs(sum - 1) <= Bounds.ROUNDING)) {
                defects.add("mix", kind + ": " + sum, "shares of one kind that add up to 1");
            }
        });
    }

    void judge(AuthorityGranted authority, Defects defects) {
        defects.name("authorityId", authority.getAuthorityId());
        defects.text("title", authority.getTitle());
        defects.text("grantor", authority.getGrantor());
        defects.text("purpose", authority.getPurpose());
        defects.codes("components", authority.getComponents(), codes.people());
        defects.order(authority.getFrom(), authority.getUntil());
        defects.text("legalBasis", authority.getLegalBasis());
        defects.text("source", authority.getSource());
        defects.code("mark", authority.getMark(), AdmittedCodes.MARKS);
    }

    void judge(StandardAdjusted adjusted, Defects defects) {
        defects.name("adjustmentId", adjusted.getAdjustmentId());
        defects.code("standard", adjusted.getStandard(), profile.standards().keySet());
        defects.code("place", adjusted.getPlace(), codes.places());
        defects.within("value", adjusted.getValue(), 0, Bounds.GREATEST);
        profile.standard(adjusted.getStandard()).ifPresent(standard -> fits(standard, adjusted, defects));
        defects.order(adjusted.getFrom(), adjusted.getUntil());
        defects.text("role", adjusted.getRole());
        defects.text("reason", adjusted.getReason());
    }

    private static void fits(Standard standard, StandardAdjusted adjusted, Defects defects) {
        if (!standard.unit().equals(adjusted.getUnit())) {
            defects.add("unit", adjusted.getUnit(), "the standard's, " + standard.unit());
        }
        AdjustableRange.expectedInsteadOf(standard, adjusted.getValue())
                .ifPresent(expected -> defects.add("value", adjusted.getValue(), expected));
    }
}
