package io.muster.staffing.answers.demand;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.muster.events.PublicationState;
import io.muster.events.VanishedCell;
import io.muster.staffing.answers.problems.BadQuestion;
import io.muster.staffing.answers.problems.NothingThere;
import io.muster.staffing.answers.questions.WireName;
import io.muster.staffing.answers.readmodel.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of each publication of statistics. */
@RestController
class PublicationsController {

    private static final int MOST = 1_000;

    private final Reading reading;

    PublicationsController(Reading reading) {
        this.reading = reading;
    }

    /**
     * A publication.
     *
     * @param status open, taken, held, superseded or failed
     * @param periods months covered; none before it is complete
     * @param cells that it says it has; absent before it is complete
     * @param persons likewise, without those in suppressed cells
     * @param suppressedCells cells whose figures the publisher withholds
     * @param vanishedCells cells with persons, or suppressed, that stood before it and that it does not mention
     * @param vanishedPersons persons in those of them whose figures are told
     * @param vanishedSuppressedCells how many of them are suppressed, so that nobody knows how many persons vanish with them;
     *     absent where nobody looked
     * @param personsBefore persons that stood of its months before it
     * @param vanishing the cells that vanish, those with most persons first, at most 20
     * @param reason why it is not taken, and what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PublicationView(
            String publication,
            String status,
            @Nullable String reason,
            String layout,
            LocalDate publishedOn,
            String file,
            boolean confirmed,
            List<LocalDate> periods,
            List<String> regions,
            @Nullable Long cells,
            @Nullable Long persons,
            long suppressedCells,
            long vanishedCells,
            long vanishedPersons,
            @Nullable Long vanishedSuppressedCells,
            long personsBefore,
            List<Vanished> vanishing) {}

    /** A cell that vanishes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Vanished(
            YearMonth month,
            String region,
            @Nullable String place,
            @Nullable String state,
            @Nullable String component,
            String demographic,
            @Nullable String citizenship,
            String authority,
            @Nullable String encounterType,
            @Nullable Long persons) {}

    /** The latest in the log first. */
    @GetMapping("/api/v1/publications")
    List<PublicationView> publications(@RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadQuestion("limit is " + limit + ", expected is 1 to " + MOST, "limit");
        }
        return reading.tables().publications().stream()
                .sorted(Comparator.comparingLong(PublicationState::getOrder).reversed())
                .limit(limit)
                .map(PublicationsController::view)
                .toList();
    }

    @GetMapping("/api/v1/publications/{publication}")
    PublicationView publication(@PathVariable String publication) {
        return reading.tables().publications().stream()
                .filter(state -> state.getPublication().toString().equals(publication))
                .findFirst()
                .map(PublicationsController::view)
                .orElseThrow(() -> new NothingThere("nothing of publication '" + publication
                        + "' has come yet, or it is over and was forgotten; check the name, or ask again shortly"));
    }

    private static PublicationView view(PublicationState state) {
        return new PublicationView(
                state.getPublication().toString(),
                WireName.of(state.getStatus()),
                state.getReason(),
                state.getLayout(),
                state.getPublishedOn(),
                state.getSourceFile(),
                state.getConfirmed(),
                state.getPeriods(),
                state.getRegions(),
                state.getCells(),
                state.getPersons(),
                state.getSuppressedCells(),
                state.getVanishedCells(),
                state.getVanishedPersons(),
                state.getVanishedSuppressedCells(),
                state.getPersonsBefore(),
                state.getVanishing().stream()
                        .map(PublicationsController::vanished)
                        .toList());
    }

    private static Vanished vanished(VanishedCell cell) {
        return new Vanished(
                YearMonth.from(cell.getPeriod()),
                cell.getRegion(),
                cell.getPlace(),
                cell.getState(),
                cell.getComponent(),
                cell.getDemographic(),
                cell.getCitizenship(),
                cell.getAuthority(),
                cell.getEncounterType(),
                cell.getPersons());
    }
}
