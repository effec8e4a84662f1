package org.uskpa.core.certificate.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.shipment.DeclaredLine;
import org.uskpa.core.shipment.FieldNames;

/** A certificate is about rough diamonds: three HS codes and no other. */
final class HsScope extends CardedRule {

  /** Digits of the subheadings that a certificate carries; schedules add more. */
  private static final int DIGITS = 6;

  HsScope() {
    super(
        RuleCard.blocking(
            "hs-scope",
            Basis.REGULATION,
            "31 CFR 592.310, 592.307(k)",
            "There is at least one line; each has one of the codes 7102.10, 7102.21 and 7102.31, and no"
                + " code stands twice."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    List<DeclaredLine> lines = certificate.declaration().lines();
    if (lines.isEmpty()) {
      return List.of(missing(certificate, FieldNames.ofLine(0, FieldNames.HS_CODE), "The HS code"));
    }
    List<Finding> findings = new ArrayList<>(0);
    Map<HsCode, Integer> seen = new EnumMap<>(HsCode.class);
    for (DeclaredLine line : lines) {
      HsCode hs = line.hs().value();
      if (hs != null) {
        Integer before = seen.putIfAbsent(hs, line.index());
        if (before != null) {
          findings.add(
              block(
                  line.field(FieldNames.HS_CODE),
                  "%s stands on lines %d and %d. Put all of its carats and value on one line."
                      .formatted(hs, before + 1, line.index() + 1)));
        }
      } else if (line.hs().isBlank()) {
        findings.add(
            missing(
                certificate,
                line.field(FieldNames.HS_CODE),
                "The HS code of line %d".formatted(line.index() + 1)));
      } else {
        findings.add(block(line.field(FieldNames.HS_CODE), outside(line.hs().text())));
      }
    }
    return findings;
  }

  private static String outside(String text) {
    String digits = text.replaceAll("[.\\s-]", "");
    if (digits.length() > DIGITS && digits.chars().allMatch(Character::isDigit)) {
      var hs = HsCode.of(digits.substring(0, DIGITS));
      if (hs.isPresent()) {
        return "“%s” has more digits than a certificate carries. Write %s."
            .formatted(text, hs.get());
      }
    }
    if (digits.startsWith("710229") || digits.startsWith("710239")) {
      return "“%s” is the code of worked diamonds, which need no certificate. Rough diamonds are 7102.10, 7102.21 or 7102.31."
          .formatted(text);
    }
    return "“%s” is none of the three codes of rough diamonds. Choose 7102.10 (unsorted), 7102.21 (industrial) or 7102.31 (non-industrial)."
        .formatted(text.length() <= 40 ? text : text.substring(0, 40) + "…");
  }
}
