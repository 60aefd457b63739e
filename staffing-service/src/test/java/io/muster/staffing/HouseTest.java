package io.muster.staffing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.muster.support.testing.HouseRules;

/** The rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "io.muster.staffing", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ANSWERS = "io.muster.staffing.answers";
    private static final String SOURCING = "io.muster.staffing.planning.sourcing";

    @ArchTest
    static final ArchRule planningAndDomainsArePlainJava = classes()
            .that()
            .resideInAnyPackage("io.muster.staffing.planning..", "io.muster.staffing..domain..")
            .and()
            .resideOutsideOfPackage(SOURCING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.muster.schemas.profile..",
                    "io.muster.schemas.rules..",
                    "io.muster.staffing.planning..",
                    "io.muster.staffing..domain..");

    /** Sharing people out is an integer program: one solver, of one package, is all that the domain has beside plain Java. */
    @ArchTest
    static final ArchRule sourcingHasItsSolverBesidePlainJava = classes()
            .that()
            .resideInAPackage(SOURCING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.ojalgo..",
                    "io.muster.schemas.profile..",
                    "io.muster.staffing.planning..");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles = HouseRules.noCirclesBelow("io.muster.staffing");

    @ArchTest
    static final ArchRule roomsOfPlanningDoNotGoInCircles = HouseRules.noCirclesBelow("io.muster.staffing.planning");

    @ArchTest
    static final ArchRule answersDoNotGoInCircles = HouseRules.noCirclesBelow(ANSWERS);

    /** What two questions need stands in one of the shared rooms, never in the room of either. */
    @ArchTest
    static final ArchRule noQuestionKnowsAnother = slices().matching(ANSWERS + ".(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    JavaClass.Predicates.resideInAnyPackage(
                            ANSWERS + ".problems", ANSWERS + ".readmodel", ANSWERS + ".questions"));

    @ArchTest
    static void aRoomOfTheAnswersHasTwoToTwentyFiles(JavaClasses house) {
        assertThat(HouseRules.filesByRoom(house, ANSWERS))
                .isNotEmpty()
                .allSatisfy((room, count) -> assertThat(count).as(room).isBetween(2L, 20L));
    }

    @ArchTest
    static void aRoomIsMoreThanOneFile(JavaClasses house) {
        assertThat(HouseRules.filesByRoom(house, "io.muster.staffing"))
                .isNotEmpty()
                .doesNotContainValue(1L);
    }

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = HouseRules.everyPackageIsNullMarked();
}
