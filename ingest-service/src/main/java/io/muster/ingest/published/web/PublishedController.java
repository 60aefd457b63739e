package io.muster.ingest.published.web;

import io.muster.ingest.http.Answers;
import io.muster.ingest.http.Bodies;
import io.muster.ingest.http.HttpRefusal;
import io.muster.ingest.http.JudgedLater;
import io.muster.ingest.http.UploadLimiter;
import io.muster.ingest.judging.Days;
import io.muster.ingest.judging.Problem;
import io.muster.ingest.published.domain.PublishedFile;
import io.muster.ingest.published.domain.PublishedJudgement;
import io.muster.ingest.published.publish.PublishedPublisher;
import io.muster.ingest.published.publish.PublishedPublisher.Publication;
import io.muster.schemas.rules.Bounds;
import io.muster.schemas.rules.Visible;
import io.muster.support.http.ProblemDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of published statistics; a file is published whole or not at all. */
@RestController
class PublishedController {

    /** The largest file: it is checked whole before its first event, so its cells are held in memory. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final String PARAMETER = "publishedOn";
    private static final String CONFIRM = "confirmVanishing";

    private final PublishedCsv csv;
    private final PublishedPublisher publisher;
    private final Bodies bodies;
    private final Clock clock;

    /** Cells are held in memory, so one file at a time. */
    private final UploadLimiter uploads = new UploadLimiter(1);

    PublishedController(PublishedCsv csv, PublishedPublisher publisher, Bodies bodies, Clock clock) {
        this.csv = csv;
        this.publisher = publisher;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * A file that is published.
     *
     * @param persons in all cells that are not suppressed
     * @param suppressedCells cells of which the file withholds the figure
     * @param leftOut rows of regions in which the profile has no place
     * @param outcome where staffing-service says what became of it: taken, held, superseded
     * @param figures where staffing-service shows published beside operational figures
     */
    record Imported(
            String publication,
            String layout,
            LocalDate publishedOn,
            String file,
            long cells,
            long persons,
            long suppressedCells,
            List<LocalDate> periods,
            List<String> regions,
            PublishedFile.LeftOut leftOut,
            String outcome,
            String figures) {}

    @JudgedLater({
        "whether a later publication of the same periods stands already",
        "whether more of what stands would vanish than is taken without confirmation"
    })
    @PostMapping(path = "/api/v1/published-counts", consumes = "text/csv")
    ResponseEntity<Object> publish(
            @RequestParam(name = PARAMETER, required = false) @Nullable String publishedOn,
            @RequestParam(name = "file", required = false) @Nullable String file,
            @RequestParam(name = CONFIRM, required = false) @Nullable String confirmVanishing,
            HttpServletRequest request)
            throws IOException {
        var on = day(publishedOn);
        boolean confirmed = confirmed(confirmVanishing);
        var name = name(file == null ? request.getHeader("X-File-Name") : file);
        if (!uploads.tryAcquire()) {
            return uploads.busy();
        }
        try {
            var publication = new Publication(UUID.randomUUID(), on, name, clock.instant(), confirmed);
            return switch (csv.read(bodies.upTo(request, LARGEST), on)) {
                case PublishedJudgement.Accepted accepted -> publish(accepted.file(), publication);
                case PublishedJudgement.Refused refused -> throw refusal(refused);
            };
        } finally {
            uploads.giveBack();
        }
    }

    private ResponseEntity<Object> publish(PublishedFile file, Publication publication) {
        publisher.publish(file, publication);
        var outcome = "/api/v1/publications/" + publication.id();
        return ResponseEntity.accepted()
                .location(URI.create(outcome))
                .body(new Imported(
                        publication.id().toString(),
                        file.layout().name(),
                        publication.on(),
                        publication.sourceFile(),
                        file.cells().size(),
                        file.persons(),
                        file.suppressed(),
                        file.periods(),
                        file.regions(),
                        file.leftOut(),
                        outcome,
                        "/api/v1/reconciliation"));
    }

    private static HttpRefusal refusal(PublishedJudgement.Refused refused) {
        var problem = ProblemDetails.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "The file is refused",
                refused.count()
                        + " row(s) are wrong, so nothing of the file is published; 'refusals' says what. Mend them "
                        + "and send the whole file again.");
        problem.setProperty("refused", refused.count());
        problem.setProperty("refusals", refused.first());
        return new HttpRefusal(problem);
    }

    private static boolean confirmed(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default ->
                throw Answers.badRequest(
                        new Problem(CONFIRM, text, CONFIRM + " is neither true nor false", "true or false"));
        };
    }

    private LocalDate day(@Nullable String text) {
        var days = new Days(clock.instant());
        if (text == null) {
            throw Answers.badRequest(Problem.missing(PARAMETER, Days.EXPECTED));
        }
        var why = days.whyNot(text);
        if (why != null) {
            throw Answers.badRequest(new Problem(PARAMETER, text, PARAMETER + " " + why, Days.EXPECTED));
        }
        var day = LocalDate.parse(text);
        if (day.isAfter(days.lastSeen())) {
            throw Answers.badRequest(new Problem(
                    PARAMETER, text, PARAMETER + " has not come", "the day on which the file was published"));
        }
        return day;
    }

    private static String name(@Nullable String value) {
        if (value == null || Visible.isBlank(value)) {
            return "unnamed";
        }
        if (value.length() > Bounds.LONGEST_FILE_NAME) {
            throw Answers.badRequest(new Problem(
                    "file",
                    value,
                    "file has " + value.length() + " characters",
                    "at most " + Bounds.LONGEST_FILE_NAME + " characters"));
        }
        return value;
    }
}
