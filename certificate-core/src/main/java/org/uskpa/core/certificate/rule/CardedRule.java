package org.uskpa.core.certificate.rule;

import java.util.Optional;
import java.util.Set;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.goods.GoodsCheck;
import org.uskpa.core.shipment.Typed;

/** A rule with a card: what all rules have in common. */
abstract class CardedRule implements CertificateRule {

  private final RuleCard card;

  CardedRule(RuleCard card) {
    this.card = card;
  }

  final RuleCard card() {
    return card;
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
  final Finding missing(CertificateCase certificate, String field, String what) {
    return card.missing(field, Severity.BLOCK, blank(certificate, what));
  }

  /** Asks the goods in this rule's name. */
  final GoodsCheck goods(CertificateCase certificate) {
    return new GoodsCheck(card, what -> blank(certificate, what));
  }

  private static String blank(CertificateCase certificate, String what) {
    return certificate.step() == CertificateCase.Step.DRAFT
        ? what + " is still to be filled in."
        : what + " is missing. Fill it in.";
  }

  /** The finding of a field that is blank or cannot be read; none when it has a value. */
  final Optional<Finding> unread(
      CertificateCase certificate, String field, String what, Typed<?> typed) {
    return typed.isBlank()
        ? Optional.of(missing(certificate, field, what))
        : unreadable(field, typed);
  }

  /** The finding of a field that cannot be read; none when it is blank or has a value. */
  final Optional<Finding> unreadable(String field, Typed<?> typed) {
    return typed.trouble().map(trouble -> block(field, trouble + "."));
  }
}
