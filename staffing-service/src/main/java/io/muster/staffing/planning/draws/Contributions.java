package io.muster.staffing.planning.draws;

import java.util.List;

/**
 * What each of some inputs contributes to the variance of a figure, first order: the square of its coefficient in the linear regression of
 * the figure on the inputs' own normal scores, with what they have in common beside them. The scores have the same variance, and
 * are the same for all figures, so that the normal equations are solved but for the figure (Cholesky).
 */
final class Contributions {

    /** So little beside the scores' own variance that it changes no result, and enough where there are more inputs than draws. */
    private static final double RIDGE = 1e-9;

    private final double[][] columns;
    private final double[][] factor;

    private Contributions(double[][] columns) {
        this.columns = columns;
        this.factor = factor(columns);
    }

    static Contributions of(List<String> inputs, Draws draws) {
        double[][] columns = new double[inputs.size() + 1][];
        for (int at = 0; at < inputs.size(); at++) {
            columns[at] = draws.own(inputs.get(at));
        }
        columns[inputs.size()] = draws.common();
        return new Contributions(columns);
    }

    private static double[][] factor(double[][] columns) {
        double[][] factor = new double[columns.length][columns.length];
        for (int row = 0; row < columns.length; row++) {
            for (int column = 0; column <= row; column++) {
                double left = dot(columns[row], columns[column]) + (row == column ? RIDGE * Draws.COUNT : 0);
                for (int at = 0; at < column; at++) {
                    left -= factor[row][at] * factor[column][at];
                }
                factor[row][column] = row == column ? Math.sqrt(Math.max(RIDGE, left)) : left / factor[column][column];
            }
        }
        return factor;
    }

    private static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int at = 0; at < first.length; at++) {
            sum += first[at] * second[at];
        }
        return sum;
    }

    /** Of each input, in their order, and last of what they have in common. */
    double[] to(double[] drawn) {
        int count = columns.length;
        double[] solved = new double[count];
        for (int row = 0; row < count; row++) {
            double left = dot(columns[row], drawn);
            for (int at = 0; at < row; at++) {
                left -= factor[row][at] * solved[at];
            }
            solved[row] = left / factor[row][row];
        }
        for (int row = count - 1; row >= 0; row--) {
            double left = solved[row];
            for (int at = row + 1; at < count; at++) {
                left -= factor[at][row] * solved[at];
            }
            solved[row] = left / factor[row][row];
        }
        for (int row = 0; row < count; row++) {
            solved[row] *= solved[row];
        }
        return solved;
    }
}
