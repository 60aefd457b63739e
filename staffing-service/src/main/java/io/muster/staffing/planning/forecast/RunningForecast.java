package io.muster.staffing.planning.forecast;

import io.muster.staffing.planning.numbers.CountBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The forecast of one series, for example of one place and pathway group, moved on by each closed step in constant time: the
 * simplest of some simple forecasts that no other beats. Its bounds are the errors of all series' forecasts, scaled to its own.
 *
 * <p>A value: the same steps give the same forecast, so a corrected day is replayed from the forecast that was kept before it.
 *
 * @param settings of the forecast
 * @param candidates the simple forecasts, simplest first; of no account before the first known step
 * @param latest steps of which the season is read
 * @param highest figure seen
 * @param scale of its one-step errors
 * @param watch over them since the start or the last announced step
 * @param known steps so far
 * @param unknown steps closed since the last known one: they widen the bounds as steps ahead do
 * @param unseen announced steps since the last known one
 * @param promises what was expected after each of the latest steps, newest last
 * @param revealed errors that the last closed step revealed
 */
public record RunningForecast(
        ForecastSettings settings,
        List<Candidate> candidates,
        Latest latest,
        double highest,
        Scale scale,
        RegimeWatch watch,
        int known,
        int unknown,
        int unseen,
        List<Promise> promises,
        List<ForecastError> revealed) {

    /** Days that a count's own noise is judged by at most. */
    private static final int MOST_DAYS = 7;

    /** Before the first step. */
    public static RunningForecast start(ForecastSettings settings) {
        List<Candidate> candidates =
                new ArrayList<>(List.of(new Candidate(1, false, 0, 0), new Candidate(settings.alpha(), false, 0, 0)));
        if (settings.period() > 1) {
            candidates.add(new Candidate(settings.alpha(), true, 0, 0));
        }
        return new RunningForecast(
                settings,
                List.copyOf(candidates),
                Latest.NONE,
                0,
                Scale.START,
                RegimeWatch.CALM,
                0,
                0,
                0,
                List.of(),
                List.of());
    }

    /**
     * After a step has closed.
     *
     * @param persons at least 0; absent where the step is unknown, which is not 0
     */
    public RunningForecast close(OptionalDouble persons) {
        return persons.isPresent() ? afterKnown(persons.getAsDouble()) : afterUnknown();
    }

    private RunningForecast afterKnown(double persons) {
        double season = season(1);
        double error = known == 0 ? 0 : Relative.error(persons, expected(1));
        var next = new RunningForecast(
                settings,
                candidates.stream()
                        .map(each -> known == 0 ? each.at(persons) : each.after(persons, season))
                        .toList(),
                latest.with(OptionalDouble.of(persons), settings.period()),
                Math.max(highest, persons),
                known == 0 ? scale : scale.with(error, settings.memory()),
                watch.after(error, scale.mean()),
                known + 1,
                0,
                0,
                promises,
                revealed(persons));
        return next.with(next.known < settings.warmUp() ? Promise.NONE : next.promise());
    }

    private RunningForecast afterUnknown() {
        return new RunningForecast(
                        settings,
                        candidates,
                        latest.with(OptionalDouble.empty(), settings.period()),
                        highest,
                        scale,
                        watch,
                        known,
                        unknown + 1,
                        unseen,
                        promises,
                        List.of())
                .with(Promise.NONE);
    }

    private Promise promise() {
        return new Promise(settings.horizons().stream().map(this::expected).toList(), scale.mean());
    }

    private RunningForecast with(Promise promise) {
        List<Promise> next = new ArrayList<>(promises);
        next.add(promise);
        int most = settings.horizons().getLast();
        return with(List.copyOf(next.subList(Math.max(0, next.size() - most), next.size())));
    }

    private RunningForecast with(List<Promise> others) {
        return new RunningForecast(
                settings, candidates, latest, highest, scale, watch, known, unknown, unseen, others, revealed);
    }

    private List<ForecastError> revealed(double persons) {
        List<ForecastError> errors = new ArrayList<>();
        for (int place = 0; place < settings.horizons().size(); place++) {
            int horizon = settings.horizons().get(place);
            if (horizon <= promises.size()) {
                var promise = promises.get(promises.size() - horizon);
                if (!promise.expected().isEmpty()) {
                    double error = Relative.error(persons, promise.expected().get(place));
                    errors.add(new ForecastError(horizon, error / promise.scale()));
                }
            }
        }
        return List.copyOf(errors);
    }

    /**
     * On the date of an announced policy, before that day is closed. What was expected before it is judged no more: it would say
     * how well the policy was announced.
     *
     * @param factor of the arrivals from then on, at least 0
     */
    public RunningForecast step(double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor must be finite and >= 0, but was " + factor);
        }
        return new RunningForecast(
                settings,
                candidates.stream().map(each -> each.at(each.level() * factor)).toList(),
                latest.times(factor),
                highest * factor,
                scale,
                RegimeWatch.CALM,
                known,
                unknown,
                unseen + 1,
                List.of(),
                List.of());
    }

    /**
     * What is expected some steps after the last closed one.
     *
     * @param steps at least 1
     * @param announced policies in order of their days; those after {@code steps} change nothing
     * @param pool errors of the past
     * @return absent while nothing at all is known
     */
    public Optional<Outlook> ahead(int steps, List<AnnouncedStep> announced, ErrorPool pool) {
        if (known == 0) {
            return Optional.empty();
        }
        double expected = expected(steps);
        int uncertain = unseen;
        for (var policy : announced) {
            if (policy.inDays() <= steps) {
                expected *= policy.factor();
                uncertain++;
            }
        }
        return Optional.of(bounded(expected, uncertain, steps + unknown, pool));
    }

    /** What the chosen candidate makes of a step ahead without any policy, never more than was ever seen. */
    public double expected(int ahead) {
        var chosen = chosen();
        return Math.min(highest, chosen.level() * (chosen.seasonal() ? season(ahead) : 1));
    }

    /** The simplest candidate that no other beats. */
    public Candidate chosen() {
        double least = candidates.stream().mapToDouble(Candidate::error).min().orElse(0);
        return candidates.stream()
                .filter(each -> each.error() <= least * (1 + ForecastSettings.MARGIN))
                .findFirst()
                .orElseThrow();
    }

    private double season(int ahead) {
        return latest.season(ahead, settings.period());
    }

    /** Bounds: the pool's errors, those of announced factors beside them, and at least a count's own noise. */
    private Outlook bounded(double expected, int uncertain, int steps, ErrorPool pool) {
        double ratio = Math.pow(ForecastSettings.STEP_RATIO, Math.sqrt(uncertain));
        double below = Math.hypot(scale.mean() * pool.lower(steps), 2 - 2 / Math.sqrt(ratio));
        double above = Math.hypot(scale.mean() * pool.upper(steps), 2 * Math.sqrt(ratio) - 2);
        var noise = CountBounds.of(expected, Math.min(known, MOST_DAYS));
        double grown = Math.sqrt(unknown + 1.0);
        return new Outlook(
                expected,
                Math.max(0, Math.min(Relative.count(expected, -below), expected - grown * (expected - noise.low()))),
                Math.max(Relative.count(expected, above), expected + grown * (noise.high() - expected)));
    }

    /** Whether there are too few known steps yet for it to count. */
    public boolean isWarmingUp() {
        return known < settings.warmUp();
    }

    /** Whether the steps of late run away from what was expected: shown as a flag. */
    public boolean hasShifted() {
        return watch.hasShifted();
    }

    /** The same where no policy is announced. */
    public Optional<Outlook> ahead(int steps, ErrorPool pool) {
        return ahead(steps, List.of(), pool);
    }
}
