package org.uskpa.statistics.reconciliation;

import java.util.HashMap;
import java.util.Map;

/**
 * What the journal keeps of a reconciliation. It is read by people who may not see export filings,
 * so of those it keeps that a step was taken, and nothing of what was found (15 CFR 30.60).
 */
final class ReconciliationFacts {

  private static final String CONFIDENTIAL =
      "The words are kept with the item: confidential under 15 CFR 30.60.";

  private ReconciliationFacts() {}

  static Map<String, String> of(Reconciliation reconciliation, Map<String, String> found) {
    Map<String, String> facts = new HashMap<>();
    facts.put("list", reconciliation.source().label());
    if (!reconciliation.source().isConfidential()) {
      facts.put("list period", reconciliation.period().toString());
      reconciliation.partner().ifPresent(code -> facts.put("partner", code));
      facts.putAll(found);
    }
    return facts;
  }

  static Map<String, String> of(Item item, Map<String, String> told) {
    Map<String, String> facts = new HashMap<>();
    facts.put("item", Long.toString(item.id()));
    if (!item.source().isConfidential()) {
      facts.put("difference", "%s: %s".formatted(item.name(), item.kind().label()));
      facts.putAll(told);
    }
    return facts;
  }

  static String words(Item item, String words) {
    return item.source().isConfidential() ? CONFIDENTIAL : words;
  }
}
