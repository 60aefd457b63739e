package io.muster.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each room of this module may know; listed is what is allowed. */
@AnalyzeClasses(packages = "io.muster.schemas", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule profileKnowsOnlyJava = classes()
            .that()
            .resideInAPackage("io.muster.schemas.profile")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.muster.schemas.profile", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule readersOfProfilesKnowYamlBeside = classes()
            .that()
            .resideInAPackage("io.muster.schemas.profile.reading")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.muster.schemas.profile..", "java..", "org.yaml.snakeyaml..", "org.jspecify..");

    @ArchTest
    static final ArchRule topicsKnowOnlyTheEvents = classes()
            .that()
            .resideInAPackage("io.muster.schemas.topics")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.muster.schemas.topics", "io.muster.events", "java..", "org.apache.avro..", "org.jspecify..");

    /** Services, streams and tools all use this module, so it needs no framework. */
    @ArchTest
    static final ArchRule nothingKnowsSpring = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.apache.catalina..");

    @ArchTest
    static final ArchRule serdeKnowsAvroAndKafkasClient = classes()
            .that()
            .resideInAPackage("io.muster.schemas.serde..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.muster.schemas.serde..",
                    "io.muster.schemas.topics",
                    "java..",
                    "javax.net.ssl..",
                    "org.apache.avro..",
                    "org.apache.kafka.common..",
                    "tools.jackson..",
                    "org.jspecify..");
}
