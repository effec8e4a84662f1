package org.uskpa.statistics.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.measure.Period;
import org.uskpa.core.record.SuppressionSettings;
import org.uskpa.statistics.suppression.SuppressionRule;

/** What decisions rest on now: the rule, and what is published of the same year. */
@Component
class Grounds {

  private final Publications publications;
  private final SuppressionSettings settings;

  Grounds(Publications publications, SuppressionSettings settings) {
    this.publications = publications;
    this.settings = settings;
  }

  SuppressionRule rule(Period period) {
    SuppressionSettings.Rule rule = settings.on(period.firstDay());
    return new SuppressionRule(
        rule.applies(), rule.leastTraders(), rule.pPercent(), rule.protectionPercent());
  }

  /** The hash of all of it. */
  String of(Period period, int edition, List<String> madeOf) {
    return DecisionText.ground(
        Publication.name(period, edition),
        madeOf,
        rule(period),
        publications.ofYear(period.year()));
  }
}
