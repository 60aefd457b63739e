package io.muster.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.muster.support.testing.HouseRules;

/** The rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "io.muster.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule judgingAndDomainsArePlainJava = classes()
            .that()
            .resideInAnyPackage("io.muster.ingest.judging..", "io.muster.ingest..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.muster.schemas.profile..",
                    "io.muster.schemas.rules..",
                    "io.muster.ingest.judging..",
                    "io.muster.ingest..domain..");

    @ArchTest
    static final ArchRule publishingKnowsNoHttp = noClasses()
            .that()
            .resideInAnyPackage("io.muster.ingest.publishing..", "io.muster.ingest..publish..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.muster.ingest.http..", "io.muster.ingest..web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyPublishingTalksToTheBroker = noClasses()
            .that()
            .resideOutsideOfPackage("io.muster.ingest.publishing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule featuresDoNotGoInCircles = HouseRules.noCirclesBelow("io.muster.ingest");

    @ArchTest
    static void aRoomHasTwoToTwentyFiles(JavaClasses house) {
        HouseRules.roomsHaveTwoToTwentyFiles(house, "io.muster.ingest");
    }

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = HouseRules.everyPackageIsNullMarked();
}
