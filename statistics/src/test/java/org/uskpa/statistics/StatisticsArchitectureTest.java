package org.uskpa.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.uskpa.statistics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class StatisticsArchitectureTest {

  @ArchTest
  static final ArchRule readsTheCoreOnlyThroughItsReadSideAndValues =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.uskpa.statistics..",
              "org.uskpa.core.record",
              "org.uskpa.core.measure",
              "org.uskpa.core.finding",
              "org.uskpa.core.shipment",
              "org.uskpa.core.participant",
              "org.uskpa.core.journal",
              "org.uskpa.core.text",
              "org.uskpa.core.csv",
              "org.uskpa.core.usecase",
              "org.uskpa.core.load",
              "org.uskpa.core.listing",
              "org.uskpa.core.face",
              "org.uskpa.core.paper",
              "java..",
              "javax.sql",
              "org.springframework..",
              "org.slf4j",
              "org.apache.commons.csv..",
              "org.apache.pdfbox..",
              "org.dhatim.fastexcel..",
              "org.apache.poi..",
              "org.apache.xmlbeans..",
              "org.openxmlformats.schemas..",
              "org.ojalgo..",
              "tools.jackson..",
              "org.jspecify.annotations");

  @ArchTest
  static final ArchRule suppressionIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage("..suppression")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "..release", "..publication", "..quarter");

  @ArchTest
  static final ArchRule onlySuppressionKnowsTheSolver =
      noClasses()
          .that()
          .resideOutsideOfPackage("..suppression")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.ojalgo..");

  @ArchTest
  static final ArchRule knowsNoPortal =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.uskpa.portal..");

  @ArchTest
  static final ArchRule tablesKnowNothingOfWhatFillsThem =
      noClasses()
          .that()
          .resideInAPackage("..table")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..quarter", "..export", "..published", "..release", "..anomaly");

  @ArchTest
  static final ArchRule figuresKnowNothingOfHowTheyAreWrittenOut =
      noClasses()
          .that()
          .resideInAPackage("..quarter")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..export");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.uskpa.statistics.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyFilesKnowHowFilesAreWritten =
      noClasses()
          .that()
          .resideOutsideOfPackage("..export")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.commons.csv..",
              "org.apache.pdfbox..",
              "org.dhatim.fastexcel..",
              "org.apache.poi..",
              "org.apache.xmlbeans..",
              "org.openxmlformats.schemas..",
              "tools.jackson..",
              "org.uskpa.core.face",
              "org.uskpa.core.paper");

  @ArchTest
  static final ArchRule onlyWhatOthersSendIsReadFromFiles =
      noClasses()
          .that()
          .resideOutsideOfPackages("..reconciliation", "..world")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.uskpa.core.csv", "org.uskpa.core.load");

  @ArchTest
  static final ArchRule noBinaryFractionsNearCaratsAndDollars =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.Double")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.Float");
}
