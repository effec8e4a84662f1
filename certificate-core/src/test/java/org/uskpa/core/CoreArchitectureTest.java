package org.uskpa.core;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.certificate.rule.CertificateRule;
import org.uskpa.core.incoming.rule.ImportCheck;
import org.uskpa.core.text.VisibleText;

/** The arrows between the core's packages. */
class CoreArchitectureTest {

  private static final String CORE = "org.uskpa.core.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.uskpa.core");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text             | ''
          face             | text
          paper            | face
          measure          | text
          finding          | text
          period           | ''
          shipment         | text measure
          participant      | text period
          register         | text measure finding period shipment participant
          goods            | text measure finding shipment register
          certificate.rule | text face measure finding shipment participant register goods licensee stock
          incoming.rule    | text measure finding shipment participant register goods
          """)
  void theInnerPackagesKnowOnlyThoseFurtherIn(String name, String known) {
    String[] inner =
        Stream.concat(Stream.of(name), Arrays.stream(known.split(" ", -1)))
            .map(other -> CORE + other)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(CORE + name)
        .should()
        .dependOnClassesThat(resideInAPackage("org.uskpa.core..").and(resideOutsideOf(inner)))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> resideOutsideOf(String... packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages));
  }

  @Test
  void valuesAndRulesArePlainJava() {
    noClasses()
        .that()
        .resideInAnyPackage(
            CORE + "text",
            CORE + "measure",
            CORE + "finding",
            CORE + "period",
            CORE + "shipment",
            CORE + "goods",
            CORE + "certificate.rule",
            CORE + "incoming.rule")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "org.hibernate..")
        .check(CLASSES);
  }

  @Test
  void ofTheRegistersOnlyTheirReadersKnowTheDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE + "participant", CORE + "register")
        .and()
        .haveSimpleNameNotStartingWith("Known")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(CORE + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void rulesHaveNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE + "certificate.rule", CORE + "incoming.rule", CORE + "goods")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CLASSES);
  }

  @Test
  void eachRuleIsAPackagePrivateClassOfItsOwn() {
    for (Class<?> rule : new Class<?>[] {CertificateRule.class, ImportCheck.class}) {
      classes()
          .that()
          .areAssignableTo(rule)
          .and()
          .areNotInterfaces()
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .beTopLevelClasses()
          .check(CLASSES);
    }
  }

  /** {@link String#isBlank} and its kin take for text what nobody can see. */
  @Test
  void whatIsBlankIsSaidByVisibleTextAlone() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(VisibleText.class.getName())
        .should()
        .accessTargetWhere(
            target(owner(equivalentTo(String.class)))
                .and(target(nameMatching("isBlank|strip|trim")))
                .as("ask String what is blank; ask VisibleText"))
        .check(CLASSES);
  }

  @Test
  void caratsAndDollarsAreNeverBinaryFractions() {
    fields()
        .that()
        .areDeclaredInClassesThat(resideOutsideOfPackages(CORE + "document..", CORE + "face.."))
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class)
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysItIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
        unmarked.add(type.getPackageName());
      }
    }
    assertThat(unmarked).isEmpty();
  }
}
