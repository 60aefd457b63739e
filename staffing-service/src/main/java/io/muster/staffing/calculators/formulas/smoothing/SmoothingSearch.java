package io.muster.staffing.calculators.formulas.smoothing;

import java.util.Arrays;

/** Maps the whole space, in which the search moves freely, into the region that the parameters must stay in. */
record SmoothingSearch(EtsModel model) {

    private static final double EDGE = 1e-4;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;

    /** About alpha 0.27, and a tenth of what is allowed for beta and gamma. */
    double[] start() {
        double[] start = new double[model.smoothingParameters()];
        Arrays.fill(start, -2.2);
        start[0] = -1;
        if (model.isDamped()) {
            start[start.length - 1] = 1;
        }
        return start;
    }

    /** The smoothing at a point of the search: alpha, then beta, gamma and phi as far as the model has them. */
    public Ets at(double[] point) {
        int next = 0;
        double alpha = within(EDGE, 1 - EDGE, point[next++]);
        double beta = model.hasTrend() ? within(0, alpha, point[next++]) : 0;
        double gamma = model.hasSeason() ? within(0, 1 - alpha, point[next++]) : 0;
        double phi = model.isDamped() ? within(LEAST_PHI, MOST_PHI, point[next]) : 1;
        return new Ets(model, new Smoothing(alpha, beta, gamma, phi));
    }

    private static double within(double low, double high, double free) {
        return low + (high - low) / (1 + Math.exp(-free));
    }
}
