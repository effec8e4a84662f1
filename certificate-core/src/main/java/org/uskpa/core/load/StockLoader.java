package org.uskpa.core.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Settings;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.stock.NumberRange;

/**
 * Numbered certificates by ranges, allotted on a day of the past and long since in the licensee's
 * hands.
 */
@Component
final class StockLoader implements RecordLoader {

  /** The most numbers that one row allots: a file's memory does not grow with its ranges. */
  private static final int MOST = 10_000;

  private final Journal journal;
  private final Licensees licensees;
  private final KnownRegisters registers;

  StockLoader(Journal journal, Licensees licensees, KnownRegisters registers) {
    this.journal = journal;
    this.licensees = licensees;
    this.registers = registers;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.STOCK;
  }

  @Override
  public Batches begin(Load load) {
    return new Allotments(load);
  }

  private record Allotment(
      RowReading row, Licensee licensee, NumberRange range, LocalDate allottedOn) {}

  private final class Allotments implements Batches {

    private final Load load;
    private final Map<String, Licensee> byNumber;
    private final Settings settings = registers.current().settings();
    // The ranges of this file that are sound so far, by first number; shorter numbers apart.
    private final Map<Integer, NavigableMap<CertificateNumber, NumberRange>> taken =
        new HashMap<>();

    Allotments(Load load) {
      this.load = load;
      this.byNumber =
          licensees.all().stream().collect(Collectors.toMap(Licensee::number, each -> each));
    }

    @Override
    public void take(List<List<CsvRow>> records) {
      List<Allotment> allotments = new ArrayList<>();
      for (List<CsvRow> rows : records) {
        for (CsvRow row : rows) {
          read(new RowReading(row, load.findings())).ifPresent(allotments::add);
        }
      }
      refuseWhatIsThere(allotments);
      if (load.isClear()) {
        allotments.forEach(this::write);
      }
    }

    private Optional<Allotment> read(RowReading row) {
      Licensee licensee = licensee(row);
      CertificateNumber first = row.read("first_number", CertificateNumber::of);
      CertificateNumber last = row.read("last_number", CertificateNumber::of);
      LocalDate allottedOn = row.date("allotted_on");
      if (licensee == null || first == null || last == null || allottedOn == null) {
        return Optional.empty();
      }
      requirePast(row, allottedOn, licensee);
      NumberRange range = range(row, first, last, allottedOn);
      if (range == null || !row.isSound()) {
        return Optional.empty();
      }
      return Optional.of(new Allotment(row, licensee, range, allottedOn));
    }

    private @Nullable Licensee licensee(RowReading row) {
      String number = row.text("licensee_number").toUpperCase(Locale.ROOT);
      Licensee licensee = byNumber.get(number);
      if (licensee == null && !number.isEmpty()) {
        row.refuse(
            LoadRules.LICENSEE_KNOWN,
            "licensee_number",
            "There is no licensee %s. Load the licensees first, or correct the number."
                .formatted(number));
      }
      return licensee;
    }

    private void requirePast(RowReading row, LocalDate allottedOn, Licensee licensee) {
      if (allottedOn.isBefore(licensee.admittedOn()) || allottedOn.isAfter(load.today())) {
        row.refuse(
            LoadRules.DATES,
            "allotted_on",
            "%s lies before the admission of %s on %s or after today. Correct the date."
                .formatted(allottedOn, licensee.number(), licensee.admittedOn()));
      }
    }

    private @Nullable NumberRange range(
        RowReading row, CertificateNumber first, CertificateNumber last, LocalDate allottedOn) {
      int digits = settings.certificateNumberDigits(allottedOn);
      if (first.digits().length() != digits) {
        row.refuse(
            LoadRules.STOCK_RANGE,
            "first_number",
            "%s has %d digits, but U.S. certificates carry %d."
                .formatted(first, first.digits().length(), digits));
        return null;
      }
      try {
        NumberRange range = new NumberRange(first, last);
        if (range.count() > MOST) {
          row.refuse(
              LoadRules.STOCK_RANGE,
              "last_number",
              "%s are %,d numbers, but a row allots %,d at the most. Split the range over several rows."
                  .formatted(range, range.count(), MOST));
          return null;
        }
        refuseOverlapInFile(row, range);
        return range;
      } catch (IllegalArgumentException noRange) {
        row.refuse(LoadRules.STOCK_RANGE, "last_number", noRange.getMessage() + ".");
        return null;
      }
    }

    private void refuseOverlapInFile(RowReading row, NumberRange range) {
      NavigableMap<CertificateNumber, NumberRange> ranges =
          taken.computeIfAbsent(range.first().digits().length(), digits -> new TreeMap<>());
      Map.Entry<CertificateNumber, NumberRange> before = ranges.floorEntry(range.last());
      if (before != null && before.getValue().last().compareTo(range.first()) >= 0) {
        row.refuse(
            LoadRules.NOT_KNOWN,
            "first_number",
            "%s overlaps %s, which an earlier row of this file allots. A number is allotted once."
                .formatted(range, before.getValue()));
      } else {
        ranges.put(range.first(), range);
      }
    }

    private void refuseWhatIsThere(List<Allotment> allotments) {
      load.sql()
          .sql(
              """
              SELECT asked.place, min(s.number) AS first, max(s.number) AS last, count(*) AS numbers
              FROM unnest(:firsts, :lasts) WITH ORDINALITY AS asked (first, last, place)
              JOIN stock_number s ON s.number BETWEEN asked.first AND asked.last
                                 AND length(s.number) = length(asked.first)
              GROUP BY asked.place
              """)
          .param("firsts", numbers(allotments, NumberRange::first))
          .param("lasts", numbers(allotments, NumberRange::last))
          .query(
              there -> {
                allotments
                    .get(there.getInt("place") - 1)
                    .row()
                    .refuse(
                        LoadRules.NOT_KNOWN,
                        "first_number",
                        "%,d numbers from %s to %s are in stock already. A number is allotted once; remove them from the range."
                            .formatted(
                                there.getLong("numbers"),
                                there.getString("first"),
                                there.getString("last")));
              });
    }

    private String[] numbers(
        List<Allotment> allotments,
        java.util.function.Function<NumberRange, CertificateNumber> end) {
      return allotments.stream()
          .map(allotment -> end.apply(allotment.range()).value())
          .toArray(String[]::new);
    }

    private void write(Allotment allotment) {
      CopyRows numbers =
          new CopyRows("stock_number", "number", "licensee_id", "state", "allotted_on");
      List<Deed> deeds = new ArrayList<>(allotment.range().count());
      for (CertificateNumber number : allotment.range().numbers()) {
        numbers.add(number, allotment.licensee().id(), "HELD", allotment.allottedOn());
        deeds.add(
            new Deed(
                Subject.stock(number.value()),
                "allotted",
                load.actor(),
                allotment.allottedOn(),
                load.words(),
                Map.of("licensee", allotment.licensee().number())));
      }
      load.send(numbers);
      journal.writeAll(deeds, load.now());
      load.count(kind().counted(), deeds.size());
    }
  }
}
