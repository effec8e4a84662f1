package org.uskpa.core.admission;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;

/** What several steps about an application refuse alike. */
final class Refusals {

  private Refusals() {}

  static Finding state(Application application, String why) {
    return ApplicationRules.STATE.block(
        "The application of %s is %s; %s."
            .formatted(
                application.name(), application.state().label().toLowerCase(Locale.ROOT), why));
  }

  /** A day lies between the application and today. */
  static Optional<Finding> day(
      RuleCard rule, String field, LocalDate day, Application application, LocalDate today) {
    if (day.isAfter(today)) {
      return Optional.of(
          rule.block(field, "%s is still to come; today is %s.".formatted(day, today)));
    }
    if (day.isBefore(application.receivedOn())) {
      return Optional.of(
          rule.block(
              field,
              "%s is before the application came on %s.".formatted(day, application.receivedOn())));
    }
    return Optional.empty();
  }
}
