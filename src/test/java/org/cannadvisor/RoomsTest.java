package org.cannadvisor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house and their one-way arrows. */
@AnalyzeClasses(packages = RoomsTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {

  static final String ROOT = "org.cannadvisor";
  private static final String[] WORKERS = {
    ROOT + ".intake..", ROOT + ".knowledge..", ROOT + ".rules..", ROOT + ".report.."
  };

  @ArchTest
  static final ArchRule arrowsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy(ROOT + ".cli..")
          .layer("advisor")
          .definedBy(ROOT + ".advisor..")
          .layer("workers")
          .definedBy(WORKERS)
          .layer("model")
          .definedBy(ROOT + ".model..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("advisor")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("workers")
          .mayOnlyBeAccessedByLayers("advisor")
          .whereLayer("model")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule workersDoNotKnowEachOther =
      slices()
          .matching(ROOT + ".(intake|knowledge|rules|report)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule readersDoNotGoInCircles =
      slices().matching(ROOT + ".intake.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheRulesRoomKnowsTheEngine =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "..")
          .and()
          .resideOutsideOfPackage(ROOT + ".rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule theModelKnowsNothingButJava =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".model..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + ".model..");

  @ArchTest
  static final ArchRule theAdvisorKnowsNoFormatAndNoCommandLine =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".advisor..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "picocli..", "com.fasterxml..", "com.google.protobuf..", "org.treesitter..");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".cli..", ROOT + ".rules..")
          .should(ACCESS_STANDARD_STREAMS);
}
