package io.muster.ingest.published.domain;

import io.muster.ingest.judging.LineProblem;
import java.util.List;

/** What became of a published file. */
public sealed interface PublishedJudgement {

    /** It can be published, whole. */
    record Accepted(PublishedFile file) implements PublishedJudgement {}

    /**
     * It can't be, and nothing of it is.
     *
     * @param count how many problems there are
     * @param first the first of them
     */
    record Refused(long count, List<LineProblem> first) implements PublishedJudgement {}
}
