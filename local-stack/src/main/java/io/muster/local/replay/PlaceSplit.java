package io.muster.local.replay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A month's published persons by kind, split over the places. May 2023 is published that way. For any other month the split is
 * modelled: May's pattern, fitted by turns to the month's kinds and the month's places, then rounded so that every kind is met to
 * the person and every place within the rounding of its source.
 */
final class PlaceSplit {

    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final int ROUNDS = 200;

    /** A kind that a place had nobody of in May may still come: a small start, or the places' sums could not be met. */
    private static final double START = 0.05;

    private final ReplayFigures figures;

    PlaceSplit(ReplayFigures figures) {
        this.figures = figures;
    }

    Map<PlaceKind, Long> of(YearMonth month) {
        if (month.equals(MAY)) {
            return figures.may();
        }
        Map<PlaceKind, Long> cells = new LinkedHashMap<>();
        var kinds = Objects.requireNonNull(figures.months().get(month), () -> "no figures of " + month);
        var byComponent = Objects.requireNonNull(figures.places().get(month));
        new TreeMap<>(byComponent).forEach((component, sums) -> split(component, kinds, sums, cells));
        return cells;
    }

    private void split(String component, Map<Kind, Long> allKinds, Map<String, Long> places, Map<PlaceKind, Long> to) {
        var kinds = allKinds.keySet().stream()
                .filter(kind -> kind.component().equals(component))
                .toList();
        var rows = List.copyOf(places.keySet());
        long[] columns = kinds.stream().mapToLong(allKinds::get).toArray();
        long total =
                IntStream.range(0, columns.length).mapToLong(at -> columns[at]).sum();
        long[] sums =
                Apportionment.of(total, rows.stream().mapToDouble(places::get).toArray());
        double[][] fitted = fitted(rows, kinds, sums, columns);
        long[][] whole = whole(fitted, sums, columns);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < kinds.size(); column++) {
                if (whole[row][column] > 0) {
                    to.put(new PlaceKind(rows.get(row), kinds.get(column)), whole[row][column]);
                }
            }
        }
    }

    /** Iterative proportional fitting: rows and columns are scaled by turns. */
    private double[][] fitted(List<String> rows, List<Kind> kinds, long[] sums, long[] columns) {
        double[][] cells = new double[rows.size()][kinds.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < kinds.size(); column++) {
                cells[row][column] =
                        figures.may().getOrDefault(new PlaceKind(rows.get(row), kinds.get(column)), 0L) + START;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int column = 0; column < kinds.size(); column++) {
                double sum = 0;
                for (double[] cell : cells) {
                    sum += cell[column];
                }
                for (double[] cell : cells) {
                    cell[column] *= columns[column] / sum;
                }
            }
            for (int row = 0; row < rows.size(); row++) {
                double sum = 0;
                for (double cell : cells[row]) {
                    sum += cell;
                }
                for (int column = 0; column < kinds.size(); column++) {
                    cells[row][column] *= sums[row] / sum;
                }
            }
        }
        return cells;
    }

    /** Whole persons: all rounded down, then what rows and columns still lack is given by the largest remainder. */
    private static long[][] whole(double[][] fitted, long[] sums, long[] columns) {
        long[][] whole = new long[fitted.length][columns.length];
        long[] rowsLack = sums.clone();
        long[] columnsLack = columns.clone();
        record At(int row, int column, double remainder) {}
        List<At> order = new ArrayList<>();
        for (int row = 0; row < fitted.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                whole[row][column] = (long) Math.floor(fitted[row][column]);
                rowsLack[row] -= whole[row][column];
                columnsLack[column] -= whole[row][column];
                order.add(new At(row, column, fitted[row][column] - whole[row][column]));
            }
        }
        order.sort(Comparator.comparingDouble(At::remainder).reversed());
        boolean isPublished = true;
        while (isPublished) {
            isPublished = false;
            for (At at : order) {
                if (rowsLack[at.row()] > 0 && columnsLack[at.column()] > 0) {
                    whole[at.row()][at.column()]++;
                    rowsLack[at.row()]--;
                    columnsLack[at.column()]--;
                    isPublished = true;
                }
            }
        }
        return whole;
    }

    /** Persons of a split by place. */
    static Map<String, Long> byPlace(Map<PlaceKind, Long> cells) {
        return cells.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().place(), Collectors.summingLong(Map.Entry::getValue)));
    }
}
