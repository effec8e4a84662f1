package org.uskpa.core.certificate.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.register.PriceBand;
import org.uskpa.core.shipment.DeclaredLine;
import org.uskpa.core.shipment.FieldNames;

/** A price outside the usual band often is a slip of the point or a wrong code. */
final class UsualPrice extends CardedRule {

  UsualPrice() {
    super(
        RuleCard.warning(
            "price-band",
            Basis.HOUSE,
            "",
            "The price per carat of each line lies within the usual band of its code on that date (dated"
                + " register)."));
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    LocalDate day = certificate.judgedOn();
    List<Finding> findings = new ArrayList<>(0);
    for (DeclaredLine line : certificate.declaration().lines()) {
      HsCode hs = line.hs().value();
      Carats carats = line.carats().value();
      UsDollars value = line.value().value();
      if (hs == null
          || carats == null
          || carats.isZero()
          || value == null
          || value.value().signum() == 0) {
        continue;
      }
      Optional<PriceBand> unusual =
          certificate.registers().priceBand(hs, day).filter(band -> !band.holds(value, carats));
      unusual.ifPresent(
          band -> findings.add(warn(line.field(FieldNames.VALUE_USD), band.says(value, carats))));
    }
    return findings;
  }
}
