package org.uskpa.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A right that nothing asks for opens nothing: who may have it is not yet of use to anybody. */
class RightsAskedForTest {

  private static final JavaClasses PORTAL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.uskpa.portal");

  @Test
  void tokens_are_offered_what_something_in_the_portal_asks_for() {
    Set<Right> asked = EnumSet.noneOf(Right.class);
    PORTAL.stream()
        .filter(type -> !type.isEquivalentTo(Right.class) && !type.isEquivalentTo(Role.class))
        .flatMap(type -> Stream.concat(inCode(type), inAnnotations(type)))
        .map(Right::valueOf)
        .forEach(asked::add);

    assertThat(Arrays.stream(Right.values()).filter(Right::isAskedFor).collect(Collectors.toSet()))
        .as("rights that are not on the list of those that nothing asks for, in Right")
        .isEqualTo(asked);
  }

  private static Stream<String> inCode(JavaClass type) {
    return type.getFieldAccessesFromSelf().stream()
        .map(JavaFieldAccess::getTarget)
        .filter(target -> target.getOwner().isEquivalentTo(Right.class))
        .filter(target -> target.getRawType().isEquivalentTo(Right.class))
        .map(target -> target.getName());
  }

  private static Stream<String> inAnnotations(JavaClass type) {
    return Stream.concat(
            type.getAnnotations().stream(),
            type.getMethods().stream().flatMap(method -> method.getAnnotations().stream()))
        .map(JavaAnnotation::getProperties)
        .flatMap(properties -> properties.values().stream())
        .filter(JavaEnumConstant.class::isInstance)
        .map(JavaEnumConstant.class::cast)
        .filter(constant -> constant.getDeclaringClass().isEquivalentTo(Right.class))
        .map(JavaEnumConstant::name);
  }
}
