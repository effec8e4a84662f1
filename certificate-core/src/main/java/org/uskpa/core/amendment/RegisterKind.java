package org.uskpa.core.amendment;

import static org.uskpa.core.amendment.RegisterField.needed;
import static org.uskpa.core.amendment.RegisterField.optional;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uskpa.core.finding.NotFound;

/** The registers that are changed in the portal: by what a row is known, and what it says. */
public enum RegisterKind {
  /** The lists as the Federal Register published them; changed by notice only. */
  US_LIST("us_list", "in_force", Use.NOTICE, null, needed("change", FieldKind.WORDS)),
  US_LISTING("us_listing", "listed", Use.NOTICE, needed("participant", FieldKind.PARTICIPANT)),
  US_LISTING_SUSPENSION(
      "us_listing_suspension",
      "suspended",
      Use.NOTICE,
      needed("participant", FieldKind.PARTICIPANT)),
  /** Has no days: a Participant is on a list from a day on, or is not. */
  PARTICIPANT("participant", "", Use.NOTICE, needed("code", FieldKind.PARTICIPANT)),
  RESTRICTION(
      "restriction",
      "in_force",
      Use.MAY_END,
      needed("code", FieldKind.NAME),
      needed("direction", FieldKind.DIRECTION),
      needed("concerns", FieldKind.CONCERNS),
      needed("country", FieldKind.COUNTRY),
      needed("hs_codes", FieldKind.HS_CODES),
      optional("from_stone_carats", FieldKind.CARATS),
      needed("severity", FieldKind.SEVERITY),
      needed("basis", FieldKind.BASIS),
      needed("message", FieldKind.WORDS)),
  WAIVER("waiver", "waived", Use.ENDS, needed("country", FieldKind.COUNTRY)),
  TERRITORY(
      "territory",
      "belongs",
      Use.MAY_END,
      needed("country", FieldKind.COUNTRY),
      needed("participant", FieldKind.PARTICIPANT)),
  PRICE_BAND(
      "price_band",
      "in_force",
      Use.MAY_END,
      needed("hs_code", FieldKind.HS_CODE),
      needed("low", FieldKind.DOLLARS),
      needed("high", FieldKind.DOLLARS)),
  FILING_DEADLINE(
      "filing_deadline",
      "in_force",
      Use.ALWAYS_THERE,
      needed("mode", FieldKind.MODE),
      needed("hours", FieldKind.HOURS),
      needed("counted_to", FieldKind.WORDS)),
  SETTING(
      "setting",
      "in_force",
      Use.ALWAYS_THERE,
      needed("name", FieldKind.NAME),
      needed("value", FieldKind.VALUE));

  private enum Use {
    /** Written by a notice of the Federal Register alone. */
    NOTICE,
    /** A row is there, or none is. */
    MAY_END,
    /** A row never goes on without an end. */
    ENDS,
    /** The rules cannot do without a row; another one may stand in its place. */
    ALWAYS_THERE
  }

  private final String table;
  private final String period;
  private final Use use;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which the checker cannot see
  private final List<RegisterField> keys;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list, which the checker cannot see
  private final List<RegisterField> values;

  RegisterKind(
      String table,
      String period,
      Use use,
      @org.jspecify.annotations.Nullable RegisterField key,
      RegisterField... values) {
    this.table = table;
    this.period = period;
    this.use = use;
    this.keys = Stream.ofNullable(key).toList();
    this.values = List.of(values);
  }

  /** Its name in addresses: small letters and hyphens. */
  public String path() {
    return table.replace('_', '-');
  }

  /** The register of an address. */
  public static RegisterKind ofPath(String path) {
    return find(path).orElseThrow(() -> new NotFound("register " + path));
  }

  static RegisterKind ofTable(String table) {
    return find(table.replace('_', '-')).orElseThrow();
  }

  private static Optional<RegisterKind> find(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
  }

  /** By what a row is known; empty where there is one row a day. */
  public Optional<RegisterField> key() {
    return keys.stream().findFirst();
  }

  /** What a row says, its source and days aside. */
  public List<RegisterField> fields() {
    return values;
  }

  /** Whether single rows are changed by a form. */
  public boolean isTyped() {
    return use != Use.NOTICE;
  }

  /** Whether a row may come to an end with none in its place. */
  public boolean mayEnd() {
    return use == Use.MAY_END || use == Use.ENDS;
  }

  /** Whether a row has to have a last day. */
  public boolean mustEnd() {
    return use == Use.ENDS;
  }

  /** Whether things can be added that no row has spoken of. */
  public boolean takesNewKeys() {
    return this != SETTING && this != FILING_DEADLINE && isTyped();
  }

  String table() {
    return table;
  }

  /** The column that holds a row's days; empty for none. */
  String period() {
    return period;
  }

  /** The column that says where a row comes from. */
  public String sourceColumn() {
    return switch (this) {
      case SETTING, PRICE_BAND -> "source";
      case TERRITORY, PARTICIPANT -> "note";
      default -> "citation";
    };
  }
}
