package io.muster.staffing.answers.needs;

import io.muster.staffing.answers.questions.HeavyQuestions;
import io.muster.staffing.answers.questions.Situations;
import io.muster.staffing.answers.readmodel.Reading;
import io.muster.staffing.planning.plan.DrawnNeeds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day's needs in each draw, planned anew only where the tables have changed or another day is asked for. */
final class LatestDraws {

    private final Reading reading;
    private final Situations situations;
    private final HeavyQuestions heavy;
    private volatile @Nullable Known latest;

    /**
     * What was asked for last.
     *
     * @param changes of the tables by which it was computed
     */
    private record Known(long changes, LocalDate day, DrawnNeeds needs) {}

    LatestDraws(Reading reading, Situations situations, HeavyQuestions heavy) {
        this.reading = reading;
        this.situations = situations;
        this.heavy = heavy;
    }

    DrawnNeeds of(LocalDate day) {
        long changes = reading.tables().changes();
        var known = latest;
        if (known == null || known.changes() != changes || !known.day().equals(day)) {
            known = new Known(
                    changes,
                    day,
                    heavy.answer(left -> new DrawnNeeds(situations.now(), left.planner(), day, situations.first())));
            latest = known;
        }
        return known.needs();
    }
}
