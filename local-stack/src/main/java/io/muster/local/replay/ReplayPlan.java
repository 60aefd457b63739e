package io.muster.local.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which encounters are replayed, day by day: published monthly figures, split by models that are named where they are. */
public final class ReplayPlan {

    private final ReplayFigures figures;
    private final List<YearMonth> months;
    private final LocalDate incomplete;
    private final int leftOut;

    private ReplayPlan(ReplayFigures figures, List<YearMonth> months, LocalDate incomplete, int leftOut) {
        this.figures = figures;
        this.months = months;
        this.incomplete = incomplete;
        this.leftOut = leftOut;
    }

    /** The months from one to another, both included. */
    public static ReplayPlan of(ReplayFigures figures, YearMonth from, YearMonth to) {
        List<YearMonth> months = new ArrayList<>();
        for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(month);
        }
        return new ReplayPlan(figures, List.copyOf(months), LocalDate.MIN, -1);
    }

    /** The same, less one encounter of a day. */
    public ReplayPlan without(LocalDate day, int index) {
        return new ReplayPlan(figures, months, day, index);
    }

    public List<YearMonth> months() {
        return months;
    }

    /** The batches, earliest day first. */
    public List<DayBatch> batches() {
        var places = new PlaceSplit(figures);
        var days = new DaySplit(figures);
        List<DayBatch> batches = new ArrayList<>();
        for (var month : months) {
            List<Map<PlaceKind, Long>> byDay = new ArrayList<>();
            for (int day = 0; day < month.lengthOfMonth(); day++) {
                byDay.add(new LinkedHashMap<>());
            }
            places.of(month).forEach((cell, persons) -> {
                long[] split = days.of(month, cell.kind(), persons);
                for (int day = 0; day < split.length; day++) {
                    if (split[day] > 0) {
                        byDay.get(day).put(cell, split[day]);
                    }
                }
            });
            for (int day = 0; day < byDay.size(); day++) {
                batches.add(batch(month.atDay(day + 1), byDay.get(day)));
            }
        }
        return batches;
    }

    private DayBatch batch(LocalDate day, Map<PlaceKind, Long> cells) {
        long persons = cells.values().stream().mapToLong(Long::longValue).sum();
        var batch = new DayBatch(day, cells, persons, -1);
        return day.equals(incomplete) ? batch.without(leftOut) : batch;
    }
}
