package org.uskpa.core.incoming.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.RuleCard;
import org.uskpa.core.register.Restriction;
import org.uskpa.core.register.Restrictions;
import org.uskpa.core.shipment.DeclaredLine;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.shipment.ImportDeclaration;
import org.uskpa.core.shipment.Origin;

/** Measures beside the scheme: bans and orders on some diamonds for a time. */
final class ImportRestricted extends CardedImportRule {

  ImportRestricted() {
    super(
        RuleCard.blockingOrWarning(
            "restriction",
            Basis.REGULATION,
            "each restriction's own (dated register)",
            "No dated restriction on imports matches origin, issuer and HS code on the entry date. What"
                + " depends on the size of stones or the mine, which a certificate does not tell, warns and"
                + " asks for the evidence; diamonds of mixed origin match no restriction on an origin."));
  }

  @Override
  public List<Finding> check(ImportCase arrived) {
    ImportDeclaration declared = arrived.declaration();
    return arrived
        .registers()
        .restrictions()
        .on(
            declared.origin().read().map(Origin::countries).orElse(List.of()),
            partners(arrived),
            DeclaredLine.codesOf(declared.lines()),
            Restriction.Direction.IMPORT,
            arrived.judgedOn())
        .stream()
        .map(this::finding)
        .toList();
  }

  private Finding finding(Restrictions.Match match) {
    return match.finding(
        card(),
        match.tie() == Restriction.Concerns.ORIGIN
            ? FieldNames.ORIGIN
            : FieldNames.ISSUING_PARTICIPANT);
  }

  private static Set<String> partners(ImportCase arrived) {
    Set<String> partners = new LinkedHashSet<>();
    arrived
        .declaration()
        .issuer()
        .read()
        .ifPresent(
            issuer -> {
              partners.add(issuer);
              arrived
                  .registers()
                  .participants()
                  .participantOf(issuer, arrived.judgedOn())
                  .ifPresent(partners::add);
            });
    return partners;
  }
}
