package io.muster.staffing.answers.questions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.muster.staffing.answers.problems.TooMuch;
import io.muster.staffing.answers.readmodel.FilledTables;
import io.muster.staffing.planning.plan.DayByDayPlanner;
import io.muster.staffing.planning.plan.OperationState;
import io.muster.staffing.planning.plan.OutOfTime;
import io.muster.staffing.planning.plan.Scope;
import io.muster.staffing.planning.situation.Situation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class HeavyQuestionsTest {

    private static final LocalDate MAY_10 = LocalDate.of(2023, 5, 10);

    @Test
    void refusesAQuestionThatFindsNoTurn() throws Exception {
        var heavy = new HeavyQuestions(1, Duration.ofMinutes(1), Duration.ZERO);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> heavy.answer(left -> {
            begun.countDown();
            await(end);
            return "first";
        }));
        begun.await();

        assertThatExceptionOfType(TooMuch.class)
                .isThrownBy(() -> heavy.answer(left -> "second"))
                .withMessageContaining("ask again in a moment");

        end.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(heavy.<String>answer(left -> "third")).isEqualTo("third");
    }

    @Test
    void givesTheTurnBackWhateverBecomesOfTheQuestion() {
        var heavy = new HeavyQuestions(1, Duration.ZERO, Duration.ZERO);

        for (int time = 0; time < 3; time++) {
            assertThatExceptionOfType(TooMuch.class)
                    .isThrownBy(() -> heavy.answer(left -> {
                        left.check();
                        return "never";
                    }))
                    .withMessageContaining("took longer than 0 s");
        }
    }

    @Test
    void endsAPlanInTheMiddle() {
        var days = new int[1];
        var planner = new DayByDayPlanner(place -> {
            if (++days[0] > 3) {
                throw new OutOfTime();
            }
        });

        assertThatExceptionOfType(OutOfTime.class)
                .isThrownBy(() -> planner.plan(
                        Situation.empty(FilledTables.PROFILE),
                        MAY_10,
                        MAY_10.plusDays(9),
                        OperationState.START,
                        Scope.ALL));
        assertThat(days[0]).isEqualTo(4);
    }

    /** Who plans anew for an answer does it in its turn and within its time. */
    @Test
    void noAnswerPlansWithoutATurn() {
        noClasses()
                .that()
                .resideInAPackage("io.muster.staffing.answers..")
                .and()
                .haveNameNotMatching(".*HeavyQuestions.*|.*Test(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(DayByDayPlanner.class)
                .check(new ClassFileImporter().importPackages("io.muster.staffing.answers"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
