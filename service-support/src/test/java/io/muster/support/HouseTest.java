package io.muster.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.muster.support.testing.HouseRules;

/** What serves both services knows neither, and its rooms know little of each other. */
@AnalyzeClasses(packages = "io.muster.support", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule itKnowsTheContractsAndNoService = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.muster.ingest..", "io.muster.staffing..", "io.muster.local..");

    @ArchTest
    static final ArchRule onlyTheWatchTalksToTheBroker = classes()
            .that()
            .resideOutsideOfPackage("io.muster.support.watch")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule roomsDoNotGoInCircles = HouseRules.noCirclesBelow("io.muster.support");

    @ArchTest
    static void aRoomHasTwoToTwentyFiles(JavaClasses house) {
        HouseRules.roomsHaveTwoToTwentyFiles(house, "io.muster.support");
    }

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = HouseRules.everyPackageIsNullMarked();
}
