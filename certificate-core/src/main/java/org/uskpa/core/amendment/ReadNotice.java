package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.participant.Listing;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.participant.UsList;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.text.VisibleText;

/**
 * Reads the list of Participants out of a notice of the Federal Register (31 CFR 592.308): a line
 * for each, with or without its authority after a dash, and makes of it the change of the U.S. list
 * from the day it takes effect.
 */
@Service
public class ReadNotice {

  /** The longest notice, in characters; those of the past have some four thousand. */
  public static final int LONGEST = 20_000;

  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern PARTS = Pattern.compile(";");
  private static final Pattern BULLET = Pattern.compile("^[\\s•*·\\-–—\\d.)(]+");
  private static final Pattern AUTHORITY = Pattern.compile("\\s*(—|–|--|\\s-\\s|:|\\().*$");
  private static final Pattern END = Pattern.compile("[\\s.,]+$");

  private final KnownRegisters registers;

  ReadNotice(KnownRegisters registers) {
    this.registers = registers;
  }

  /** What each line names, by the registers of the day on which the notice takes effect. */
  public NoticeReading read(String text, LocalDate on) {
    Participants participants = registers.current().participants();
    NoticeNames names = new NoticeNames(participants);
    List<NoticeReading.Line> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String line : LINES.splitAsStream(text).toList()) {
      number++;
      for (String part : PARTS.splitAsStream(line).toList()) {
        if (!VisibleText.isBlank(part)) {
          lines.add(line(number, VisibleText.trimmed(part), names, participants, on, seen));
        }
      }
    }
    return new NoticeReading(
        lines.stream().map(line -> within(line, lines, participants, on)).toList());
  }

  private static NoticeReading.Line line(
      int number,
      String text,
      NoticeNames names,
      Participants participants,
      LocalDate on,
      Set<String> seen) {
    Optional<String> code = code(text, names);
    if (code.isEmpty()) {
      return new NoticeReading.Line(number, text, NoticeReading.Meaning.UNREAD, "", "");
    }
    return new NoticeReading.Line(
        number,
        text,
        meaning(code.get(), text, participants, on, seen),
        code.get(),
        participants.nameOf(code.get()));
  }

  private static Optional<String> code(String text, NoticeNames names) {
    String bare = BULLET.matcher(text).replaceFirst("");
    return names
        .codeOf(END.matcher(bare).replaceFirst(""))
        .or(
            () ->
                names.codeOf(
                    END.matcher(AUTHORITY.matcher(bare).replaceFirst("")).replaceFirst("")));
  }

  private static NoticeReading.Meaning meaning(
      String code, String text, Participants participants, LocalDate on, Set<String> seen) {
    if (code.equals(Participants.UNITED_STATES)) {
      return NoticeReading.Meaning.HOME;
    }
    if (participants.participantOf(code, on).filter(other -> !other.equals(code)).isPresent()) {
      return NoticeReading.Meaning.UNREAD;
    }
    if (!seen.add(code)) {
      return NoticeReading.Meaning.REPEATED;
    }
    return text.toLowerCase(Locale.ROOT).contains("suspend")
        ? NoticeReading.Meaning.SUSPENDED
        : NoticeReading.Meaning.LISTED;
  }

  /** What lies within a Participant needs no line of its own, if the Participant has one. */
  private static NoticeReading.Line within(
      NoticeReading.Line line,
      List<NoticeReading.Line> all,
      Participants participants,
      LocalDate on) {
    boolean isPart =
        line.meaning() == NoticeReading.Meaning.UNREAD
            && !line.code().isEmpty()
            && participants
                .participantOf(line.code(), on)
                .filter(whole -> all.stream().anyMatch(other -> other.names(whole)))
                .isPresent();
    return isPart
        ? new NoticeReading.Line(
            line.number(), line.text(), NoticeReading.Meaning.WITHIN, line.code(), line.name())
        : line;
  }

  /**
   * The change that the notice makes of the list as it stands on the day, or why it makes none, by
   * {@link AmendmentRules#NOTICE}.
   *
   * @param citation of the notice, such as {@code 90 FR 11454}
   * @param othersNameNone somebody has looked at the lines that name nobody known, and says that
   *     they name no Participant
   */
  public Outcome<ProposedChange> run(
      UUID id,
      NoticeReading reading,
      LocalDate on,
      String citation,
      String reason,
      boolean othersNameNone) {
    List<Finding> findings = new ArrayList<>();
    if (reading.listed().isEmpty()) {
      findings.add(
          AmendmentRules.NOTICE.block(
              "text",
              "No line names a Participant. Paste the list, each Participant on a line of its own."));
    } else if (!reading.unread().isEmpty() && !othersNameNone) {
      findings.add(
          AmendmentRules.NOTICE.block(
              "othersNameNone",
              "%d %s no Participant that is known (line %s). Mend the name, or say that they name none."
                  .formatted(
                      reading.unread().size(),
                      reading.unread().size() == 1 ? "line names" : "lines name",
                      reading.unread().stream()
                          .map(line -> String.valueOf(line.number()))
                          .distinct()
                          .collect(Collectors.joining(", ")))));
    }
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    String cited = VisibleText.trimmed(citation);
    List<RowChange> rows = rows(reading, on, cited);
    return Outcome.done(new ProposedChange(id, RegisterKind.US_LIST, on, cited, reason, rows));
  }

  private List<RowChange> rows(NoticeReading reading, LocalDate on, String citation) {
    Participants participants = registers.current().participants();
    List<String> before =
        participants.listings().stream()
            .filter(listing -> listing.during().contains(on))
            .map(Listing::participant)
            // The home Participant is no matter of notices: it stands for the rule on origins.
            .filter(code -> !code.equals(Participants.UNITED_STATES))
            .toList();
    List<String> after = reading.listed().stream().map(NoticeReading.Line::code).toList();
    List<RowChange> rows = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (NoticeReading.Line line : reading.listed()) {
      String code = line.code();
      if (!before.contains(code)) {
        said.add("adds " + code);
        comes(participants, line, on, citation, rows);
      }
      suspension(participants, line, on, citation)
          .ifPresent(
              row -> {
                said.add((row.value() == null ? "no longer suspends " : "suspends ") + code);
                rows.add(row);
              });
    }
    for (String code : before) {
      if (!after.contains(code)) {
        said.add("deletes " + code);
        if (participants.suspended(code, on).isPresent()) {
          rows.add(new RowChange(RegisterKind.US_LISTING_SUSPENSION, key(code), null, null));
        }
        rows.add(new RowChange(RegisterKind.US_LISTING, key(code), null, null));
      }
    }
    rows.add(
        0,
        new RowChange(
            RegisterKind.US_LIST,
            Map.of(),
            null,
            Map.of(
                "citation",
                citation,
                "change",
                said.isEmpty() ? "adds and deletes none" : String.join(", ", said))));
    return rows;
  }

  private static Map<String, Object> key(String participant) {
    return Map.of("participant", participant);
  }

  private static void comes(
      Participants participants,
      NoticeReading.Line line,
      LocalDate on,
      String citation,
      List<RowChange> rows) {
    if (participants.withCode(line.code()).isEmpty()) {
      rows.add(
          new RowChange(
              RegisterKind.PARTICIPANT,
              Map.of("code", line.code()),
              null,
              Map.of("name", line.name(), "counted", true, "note", citation)));
    }
    if (participants.participantOf(line.code(), on).isEmpty()) {
      rows.add(
          new RowChange(
              RegisterKind.TERRITORY,
              Map.of("country", line.code()),
              null,
              Map.of("participant", line.code(), "note", citation)));
    }
    rows.add(
        new RowChange(
            RegisterKind.US_LISTING,
            key(line.code()),
            null,
            Map.of("citation", citation, "certainty", "READ")));
  }

  private static Optional<RowChange> suspension(
      Participants participants, NoticeReading.Line line, LocalDate on, String citation) {
    boolean was = participants.suspended(line.code(), on).isPresent();
    boolean is = line.meaning() == NoticeReading.Meaning.SUSPENDED;
    if (was == is) {
      return Optional.empty();
    }
    return Optional.of(
        new RowChange(
            RegisterKind.US_LISTING_SUSPENSION,
            key(line.code()),
            null,
            is ? Map.of("citation", citation) : null));
  }

  /** The list that stands on a day; empty when there was none. */
  public Optional<UsList> inForceOn(LocalDate day) {
    return registers.current().participants().listInForce(day);
  }
}
