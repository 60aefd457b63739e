package io.muster.staffing.answers.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.BatchOutcome;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.readmodel.BatchOutcomes;
import io.muster.staffing.answers.readmodel.LatestRefusals;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.answers.readmodel.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of a batch, and what was refused or could not be read. */
@RestController
class BatchesController {

    private static final int MOST = 1_000;

    private final Reading reading;
    private final LatestRefusals refusals;

    BatchesController(Reading reading, LatestRefusals refusals) {
        this.reading = reading;
        this.refusals = refusals;
    }

    /**
     * A batch's outcome so far, over all partitions.
     *
     * @param counted events counted, reversals not taken off
     * @param persons persons counted, less those reversed
     */
    record Outcome(
            String source,
            String batch,
            long counted,
            long persons,
            long duplicates,
            long conflicts,
            long reversed,
            long refusedReversals,
            @Nullable Instant lastAt) {}

    /**
     * Refusals, newest first.
     *
     * @param all how many there are in all, or of those that were read where there are earlier ones
     * @param earlierNotRead there, and true, where the topics hold earlier refusals that are not counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rejections(long all, @Nullable Boolean earlierNotRead, List<Refused> latest) {}

    @GetMapping("/api/v1/batches/{source}/{batch}")
    Outcome batch(@PathVariable String source, @PathVariable String batch) {
        var outcomes = reading.outcomes();
        var parts = outcomes.of(source, batch);
        if (parts.isEmpty()) {
            throw new NothingThere("no event of batch '" + batch + "' of '" + source
                    + "' was counted or refused yet; check both names, or ask again shortly"
                    + (outcomes.isCut()
                            ? ". Only the latest " + BatchOutcomes.HELD
                                    + " outcomes are held here: an earlier one stands on the topic batch-outcomes.v1 under the key "
                                    + source + '|' + batch + "|<partition>"
                            : ""));
        }
        return new Outcome(
                source,
                batch,
                sum(parts, BatchOutcome::getCounted),
                sum(parts, BatchOutcome::getPersons),
                sum(parts, BatchOutcome::getDuplicates),
                sum(parts, BatchOutcome::getConflicts),
                sum(parts, BatchOutcome::getReversed),
                sum(parts, BatchOutcome::getRefusedReversals),
                parts.stream()
                        .map(BatchOutcome::getLastAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    @GetMapping("/api/v1/rejections")
    Rejections rejections(@RequestParam(defaultValue = "100") int limit) {
        reading.tables();
        if (limit < 1 || limit > MOST) {
            throw new BadQuestion("limit is " + limit + ", expected is 1 to " + MOST, "limit");
        }
        return new Rejections(refusals.all(), refusals.isCut() ? true : null, refusals.latest(limit));
    }

    private static long sum(List<BatchOutcome> parts, ToLongFunction<BatchOutcome> figure) {
        return parts.stream().mapToLong(figure).sum();
    }
}
