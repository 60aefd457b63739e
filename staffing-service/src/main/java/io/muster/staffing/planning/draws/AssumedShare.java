package io.muster.staffing.planning.draws;

import io.muster.schemas.profile.Mark;
import io.muster.staffing.planning.quantity.Inputs;
import io.muster.staffing.planning.quantity.Quantity;

/**
 * The share of a drawn figure's variance that comes from assumed inputs, first order: of each input the squared correlation of its own
 * scores with the figure, less what chance gives with as many draws; that of the inputs with mark A by that of all. What inputs
 * have in common is left out.
 */
public final class AssumedShare {

    private AssumedShare() {}

    /** The share, 0 to 1; 0 of a figure that is the same in all draws. */
    public static double of(Quantity drawn, Draws draws) {
        double assumed = 0;
        double all = 0;
        double leastAssumed = 0;
        double least = 0;
        for (var input : Inputs.of(drawn)) {
            double squared = squaredCorrelation(draws.own(input.name()), drawn);
            double beyondChance = Math.max(0, squared - 1.0 / (Draws.COUNT - 1));
            boolean isAssumed = input.mark().equals(Mark.A.name());
            all += beyondChance;
            least += squared;
            assumed += isAssumed ? beyondChance : 0;
            leastAssumed += isAssumed ? squared : 0;
        }
        if (all > 0) {
            return assumed / all;
        }
        return least > 0 ? leastAssumed / least : 0;
    }

    /** Scores have the mean 0 and are the same whatever their name, but for their order. */
    private static double squaredCorrelation(double[] scores, Quantity drawn) {
        double mean = 0;
        for (int draw = 0; draw < scores.length; draw++) {
            mean += drawn.inCase(draw) / scores.length;
        }
        double together = 0;
        double ofScores = 0;
        double ofDrawn = 0;
        for (int draw = 0; draw < scores.length; draw++) {
            double off = drawn.inCase(draw) - mean;
            together += scores[draw] * off;
            ofScores += scores[draw] * scores[draw];
            ofDrawn += off * off;
        }
        return ofDrawn == 0 ? 0 : together * together / (ofScores * ofDrawn);
    }
}
