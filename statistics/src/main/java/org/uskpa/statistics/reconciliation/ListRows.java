package org.uskpa.statistics.reconciliation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.load.CopyRows;
import org.uskpa.core.load.RowReading;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.measure.UsDollars;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.record.Flow;
import org.uskpa.core.shipment.EntryNumber;
import org.uskpa.core.shipment.ForeignNumber;
import org.uskpa.core.shipment.Itn;

/**
 * Reads the rows of a list one by one; what cannot be read is found by line and column, all of it.
 * Sound rows wait to be sent to the table of their kind.
 */
final class ListRows {

  private static final Pattern LONGER_CODE = Pattern.compile("\\d{6}(\\d\\d){1,2}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final int CODE = 6;

  private final long reconciliation;
  private final ListSource source;
  private final String partner;
  private final Period period;
  private final Participants participants;
  private final LineFindings findings;
  private final Map<String, Integer> cells = new HashMap<>();
  private final Set<Flow> stated;
  private final Set<Flow> flows = EnumSet.noneOf(Flow.class);
  private final CopyRows sound;
  private int waiting;

  ListRows(Reconciliation reconciliation, Participants participants, LineFindings findings) {
    this.reconciliation = reconciliation.id();
    this.source = reconciliation.source();
    this.partner = reconciliation.partner().orElse("");
    this.period = reconciliation.period();
    this.stated = reconciliation.stated();
    this.participants = participants;
    this.findings = findings;
    this.sound =
        source.isOfFigures()
            ? new CopyRows(
                "reconciliation_figure",
                "reconciliation_id",
                "quarter",
                "flow",
                "hs_code",
                "line",
                "carats",
                "value_usd")
            : new CopyRows(
                "reconciliation_row",
                "reconciliation_id",
                "line",
                "flow",
                "written",
                "prefix",
                "digits",
                "reference",
                "dated_on",
                "issued_on",
                "partner",
                "parcels",
                "hs",
                "carats",
                "value_usd");
  }

  /** The directions that its rows are about. */
  Set<Flow> flows() {
    return flows;
  }

  /** Rows that are sound and not yet sent. */
  CopyRows sound() {
    return sound;
  }

  int waiting() {
    return waiting;
  }

  void sent() {
    waiting = 0;
  }

  void read(CsvRow row) {
    RowReading reading = new RowReading(row, findings);
    switch (source) {
      case PARTNER_FIGURES -> figure(reading);
      case PARTNER_RECORDS -> partnersRecord(reading);
      case CBP_ENTRIES -> entry(reading);
      case AES_FILINGS -> filing(reading);
    }
  }

  private void figure(RowReading row) {
    Quarter quarter = row.read("quarter", text -> Quarter.parse(text.toUpperCase(Locale.ROOT)));
    Flow flow = direction(row);
    HsCode hs = hs(row);
    Carats carats = row.read("carats", Carats::of);
    UsDollars value = row.read("value_usd", UsDollars::of);
    if (quarter != null && !period.contains(quarter.firstDay())) {
      refusePeriod(row, "quarter", quarter.toString());
    }
    if (quarter == null || flow == null || hs == null || carats == null || value == null) {
      return;
    }
    Integer before = cells.putIfAbsent("%s %s %s".formatted(quarter, flow, hs), row.line());
    if (before != null) {
      row.refuse(
          ReconciliationRules.ROW_ONCE,
          "hs_code",
          "%s, %s and %s stand on line %d already. Add the two up, or correct one of them."
              .formatted(quarter, row.cell("direction"), hs, before));
    }
    if (row.isSound()) {
      sound.add(reconciliation, quarter, flow, hs, row.line(), carats, value);
      waiting++;
    }
  }

  private void partnersRecord(RowReading row) {
    ForeignNumber number = row.read("certificate_number", ForeignNumber::of);
    Flow flow = direction(row);
    String counterpart = country(row, "counterpart");
    LocalDate date = date(row, "date");
    Optional<LocalDate> issued = row.dateIfAny("issue_date");
    Optional<Integer> parcels = row.readIfAny("parcels", ListRows::parcels);
    String with = null;
    if (counterpart != null && date != null && number != null && flow != null) {
      with = counterpart(row, number, flow, counterpart, date);
    }
    add(row, flow, number, "", date, issued.orElse(null), with, parcels.orElse(null));
  }

  /** With whom the partner's row says that it traded, as the United States would name it. */
  private @Nullable String counterpart(
      RowReading row, ForeignNumber number, Flow flow, String country, LocalDate date) {
    if (participants.isDomestic(country, date)) {
      return partner;
    }
    String other = participants.participantOf(country, date).orElse(country);
    boolean ofOurs = flow == Flow.EXPORT && number.issuer().equals(Participants.UNITED_STATES);
    if (!ofOurs || other.equals(partner)) {
      row.refuse(
          ReconciliationRules.ROW_TRADE,
          "counterpart",
          "%s with %s is no trade of %s with the United States. Leave the row out, or correct the counterpart."
              .formatted(number, country, partner));
      return null;
    }
    return other;
  }

  private void entry(RowReading row) {
    EntryNumber entry = row.read("entry_number", EntryNumber::of);
    Optional<ForeignNumber> number = row.readIfAny("certificate_number", ForeignNumber::of);
    LocalDate date = date(row, "entry_date");
    add(
        row,
        seen(Flow.IMPORT),
        number.orElse(null),
        entry == null ? "" : entry.value(),
        date,
        null,
        partner(row, date),
        null);
  }

  private void filing(RowReading row) {
    Itn itn = row.read("itn", Itn::of);
    Optional<ForeignNumber> number = row.readIfAny("certificate_number", ListRows::ofFiling);
    LocalDate date = date(row, "export_date");
    add(
        row,
        seen(Flow.EXPORT),
        number.orElse(null),
        itn == null ? "" : itn.value(),
        date,
        null,
        partner(row, date),
        null);
  }

  /** A filing carries the number without its letters (15 CFR 30.6(b)(17)). */
  private static ForeignNumber ofFiling(String text) {
    return Character.isDigit(text.charAt(0))
        ? ForeignNumber.of(Participants.UNITED_STATES + text)
        : ForeignNumber.of(text);
  }

  private void add(
      RowReading row,
      @Nullable Flow flow,
      @Nullable ForeignNumber number,
      String reference,
      @Nullable LocalDate date,
      @Nullable LocalDate issued,
      @Nullable String with,
      @Nullable Integer parcels) {
    HsCode hs = hs(row);
    Carats carats = row.read("carats", Carats::of);
    UsDollars value = row.read("value_usd", UsDollars::of);
    // A filing of less than half a carat may carry none, which is a difference to look into.
    if (carats != null && carats.isZero() && source != ListSource.AES_FILINGS) {
      refuseZero(row, "carats");
    }
    if (value != null && value.value().signum() == 0) {
      refuseZero(row, "value_usd");
    }
    if (row.isSound() && flow != null && date != null && with != null && hs != null) {
      sound.add(
          reconciliation,
          row.line(),
          flow,
          row.cell("certificate_number"),
          number == null ? null : number.issuer(),
          number == null ? null : number.digits(),
          reference,
          date,
          issued,
          with,
          parcels,
          Goods.place(hs) + 1,
          carats,
          value);
      waiting++;
    }
  }

  private static void refuseZero(RowReading row, String column) {
    row.refuse(
        ReconciliationRules.ROW_ABOVE_ZERO,
        column,
        "“%s” is zero. A certificate is about diamonds with a value: correct it, or leave the row out."
            .formatted(row.cell(column)));
  }

  /** What a Participant imported, the United States exported. */
  private @Nullable Flow direction(RowReading row) {
    String written = row.text("direction").toUpperCase(Locale.ROOT);
    return switch (written) {
      case "" -> null;
      case "IMPORT" -> stated(row, Flow.EXPORT);
      case "EXPORT" -> stated(row, Flow.IMPORT);
      default -> {
        row.refuse(
            ReconciliationRules.ROW_DIRECTION,
            "direction",
            "“%s” is neither IMPORT nor EXPORT. Write it as the Participant sees it."
                .formatted(row.cell("direction")));
        yield null;
      }
    };
  }

  /** The direction, if the list is about it: what was not asked about is not compared either. */
  private @Nullable Flow stated(RowReading row, Flow flow) {
    if (!stated.isEmpty() && !stated.contains(flow)) {
      row.refuse(
          ReconciliationRules.ROW_DIRECTION,
          "direction",
          "“%s” is of the %s of the United States, and the list was said to be about its %s alone. Leave the row out, or send the list as one of both directions."
              .formatted(row.cell("direction"), flow.label(), stated.iterator().next().label()));
      return null;
    }
    return seen(flow);
  }

  private Flow seen(Flow flow) {
    flows.add(flow);
    return flow;
  }

  private @Nullable String partner(RowReading row, @Nullable LocalDate date) {
    String country = country(row, "country");
    return country == null || date == null
        ? null
        : participants.participantOf(country, date).orElse(country);
  }

  private @Nullable String country(RowReading row, String column) {
    return row.read(
        column,
        text -> {
          String code = text.toUpperCase(Locale.ROOT);
          if (!COUNTRY.matcher(code).matches() || !participants.knows(code)) {
            throw new IllegalArgumentException(
                "“%s” is no country or Participant: write its two letters, such as IN"
                    .formatted(text));
          }
          return code;
        });
  }

  private @Nullable LocalDate date(RowReading row, String column) {
    LocalDate date = row.date(column);
    if (date != null && !period.contains(date)) {
      refusePeriod(row, column, date.toString());
    }
    return date;
  }

  private void refusePeriod(RowReading row, String column, String written) {
    row.refuse(
        ReconciliationRules.ROW_PERIOD,
        column,
        "%s lies outside %s. Leave the row to the reconciliation of its own period, or correct the date."
            .formatted(written, period.label()));
  }

  private @Nullable HsCode hs(RowReading row) {
    String written = row.text("hs_code");
    if (written.isEmpty()) {
      return null;
    }
    String digits = written.replace(".", "");
    Optional<HsCode> code =
        HsCode.of(LONGER_CODE.matcher(digits).matches() ? digits.substring(0, CODE) : written);
    if (code.isEmpty()) {
      row.refuse(
          ReconciliationRules.ROW_HS,
          "hs_code",
          "“%s” is not 7102.10, 7102.21 or 7102.31. Correct it, or leave the row out."
              .formatted(written));
    }
    return code.orElse(null);
  }

  private static Integer parcels(String text) {
    try {
      int parcels = Integer.parseInt(text);
      if (parcels >= 1) {
        return parcels;
      }
    } catch (NumberFormatException none) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "The number of parcels is a whole number from 1 on, not “%s”".formatted(text));
  }
}
