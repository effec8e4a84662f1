package org.uskpa.core.journal;

import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which steps keep further facts. A step with any other is refused when it is
 * written, so that whoever shows a history knows each name that can stand in it.
 */
public final class FactNames {

  private static final Set<String> ALL =
      Set.of(
          "7102.10",
          "7102.21",
          "7102.31",
          "accounts",
          "accounts closed",
          "address",
          "addressee",
          "agreements ended",
          "amount",
          "arrival date",
          "authority",
          "body",
          "by",
          "carats found",
          "carrier",
          "certificate",
          "certificate number",
          "citation",
          "container seals",
          "copied from",
          "copy",
          "correction",
          "destination",
          "difference",
          "differences",
          "drafts voided",
          "due on",
          "duties lapsed",
          "duty",
          "edition",
          "effective on",
          "expires on",
          "expiry date",
          "export date",
          "exported on",
          "exporter name",
          "finding",
          "findings",
          "first number",
          "from",
          "good until",
          "import date",
          "importer address",
          "importer name",
          "invitations withdrawn",
          "issue date",
          "issuing participant",
          "item",
          "items",
          "itn",
          "kind",
          "last day",
          "last number",
          "letter",
          "licensee",
          "list",
          "list of records",
          "list period",
          "list records",
          "matched",
          "mode",
          "name",
          "not reported to AES",
          "nothing printed on the form",
          "numbers",
          "numbers recalled",
          "on site on",
          "orders declined",
          "origin",
          "outcome",
          "owner",
          "parcels",
          "parcels found",
          "partner",
          "point",
          "points",
          "port",
          "port code",
          "proof",
          "question",
          "reason",
          "recipient",
          "records",
          "reference",
          "replaces",
          "role",
          "reviews called off",
          "rows",
          "sample of",
          "section",
          "seed",
          "severity",
          "sha256",
          "signed on",
          "source",
          "source of",
          "statement",
          "team",
          "through",
          "to",
          "token",
          "tokens revoked",
          "version",
          "vintage",
          "warnings passed",
          "way",
          "year");

  private FactNames() {}

  /** Every name, in the order of the alphabet. */
  public static Set<String> all() {
    return new TreeSet<>(ALL);
  }

  static void require(Set<String> names) {
    if (!ALL.containsAll(names)) {
      Set<String> unknown = new TreeSet<>(names);
      unknown.removeAll(ALL);
      throw new IllegalArgumentException("No names of facts: " + unknown);
    }
  }
}
