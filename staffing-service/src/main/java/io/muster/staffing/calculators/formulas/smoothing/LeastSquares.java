package io.muster.staffing.calculators.formulas.smoothing;

/** Linear least squares by normal equations and Cholesky's decomposition. */
final class LeastSquares {

    /** So small that it changes no digit that counts, and what the data can't tell apart stays near 0. */
    private static final double RIDGE = 1e-10;

    private LeastSquares() {}

    /**
     * The factors {@code x} that make {@code rest + sum of x[i] effects[i]} smallest.
     *
     * @param effects one row for each factor
     * @param rest as long as each row
     */
    static double[] solve(double[][] effects, double[] rest) {
        double[][] lower = new double[effects.length][effects.length];
        double[] right = new double[effects.length];
        double largest = 0;
        for (int i = 0; i < effects.length; i++) {
            right[i] = -product(effects[i], rest);
            for (int k = 0; k <= i; k++) {
                lower[i][k] = product(effects[i], effects[k]);
            }
            largest = Math.max(largest, lower[i][i]);
        }
        decompose(lower, RIDGE * largest + Double.MIN_NORMAL);
        return backward(lower, forward(lower, right));
    }

    private static void decompose(double[][] lower, double ridge) {
        for (int i = 0; i < lower.length; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = lower[i][k] + (i == k ? ridge : 0);
                for (int j = 0; j < k; j++) {
                    sum -= lower[i][j] * lower[k][j];
                }
                lower[i][k] = i == k ? Math.sqrt(Math.max(ridge, sum)) : sum / lower[k][k];
            }
        }
    }

    private static double[] forward(double[][] lower, double[] right) {
        double[] solved = right.clone();
        for (int i = 0; i < solved.length; i++) {
            for (int j = 0; j < i; j++) {
                solved[i] -= lower[i][j] * solved[j];
            }
            solved[i] /= lower[i][i];
        }
        return solved;
    }

    private static double[] backward(double[][] lower, double[] right) {
        double[] solved = right.clone();
        for (int i = solved.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < solved.length; j++) {
                solved[i] -= lower[j][i] * solved[j];
            }
            solved[i] /= lower[i][i];
        }
        return solved;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
