package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.certificate.rule.CertificateRules;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.FieldNames;

/**
 * Asks the rules about a draft as it stands. An expiry date left blank is taken as issuing would
 * take it: the longest that the setting allows from today on.
 */
@Component
class DraftJudge {

  private final Surroundings surroundings;
  private final CertificateRules rules;
  private final KnownRegisters registers;

  DraftJudge(Surroundings surroundings, CertificateRules rules, KnownRegisters registers) {
    this.surroundings = surroundings;
    this.rules = rules;
    this.registers = registers;
  }

  /** The text with the dates that issuing on this day fills in. */
  DraftText dated(DraftText text, LocalDate today) {
    return dated(text, today, registers.current());
  }

  /** The same by other registers than those that stand. */
  static DraftText dated(DraftText text, LocalDate today, Registers read) {
    int validity = read.settings().certificateValidityDays(today);
    return text.withDefault(FieldNames.ISSUE_DATE, today.toString())
        .withDefault(FieldNames.EXPIRY_DATE, today.plusDays(validity).toString());
  }

  List<Finding> judge(Certificate certificate, DraftText text, Instant now) {
    return rules.check(toJudge(CertificateCase.Step.DRAFT, certificate, text, now));
  }

  /** The case of this text as it stands now, its dates filled in. */
  CertificateCase toJudge(
      CertificateCase.Step step, Certificate certificate, DraftText text, Instant now) {
    return surroundings.gather(
        step,
        new Surroundings.Asked(
            certificate.number(),
            certificate.licenseeId(),
            dated(text, EasternTime.dateOf(now)).declaration(),
            now),
        now);
  }

  List<Finding> findings(CertificateCase toJudge) {
    return rules.check(toJudge);
  }
}
