package org.uskpa.portal;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import org.uskpa.core.usecase.UseCase;

/** The steps of the portal are of one make with the core's. */
@AnalyzeClasses(packages = "org.uskpa", importOptions = ImportOption.DoNotIncludeTests.class)
class UseCasesTest {

  private static final DescribedPredicate<JavaClass> TAKE_A_COMMAND =
      DescribedPredicate.describe(
          "take a command of their own",
          type ->
              type.getMethods().stream()
                  .filter(method -> method.getModifiers().contains(PUBLIC))
                  .flatMap(method -> method.getRawParameterTypes().stream())
                  .anyMatch(taken -> taken.getFullName().equals(type.getFullName() + "$Command")));

  private static final ArchCondition<JavaClass> HAVE_ONE_PUBLIC_METHOD =
      new ArchCondition<>("have one public method, run") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          List<String> methods =
              type.getMethods().stream()
                  .filter(method -> method.getModifiers().contains(PUBLIC))
                  .map(JavaMethod::getName)
                  .toList();
          events.add(
              new SimpleConditionEvent(
                  type, methods.equals(List.of("run")), type.getName() + " has " + methods));
        }
      };

  @ArchTest
  static final ArchRule whatTakesACommandIsAUseCase =
      classes()
          .that(TAKE_A_COMMAND)
          .should()
          .beAnnotatedWith(UseCase.class)
          .andShould(HAVE_ONE_PUBLIC_METHOD);

  @ArchTest
  static final ArchRule momentsOfStepsAreThoseTheRecordsKeep =
      noClasses()
          .that()
          .areAnnotatedWith(UseCase.class)
          .should()
          .callMethod(Clock.class, "instant")
          .because("the database keeps microseconds: EasternTime.now drops what is finer");

  @ArchTest
  static final ArchRule typedTextsAreBlankWhenNothingCanBeSeen =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.uskpa.portal.admin..",
              "org.uskpa.portal.census..",
              "org.uskpa.portal.duty..",
              "org.uskpa.portal.incoming..",
              "org.uskpa.portal.issue..",
              "org.uskpa.portal.journal..",
              "org.uskpa.portal.page..",
              "org.uskpa.portal.records..",
              "org.uskpa.portal.stock..")
          .should()
          .callMethod(String.class, "isBlank")
          .orShould()
          .callMethod(String.class, "strip")
          .orShould()
          .callMethod(String.class, "trim")
          .because("VisibleText is the one notion of a blank text");
}
