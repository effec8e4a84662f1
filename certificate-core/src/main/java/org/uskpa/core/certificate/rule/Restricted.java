package org.uskpa.core.certificate.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.register.Restriction;
import org.uskpa.core.register.Restrictions;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.DeclaredLine;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.Origin;

/** Measures beside the scheme: bans and orders on some diamonds for a time. */
final class Restricted extends CardedRule {

  Restricted() {
    super(
        RuleCard.blockingOrWarning(
            "restriction",
            Basis.REGULATION,
            "each restriction's own (dated register)",
            "No dated restriction on exports matches origin, destination and HS code. What depends on the"
                + " size of stones or the mine, which a certificate does not tell, warns and asks for the"
                + " evidence; diamonds of mixed origin match no restriction on an origin."));
  }

  @Override
  public boolean appliesTo(CertificateCase.Step step) {
    return true;
  }

  @Override
  public boolean asksCorrections() {
    return true;
  }

  @Override
  public List<Finding> check(CertificateCase certificate) {
    if (!certificate.knowsJudgedOn()) {
      return List.of();
    }
    Declaration declared = certificate.declaration();
    List<Restrictions.Match> matches =
        certificate
            .registers()
            .restrictions()
            .on(
                declared.origin().read().map(Origin::countries).orElse(List.of()),
                partners(certificate),
                DeclaredLine.codesOf(declared.lines()),
                Restriction.Direction.EXPORT,
                certificate.judgedOn());
    return matches.stream().map(this::finding).toList();
  }

  private Finding finding(Restrictions.Match match) {
    return match.finding(
        card(),
        match.tie() == Restriction.Concerns.ORIGIN ? FieldNames.ORIGIN : FieldNames.DESTINATION);
  }

  private static Set<String> partners(CertificateCase certificate) {
    Optional<String> country = certificate.declaration().destination().read();
    if (country.isEmpty()) {
      return Set.of();
    }
    Set<String> partners = new LinkedHashSet<>();
    partners.add(country.get());
    certificate.destinationParticipant().ifPresent(partners::add);
    return partners;
  }
}
