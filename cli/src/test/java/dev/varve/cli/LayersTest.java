package dev.varve.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The direction of dependencies in the whole house: what a module descriptor cannot say, or says too weakly. */
class LayersTest {

    private static final String WORDS = "dev.varve";
    private static final String PLAIN = "dev.varve.plain..";
    private static final String TESTKIT = "dev.varve.testkit..";
    private static final String CLI = "dev.varve.cli..";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(WORDS);

    @Test
    void core_dependsOnNothingElseOfOurs() {
        noClasses()
                .that()
                .resideInAnyPackage(WORDS, PLAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TESTKIT, CLI)
                .check(HOUSE);
    }

    @Test
    void words_knowNoEngine() {
        noClasses()
                .that()
                .resideInAPackage(WORDS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PLAIN)
                .check(HOUSE);
    }

    @Test
    void commandLine_namesNoEngineAndNoTestkit() {
        noClasses()
                .that()
                .resideInAPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PLAIN, TESTKIT)
                .check(HOUSE);
    }

    @Test
    void testkit_dependsOnCoreAlone() {
        noClasses()
                .that()
                .resideInAPackage(TESTKIT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLI)
                .check(HOUSE);
    }

    @Test
    void packages_formNoCycle() {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void core_asksNobodyForTheTime() {
        noClasses()
                .that()
                .resideInAnyPackage(WORDS, PLAIN)
                .should()
                .accessTargetWhere(readsTheSystemClock())
                .because("time comes from outside, so that a test can set it")
                .check(HOUSE);
    }

    @Test
    void core_logsThroughSystemLoggerOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(WORDS, PLAIN)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
        return describe("the system clock is read", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return owner.getPackageName().equals("java.time") && name.equals("now")
                    || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        });
    }

    private static final class EachPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    }
}
