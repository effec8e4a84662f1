package org.uskpa.core.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.face.Legibility;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeStepRules;
import org.uskpa.core.measure.EasternTime;

/**
 * Licensees: admitted, under agreement and in good standing since their admission, with their
 * latest review by the USKPA and one year's acknowledgment where the file has them.
 */
@Component
final class LicenseeLoader implements RecordLoader {

  private static final Pattern NUMBER = Pattern.compile("L\\d{3,6}");

  private final Journal journal;

  LicenseeLoader(Journal journal) {
    this.journal = journal;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.LICENSEES;
  }

  @Override
  public Batches begin(Load load) {
    return records -> take(load, records);
  }

  private record Entry(
      String number,
      String name,
      LicenseeKind kind,
      String address,
      LocalDate admittedOn,
      Optional<LocalDate> lastReviewOn,
      Optional<LocalDate> acknowledgedOn) {}

  private void take(Load load, List<List<CsvRow>> records) {
    Set<String> known = known(load, records);
    List<Entry> entries = new ArrayList<>();
    for (List<CsvRow> rows : records) {
      for (CsvRow row : rows) {
        RowReading reading = new RowReading(row, load.findings());
        Entry entry = entry(reading, load.today());
        if (rows.size() > 1) {
          reading.refuse(
              LoadRules.NOT_KNOWN,
              "licensee_number",
              "%s stands in this file %d times. Keep one row of it."
                  .formatted(row.cell("licensee_number"), rows.size()));
        }
        if (entry != null && known.contains(entry.number())) {
          reading.refuse(
              LoadRules.NOT_KNOWN,
              "licensee_number",
              "%s is a licensee already. Remove the row; change a licensee on its own page."
                  .formatted(entry.number()));
        }
        if (entry != null && reading.isSound()) {
          entries.add(entry);
        }
      }
    }
    if (load.isClear()) {
      write(load, entries);
    }
  }

  private static @Nullable Entry entry(RowReading row, LocalDate today) {
    String number = row.read("licensee_number", LicenseeLoader::number);
    String name = row.text("name");
    for (String trouble : Legibility.troublesOfLicensee(name, row.cell("licensee_number"))) {
      row.refuse(LicenseeStepRules.PRINTABLE, "name", trouble);
    }
    LicenseeKind kind = row.read("kind", LicenseeLoader::licenseeKind);
    String address = row.text("address");
    LocalDate admittedOn = row.date("admitted_on");
    Optional<LocalDate> lastReviewOn = row.dateIfAny("last_review_on");
    Optional<LocalDate> acknowledgedOn = row.dateIfAny("acknowledged_on");
    if (number == null || kind == null || admittedOn == null) {
      return null;
    }
    if (admittedOn.isAfter(today)) {
      row.refuse(
          LoadRules.DATES,
          "admitted_on",
          "%s is in the future. A back-entry records what has happened.".formatted(admittedOn));
    }
    lastReviewOn.ifPresent(
        date -> {
          requirePast(row, "last_review_on", date, admittedOn, today);
          if (date.equals(today)) {
            row.refuse(
                LoadRules.DATES,
                "last_review_on",
                "%s is today, and a back-entry is of an earlier review. Leave it blank and plan the review in the portal."
                    .formatted(date));
          }
        });
    acknowledgedOn.ifPresent(date -> requirePast(row, "acknowledged_on", date, admittedOn, today));
    return new Entry(number, name, kind, address, admittedOn, lastReviewOn, acknowledgedOn);
  }

  private static void requirePast(
      RowReading row, String column, LocalDate date, LocalDate admittedOn, LocalDate today) {
    if (date.isBefore(admittedOn) || date.isAfter(today)) {
      row.refuse(
          LoadRules.DATES,
          column,
          "%s lies before the admission on %s or after today. Correct one of the dates."
              .formatted(date, admittedOn));
    }
  }

  private static String number(String text) {
    String number = text.toUpperCase(Locale.ROOT);
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException(
          "A licensee number is L and three to six digits, such as L005, not “%s”".formatted(text));
    }
    return number;
  }

  private static LicenseeKind licenseeKind(String text) {
    try {
      return LicenseeKind.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "A licensee is a COMMON_CARRIER or a DEALER, not “%s”".formatted(text), unknown);
    }
  }

  private static Set<String> known(Load load, List<List<CsvRow>> records) {
    String[] numbers =
        records.stream()
            .map(rows -> rows.get(0).cell("licensee_number").toUpperCase(Locale.ROOT))
            .toArray(String[]::new);
    return new HashSet<>(
        load.sql()
            .sql("SELECT number FROM licensee WHERE number = ANY (:numbers)")
            .param("numbers", numbers)
            .query(String.class)
            .list());
  }

  private void write(Load load, List<Entry> entries) {
    CopyRows licensees =
        new CopyRows("licensee", "id", "number", "name", "kind", "address", "admitted_on");
    CopyRows agreements = new CopyRows("licensee_agreement", "licensee_id", "in_force");
    CopyRows standings =
        new CopyRows(
            "licensee_standing",
            "licensee_id",
            "standing",
            "during",
            "reason",
            "recorded_at",
            "recorded_by");
    CopyRows acknowledgments =
        new CopyRows(
            "licensee_acknowledgment", "licensee_id", "year", "acknowledged_on", "acknowledged_by");
    CopyRows reviews =
        new CopyRows("licensee_review", "licensee_id", "body", "reviewed_on", "papers");
    List<Deed> deeds = new ArrayList<>();
    List<Long> ids = load.identities("licensee", entries.size());
    for (int place = 0; place < entries.size(); place++) {
      Entry entry = entries.get(place);
      Long id = ids.get(place);
      licensees.add(
          id, entry.number(), entry.name(), entry.kind(), entry.address(), entry.admittedOn());
      agreements.add(id, "[%s,)".formatted(entry.admittedOn()));
      standings.add(
          id,
          "ACTIVE",
          "[%s,)".formatted(EasternTime.startOf(entry.admittedOn())),
          load.words(),
          load.now(),
          load.actor().username());
      entry
          .acknowledgedOn()
          .ifPresent(
              date -> acknowledgments.add(id, date.getYear(), date, load.actor().username()));
      entry.lastReviewOn().ifPresent(date -> reviews.add(id, "USKPA", date, load.words()));
      deeds.add(
          new Deed(
              Subject.licensee(entry.number()),
              "admitted",
              load.actor(),
              entry.admittedOn(),
              load.words(),
              Map.of("name", entry.name(), "kind", entry.kind().name())));
    }
    load.send(licensees, agreements, standings, acknowledgments, reviews);
    journal.writeAll(deeds, load.now());
    load.count(kind().counted(), entries.size());
  }
}
