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
  US_LIST(
      "us_list",
      "in_force",
      Use.NOTICE,
      null,
      needed("change", FieldKind.WORDS, "what the list changed")),
  US_LISTING(
      "us_listing",
      "listed",
      Use.NOTICE,
      needed("participant", FieldKind.PARTICIPANT, "the Participant")),
  US_LISTING_SUSPENSION(
      "us_listing_suspension",
      "suspended",
      Use.NOTICE,
      needed("participant", FieldKind.PARTICIPANT, "the Participant")),
  /** Has no days: a Participant is on a list from a day on, or is not. */
  PARTICIPANT("participant", "", Use.NOTICE, needed("code", FieldKind.PARTICIPANT, "the name")),
  RESTRICTION(
      "restriction",
      "in_force",
      Use.MAY_END,
      needed("code", FieldKind.NAME, "the name"),
      needed("direction", FieldKind.DIRECTION, "the direction"),
      needed("concerns", FieldKind.CONCERNS, "what it concerns"),
      needed("country", FieldKind.COUNTRY, "the country"),
      needed("hs_codes", FieldKind.HS_CODES, "the list of HS codes"),
      optional("from_stone_carats", FieldKind.CARATS, "the size of a stone"),
      needed("severity", FieldKind.SEVERITY, "the severity"),
      needed("basis", FieldKind.BASIS, "the basis"),
      needed("message", FieldKind.WORDS, "what it says to whoever ships")),
  WAIVER("waiver", "waived", Use.ENDS, needed("country", FieldKind.COUNTRY, "the country")),
  TERRITORY(
      "territory",
      "belongs",
      Use.MAY_END,
      needed("country", FieldKind.COUNTRY, "the country"),
      needed("participant", FieldKind.PARTICIPANT, "the Participant")),
  PRICE_BAND(
      "price_band",
      "in_force",
      Use.MAY_END,
      needed("hs_code", FieldKind.HS_CODE, "the HS code"),
      needed("low", FieldKind.DOLLARS, "the lowest usual price"),
      needed("high", FieldKind.DOLLARS, "the highest usual price")),
  CONTAINER_TYPE(
      "container_type",
      "in_force",
      Use.MAY_END,
      needed("code", FieldKind.CAPITALS, "the code"),
      needed("label", FieldKind.WORDS, "the name"),
      needed("qualifies", FieldKind.YES_OR_NO, "whether it qualifies"),
      needed("why", FieldKind.WORDS, "why it does or does not")),
  PORT(
      "port",
      "in_force",
      Use.MAY_END,
      needed("code", FieldKind.PORT_CODE, "the code"),
      needed("name", FieldKind.WORDS, "the name")),
  FILING_DEADLINE(
      "filing_deadline",
      "in_force",
      Use.ALWAYS_THERE,
      needed("mode", FieldKind.MODE, "the mode of transport"),
      needed("hours", FieldKind.HOURS, "the number of hours"),
      needed("counted_to", FieldKind.WORDS, "the event before which it is filed")),
  SETTING(
      "setting",
      "in_force",
      Use.ALWAYS_THERE,
      needed("name", FieldKind.NAME, "the setting"),
      needed("value", FieldKind.VALUE, "the value"));

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

  /** As sentences call it: {@code price band}. */
  String spoken() {
    return table.replace("us_", "U.S. ").replace('_', ' ');
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
