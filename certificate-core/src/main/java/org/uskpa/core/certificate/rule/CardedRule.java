package org.uskpa.core.certificate.rule;

import java.util.Set;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.finding.Severity;

/** A rule with a card: what all rules have in common. */
abstract class CardedRule implements CertificateRule {

  private final RuleCard card;

  CardedRule(RuleCard card) {
    this.card = card;
  }

  @Override
  public final String name() {
    return card.name();
  }

  @Override
  public final String says() {
    return card.says();
  }

  @Override
  public final Set<Severity> severities() {
    return card.severities();
  }

  @Override
  public final Basis basis() {
    return card.basis();
  }

  @Override
  public final String citation() {
    return card.citation();
  }

  final Finding block(String field, String message) {
    return card.block(field, message);
  }

  final Finding warn(String field, String message) {
    return card.warn(field, message);
  }

  /** Blank: a draft still waits for it, anything else lacks it. */
  final Finding blank(CertificateCase certificate, String field, String what) {
    return card.missing(field, Severity.BLOCK, Blank.message(certificate.step(), what));
  }
}
