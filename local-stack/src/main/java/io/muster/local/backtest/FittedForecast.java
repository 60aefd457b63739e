package io.muster.local.backtest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The scores of the forecast that was fitted by least squares and that the service ran before, as its page had them. */
final class FittedForecast {

    private record Row(String series, int ahead) {}

    private static final Map<Row, Double> PINBALL = TableFiles.own("pinball-fitted.csv").stream()
            .collect(Collectors.toMap(
                    row -> new Row(row.get("series"), Integer.parseInt(row.get("ahead"))),
                    row -> Double.parseDouble(row.get("pinball"))));

    private FittedForecast() {}

    /** Its mean pinball loss. */
    static double pinball(Scored scored) {
        return PINBALL.getOrDefault(new Row(scored.series(), scored.ahead()), Double.NaN);
    }

    /** The mean, over rows, of what share of its loss theirs is. */
    static double share(List<Scored> scores) {
        return scores.stream()
                .mapToDouble(row -> row.model().pinball() / pinball(row))
                .average()
                .orElse(Double.NaN);
    }
}
