package io.muster.staffing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.muster.support.testing.HouseRules;
import java.util.stream.Stream;

/** The rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "io.muster.staffing", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String ANSWERS = "io.muster.staffing.answers";
    private static final String SEARCH = "io.muster.staffing.planning.sourcing.search";

    private static final String[] DOMAIN = {
        "io.muster.staffing.planning..",
        "io.muster.staffing..domain..",
        "io.muster.staffing.calculators.formulas..",
        "io.muster.staffing.requests.decisions..",
    };

    @ArchTest
    static final ArchRule planningAndDomainsArePlainJava = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .and()
            .resideOutsideOfPackage(SEARCH)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Stream.concat(
                            Stream.of(DOMAIN),
                            Stream.of(
                                    "java..", "org.jspecify..", "io.muster.schemas.profile", "io.muster.schemas.rules"))
                    .toArray(String[]::new));

    /** Sharing people out is an integer program: one solver, of one package, is all that the domain has beside plain Java. */
    @ArchTest
    static final ArchRule sourcingHasItsSolverBesidePlainJava = classes()
            .that()
            .resideInAPackage(SEARCH)
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
    static final ArchRule roomsOfThePlansStreamDoNotGoInCircles =
            HouseRules.noCirclesBelow("io.muster.staffing.planstreams");

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
    static void aRoomHasTwoToTwentyFiles(JavaClasses house) {
        HouseRules.roomsHaveTwoToTwentyFiles(house, "io.muster.staffing");
    }

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = HouseRules.everyPackageIsNullMarked();
}
