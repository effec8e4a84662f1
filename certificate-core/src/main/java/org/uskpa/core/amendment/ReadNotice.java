package org.uskpa.core.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.participant.Listing;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.participant.UsList;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.text.VisibleText;

/**
 * Reads the list of Participants out of a notice of the Federal Register (31 CFR 592.308): a line
 * for each, with or without its authority after a dash, with or without what becomes of it ({@code
 * India, suspended}), and makes of it the change of the U.S. list from the day it takes effect.
 */
@Service
public class ReadNotice {

  /** The longest notice, in characters; those of the past have some four thousand. */
  public static final int LONGEST = 20_000;

  private static final Pattern LINES = Pattern.compile("\\R");
  private static final Pattern PARTS = Pattern.compile(";");

  private final KnownRegisters registers;
  private final Clock clock;

  ReadNotice(KnownRegisters registers, Clock clock) {
    this.registers = registers;
    this.clock = clock;
  }

  /** What each line names, by the registers of the day on which the notice takes effect. */
  public NoticeReading read(String text, LocalDate on) {
    Participants participants = registers.current().participants();
    NoticeNames names = new NoticeNames(participants);
    List<NoticeReading.Line> lines = new ArrayList<>();
    Map<String, NoticeReading.Meaning> seen = new HashMap<>();
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
      Map<String, NoticeReading.Meaning> seen) {
    NoticeLine line = new NoticeLine(text);
    Optional<String> code = line.code(names);
    if (code.isEmpty()) {
      return new NoticeReading.Line(number, text, NoticeReading.Meaning.UNREAD, "", "");
    }
    return new NoticeReading.Line(
        number,
        text,
        meaning(code.get(), line.says(), participants, on, seen),
        code.get(),
        participants.nameOf(code.get()));
  }

  private static NoticeReading.Meaning meaning(
      String code,
      NoticeReading.Meaning says,
      Participants participants,
      LocalDate on,
      Map<String, NoticeReading.Meaning> seen) {
    if (code.equals(Participants.UNITED_STATES)) {
      return NoticeReading.Meaning.HOME;
    }
    if (participants.participantOf(code, on).filter(other -> !other.equals(code)).isPresent()) {
      return NoticeReading.Meaning.UNREAD;
    }
    NoticeReading.Meaning before = seen.putIfAbsent(code, says);
    if (before == null) {
      return says;
    }
    return before == says ? NoticeReading.Meaning.REPEATED : NoticeReading.Meaning.CONTRARY;
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
   * The change that the notice makes of the list as it stands on the day, or everything for which
   * it makes none, by {@link AmendmentRules#NOTICE}, {@link AmendmentRules#EFFECTIVE} and {@link
   * AmendmentRules#WORDS}.
   *
   * @param scope what becomes of those that no line names
   * @param citation of the notice, such as {@code 90 FR 11454}
   * @param othersNameNone somebody has looked at the lines that name nobody known, and says that
   *     they name no Participant
   */
  public Outcome<ProposedChange> run(
      UUID id,
      NoticeReading reading,
      NoticeReading.Scope scope,
      LocalDate on,
      String citation,
      String reason,
      boolean othersNameNone) {
    List<Finding> findings = new ArrayList<>(inText(reading, scope, othersNameNone));
    findings.addAll(Demands.days(on, null, EasternTime.dateOf(clock.instant())));
    findings.addAll(Demands.words(citation, reason));
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    String cited = VisibleText.trimmed(citation);
    List<RowChange> rows = rows(reading, scope, on, cited);
    return Outcome.done(new ProposedChange(id, RegisterKind.US_LIST, on, cited, reason, rows));
  }

  private static List<Finding> inText(
      NoticeReading reading, NoticeReading.Scope scope, boolean othersNameNone) {
    List<Finding> findings = new ArrayList<>();
    boolean namesNone =
        reading.listed().isEmpty()
            && (scope == NoticeReading.Scope.WHOLE_LIST || reading.removed().isEmpty());
    if (namesNone) {
      findings.add(
          AmendmentRules.NOTICE.block(
              "text",
              "No line names a Participant that is on the list.%s Paste the list, each Participant on a line of its own, by its name in the notice."
                  .formatted(unreadWords(reading))));
    }
    if (!reading.contrary().isEmpty()) {
      findings.add(
          AmendmentRules.NOTICE.block(
              "text",
              "Line %s says of a Participant another thing than a line before it. Leave one of them."
                  .formatted(numbers(reading.contrary()))));
    }
    if (!namesNone && !reading.unread().isEmpty() && !othersNameNone) {
      findings.add(
          AmendmentRules.NOTICE.block(
              "othersNameNone",
              "%d %s no Participant that is known (line %s). Mend the name, or say that they name none."
                  .formatted(
                      reading.unread().size(),
                      reading.unread().size() == 1 ? "line names" : "lines name",
                      numbers(reading.unread()))));
    }
    return findings;
  }

  /** The first few lines that are not understood, by what stands in them. */
  private static String unreadWords(NoticeReading reading) {
    String words =
        reading.unread().stream()
            .limit(5)
            .map(line -> "line %d, “%s”".formatted(line.number(), shortened(line.text())))
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : " Not understood: %s.".formatted(words);
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private static String numbers(List<NoticeReading.Line> lines) {
    return lines.stream()
        .map(line -> String.valueOf(line.number()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private List<RowChange> rows(
      NoticeReading reading, NoticeReading.Scope scope, LocalDate on, String citation) {
    Participants participants = registers.current().participants();
    List<String> before =
        participants.listings().stream()
            .filter(listing -> listing.during().contains(on))
            .map(Listing::participant)
            // The home Participant is no matter of notices: it stands for the rule on origins.
            .filter(code -> !code.equals(Participants.UNITED_STATES))
            .toList();
    List<String> gone =
        scope == NoticeReading.Scope.WHOLE_LIST
            ? before.stream().filter(code -> !codes(reading.listed()).contains(code)).toList()
            : before.stream().filter(codes(reading.removed())::contains).toList();
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
    for (String code : gone) {
      said.add("deletes " + code);
      if (participants.suspended(code, on).isPresent()) {
        rows.add(new RowChange(RegisterKind.US_LISTING_SUSPENSION, key(code), null, null));
      }
      rows.add(new RowChange(RegisterKind.US_LISTING, key(code), null, null));
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

  private static Set<String> codes(List<NoticeReading.Line> lines) {
    return lines.stream().map(NoticeReading.Line::code).collect(Collectors.toUnmodifiableSet());
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
