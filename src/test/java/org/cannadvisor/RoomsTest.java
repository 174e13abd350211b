package org.cannadvisor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rooms of the house and their one-way arrows. */
final class RoomsTest {

  static final String ROOT = "org.cannadvisor";
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);
  private static final String[] WORKERS = {
    ROOT + ".intake..",
    ROOT + ".knowledge..",
    ROOT + ".rules..",
    ROOT + ".checklist..",
    ROOT + ".report..",
    ROOT + ".trust.."
  };

  @Test
  void arrowsPointOneWay() {
    ArchRule rule =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy(ROOT + ".cli..")
            .layer("advisor")
            .definedBy(ROOT + ".advisor..")
            .layer("workers")
            .definedBy(WORKERS)
            .layer("patterns")
            .definedBy(ROOT + ".patterns..")
            .layer("model")
            .definedBy(ROOT + ".model..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("advisor")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("workers")
            .mayOnlyBeAccessedByLayers("advisor")
            .whereLayer("patterns")
            .mayOnlyAccessLayers("model")
            .whereLayer("patterns")
            .mayOnlyBeAccessedByLayers("advisor", "workers")
            .whereLayer("model")
            .mayNotAccessAnyLayer();

    rule.check(HOUSE);
  }

  @Test
  void workersDoNotKnowEachOther() {
    ArchRule rule =
        slices()
            .matching(ROOT + ".(intake|knowledge|rules|checklist|report|trust)..")
            .should()
            .notDependOnEachOther();

    rule.check(HOUSE);
  }

  @Test
  void readersDoNotGoInCircles() {
    ArchRule rule = slices().matching(ROOT + ".intake.(*)..").should().beFreeOfCycles();

    rule.check(HOUSE);
  }

  @Test
  void onlyTheRulesRoomKnowsTheEngine() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(ROOT + "..")
            .and()
            .resideOutsideOfPackage(ROOT + ".rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    rule.check(HOUSE);
  }

  @Test
  void theChecklistKnowsOnlyTheModel() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".checklist..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                "java.lang..",
                "java.util..",
                "org.jspecify..",
                ROOT + ".model..",
                ROOT + ".checklist..");

    rule.check(HOUSE);
  }

  @Test
  void formatsKnowOnlyTheModel() {
    ArchRule rule =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("formats")
            .definedBy(ROOT + ".formats..")
            .layer("intake")
            .definedBy(ROOT + ".intake..")
            .layer("tensor")
            .definedBy(ROOT + ".tensor..")
            .layer("comparators")
            .definedBy(ROOT + ".compare..", ROOT + ".identify..")
            .layer("advisor")
            .definedBy(ROOT + ".advisor..")
            .layer("cli")
            .definedBy(ROOT + ".cli..")
            .layer("model")
            .definedBy(ROOT + ".model..")
            .whereLayer("formats")
            .mayOnlyBeAccessedByLayers("intake", "tensor", "comparators", "advisor", "cli")
            .whereLayer("formats")
            .mayOnlyAccessLayers("model")
            .whereLayer("tensor")
            .mayOnlyAccessLayers("formats")
            .whereLayer("comparators")
            .mayOnlyAccessLayers("tensor", "formats", "model");

    rule.check(HOUSE);
  }

  @Test
  void theModelKnowsNothingButJava() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + ".model..");

    rule.check(HOUSE);
  }

  @Test
  void theAdvisorKnowsNoFormatAndNoCommandLine() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(ROOT + ".advisor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "picocli..", "com.fasterxml..", "com.google.protobuf..", "org.treesitter..");

    rule.check(HOUSE);
  }

  @Test
  void onlyTheCommandLinePrints() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".rules..")
            .should(ACCESS_STANDARD_STREAMS);

    rule.check(HOUSE);
  }
}
