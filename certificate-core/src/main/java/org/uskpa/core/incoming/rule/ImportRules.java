package org.uskpa.core.incoming.rule;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Finding;

/** Everything an import is held against. */
public final class ImportRules {

  private final List<ImportForm> forms =
      List.of(
          new NumberReadable(),
          new IssuerReadable(),
          new DatesReadable(),
          new EntryNumbered(),
          new PortCoded(),
          new PartiesNamed(),
          new OriginReadable(),
          new ParcelsCounted(),
          new HsCodesInScope(),
          new AmountsAboveZero());

  private final List<ImportRule> rules =
      List.of(
          new IssuerListed(),
          new PrefixOfIssuer(),
          new CertificateDates(),
          new ExpiredOnArrival(),
          new NumberSeenBefore(),
          new FraudAlerted(),
          new PortKnown(),
          new ImportRestricted(),
          new ImportPrice(),
          new ImportAmounts(),
          new ImportAlphabets(),
          new ReceiptReport());

  /** The demands on the form, in the order in which their findings are told. */
  public List<ImportForm> forms() {
    return forms;
  }

  /** The rules, in the order in which their findings are told. */
  public List<ImportRule> rules() {
    return rules;
  }

  /** Why the import cannot be recorded as it stands; empty when it can, whatever its findings. */
  public List<Finding> malformed(ImportCase arrived) {
    return check(forms, arrived);
  }

  /** What is recorded with the import and goes with it to CBP. */
  public List<Finding> findings(ImportCase arrived) {
    return check(rules, arrived);
  }

  private static List<Finding> check(List<? extends ImportCheck> checks, ImportCase arrived) {
    List<Finding> findings = new ArrayList<>(0);
    for (ImportCheck check : checks) {
      findings.addAll(check.check(arrived));
    }
    return List.copyOf(findings);
  }
}
