package org.uskpa.statistics.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.participant.Participants;
import org.uskpa.statistics.table.Kind;

/**
 * A row of a file, read and judged by itself.
 *
 * @param line on which it stands
 */
record WorldFileRow(int line, int year, String vintage, String source, WorldRow row) {

  static final String YEAR = "year";
  static final String VINTAGE = "vintage";
  static final String SOURCE = "source";
  static final String PARTICIPANT = "participant";

  /** What stands for the Participant in the row of the printed totals. */
  static final String TOTAL = "TOTAL";

  private static final int MONTH = "2019-07".length();
  private static final Pattern VINTAGE_SHAPE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,2})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

  /** Reads a row; what is wrong with it is found, all at once, and then there is none. */
  static Optional<WorldFileRow> read(
      CsvRow row, Participants participants, LocalDate today, LineFindings findings) {
    return new Reading(row, participants, today, findings).row();
  }

  private static final class Reading {

    private final CsvRow row;
    private final Participants participants;
    private final LocalDate today;
    private final LineFindings findings;
    private boolean sound = true;

    Reading(CsvRow row, Participants participants, LocalDate today, LineFindings findings) {
      this.row = row;
      this.participants = participants;
      this.today = today;
      this.findings = findings;
    }

    /** Whether the first day of what is written has come. */
    private boolean isDay(String vintage) {
      try {
        LocalDate first =
            vintage.length() > MONTH ? LocalDate.parse(vintage) : YearMonth.parse(vintage).atDay(1);
        return !first.isAfter(today);
      } catch (DateTimeParseException none) {
        return false;
      }
    }

    Optional<WorldFileRow> row() {
      Integer year = year();
      String vintage = row.cell(VINTAGE);
      if (!VINTAGE_SHAPE.matcher(vintage).matches()) {
        refuse(
            VINTAGE,
            "“%s” is no vintage: write the month or the day of the publication, such as 2019-07 or 2019-07-12."
                .formatted(vintage));
      } else if (!isDay(vintage)) {
        refuse(
            VINTAGE,
            "“%s” is no month or day of the calendar, or lies in the future. Write when the figures were published."
                .formatted(vintage));
      } else if (year != null && vintage.substring(0, 4).compareTo(Integer.toString(year)) < 0) {
        refuse(
            VINTAGE,
            "Figures of %d were not published in %s. Correct one of the two."
                .formatted(year, vintage));
      }
      String source = row.cell(SOURCE);
      if (source.isEmpty()) {
        refuse(SOURCE, "“source” is blank. Say where the figures were read.");
      }
      SummaryFigures figures = figures();
      if (Arrays.stream(SummaryFigure.values()).allMatch(one -> row.cell(one.key()).isEmpty())) {
        refuse("", "The row states no figure. Take it out, or fill in what is known.");
      }
      String written = row.cell(PARTICIPANT);
      boolean total = written.equalsIgnoreCase(TOTAL);
      String code = total || year == null ? null : participant(written, year);
      if (!sound || year == null || (code == null && !total)) {
        return Optional.empty();
      }
      return Optional.of(
          new WorldFileRow(
              row.line(), year, vintage, source, new WorldRow(total ? null : code, figures)));
    }

    private @Nullable Integer year() {
      String written = row.cell(YEAR);
      if (!written.matches("\\d{4}")) {
        refuse(YEAR, "“%s” is no year, such as 2018.".formatted(written));
        return null;
      }
      int year = Integer.parseInt(written);
      if (year < Quarter.FIRST_YEAR || year > today.getYear()) {
        refuse(
            YEAR,
            "%d is no year of which there are figures: the scheme began in %d, and today is %s."
                .formatted(year, Quarter.FIRST_YEAR, EasternTime.written(today)));
        return null;
      }
      return year;
    }

    private SummaryFigures figures() {
      Map<SummaryFigure, BigDecimal> known = new EnumMap<>(SummaryFigure.class);
      for (SummaryFigure figure : SummaryFigure.values()) {
        String written = row.cell(figure.key());
        boolean count = figure.kind() == Kind.COUNT;
        if (written.isEmpty()) {
          continue;
        }
        if ((count ? WHOLE : AMOUNT).matcher(written).matches()) {
          known.put(
              figure, new BigDecimal(written).setScale(count ? 0 : 2, RoundingMode.UNNECESSARY));
        } else {
          refuse(
              figure.key(),
              count
                  ? "“%s” is no number of certificates. Write a whole number such as 1019, or leave the cell blank when it is not known."
                      .formatted(written)
                  : "“%s” is no amount. Write plain digits with two decimals at most, such as 2251544.54, or leave the cell blank when it is not known."
                      .formatted(written));
        }
      }
      return new SummaryFigures(known);
    }

    /** The code of the Participant, which the cell gives as code or name. */
    private @Nullable String participant(String written, int year) {
      if (written.isEmpty()) {
        refuse(
            PARTICIPANT,
            "“participant” is blank. Write a code such as EU or a name, or TOTAL for the printed totals.");
        return null;
      }
      LocalDate last = Period.ofYear(year).lastDay();
      String upper = written.toUpperCase(Locale.ROOT);
      String code = participants.knows(upper) ? upper : participants.codeNamed(written).orElse("");
      if (code.isEmpty()) {
        refuseParticipant("“%s” is no Participant. Write its code or its name.".formatted(written));
        return null;
      }
      if (participants.withCode(code).isEmpty()) {
        refuseParticipant(
            participants
                .participantOf(code, last)
                .map(
                    union ->
                        "%s belonged to %s in %d. Its figures stand in the row of that Participant."
                            .formatted(participants.nameOf(code), participants.nameOf(union), year))
                .orElse(
                    "%s is no Participant. Take the row out, or correct the code."
                        .formatted(participants.nameOf(code))));
        return null;
      }
      Optional<String> union =
          participants.participantOf(code, last).filter(one -> !one.equals(code));
      if (union.isPresent()) {
        refuseParticipant(
            "%s belonged to %s in %d. Its figures stand in the row of that Participant."
                .formatted(participants.nameOf(code), participants.nameOf(union.get()), year));
        return null;
      }
      return listed(code, year) ? code : null;
    }

    private boolean listed(String code, int year) {
      if (code.equals(Participants.UNITED_STATES)
          || participants.withCode(code).filter(one -> !one.counted()).isPresent()) {
        return true;
      }
      LocalDate first = Period.ofYear(year).firstDay();
      LocalDate last = Period.ofYear(year).lastDay();
      if (participants.listedWithin(code, first, last)) {
        return true;
      }
      boolean soonAfter = participants.listedWithin(code, last, last.plusYears(1));
      if (soonAfter || participants.listedWithin(code, LocalDate.MIN, first)) {
        findings.add(
            row.line(),
            WorldRules.PARTICIPANT.warn(
                PARTICIPANT,
                "The U.S. list names %s on no day of %d, but %s. The scheme’s own list may differ: say why the row stands."
                    .formatted(
                        participants.nameOf(code),
                        year,
                        soonAfter ? "in the year after" : "in a year before")));
        return true;
      }
      refuseParticipant(
          "%s was no Participant in %d, and is on no U.S. list until the end of the year after. Take the row out, or correct the code."
              .formatted(participants.nameOf(code), year));
      return false;
    }

    private void refuseParticipant(String message) {
      sound = false;
      findings.add(row.line(), WorldRules.PARTICIPANT.block(PARTICIPANT, message));
    }

    private void refuse(String column, String message) {
      sound = false;
      findings.add(row.line(), WorldRules.READABLE.block(column, message));
    }
  }
}
