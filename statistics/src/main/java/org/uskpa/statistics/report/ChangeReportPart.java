package org.uskpa.statistics.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.statistics.export.PaperLetters;

/**
 * Words the constant part of a section anew, from a day on; reports of years before keep theirs.
 */
@UseCase
public class ChangeReportPart {

  public static final String WORDS = "part_words";
  public static final String SINCE = "part_since";

  private static final LocalDate EARLIEST = LocalDate.of(2003, 1, 1);

  /**
   * The new words.
   *
   * @param number of the section's newest wording, as the page showed it; 0 for none
   * @param since the first day on which they hold; null when none could be read
   */
  public record Command(
      ReportSection section, int number, @Nullable LocalDate since, String words) {}

  private final ReportTexts texts;
  private final Journal journal;
  private final Clock clock;

  ChangeReportPart(ReportTexts texts, Journal journal, Clock clock) {
    this.texts = texts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records them, or refuses by {@link ReportRules} or {@link KeepableText#RULE}. The same form
   * sent twice is recorded once.
   */
  public Outcome<ReportPart> run(Command command, Actor actor) {
    texts.hold();
    Instant now = EasternTime.now(clock);
    ReportPart newest = texts.newest(command.section()).orElse(null);
    String words = VisibleText.trimmed(command.words());
    if (newest != null
        && newest.number() == command.number() + 1
        && newest.writer().filter(actor.username()::equals).isPresent()
        && newest.words().equals(words)
        && newest.since().equals(command.since())) {
      return Outcome.done(newest);
    }
    List<Finding> findings = refusals(command, newest, EasternTime.dateOf(now));
    if (!findings.isEmpty() || command.since() == null) {
      return Outcome.refused(findings);
    }
    ReportPart part =
        new ReportPart(
            command.section(), command.number() + 1, command.since(), words, now, actor.username());
    texts.add(part);
    journal.write(
        new Deed(
            new Subject("report-part", command.section().name()),
            "worded anew",
            actor,
            EasternTime.dateOf(now),
            words,
            Map.of(
                "section",
                command.section().letter(),
                "version",
                Integer.toString(part.number()),
                "from",
                part.since().toString())),
        now);
    return Outcome.done(part);
  }

  private static List<Finding> refusals(
      Command command, @Nullable ReportPart newest, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    if (command.number() != (newest == null ? 0 : newest.number())) {
      findings.add(
          ReportRules.STALE.block(
              WORDS,
              "Section %s was worded anew meanwhile%s. Open the page again and begin from what stands there."
                  .formatted(
                      command.section().letter(),
                      newest == null ? "" : newest.writer().map(" by %s"::formatted).orElse(""))));
    }
    if (VisibleText.isBlank(command.words())) {
      findings.add(
          ReportRules.WORDS.block(
              WORDS, "Write the words of section %s.".formatted(command.section().letter())));
    }
    KeepableText.refusal(WORDS, command.words()).ifPresent(findings::add);
    PaperLetters.trouble(command.words())
        .ifPresent(trouble -> findings.add(ReportRules.LETTERS.block(WORDS, trouble)));
    LocalDate since = command.since();
    if (since == null || since.isBefore(EARLIEST) || since.isAfter(today.plusYears(1))) {
      findings.add(
          ReportRules.SINCE.block(
              SINCE,
              since == null
                  ? "Say from which day on the words hold, such as 2018-06-19."
                  : "%s is no day from which words of a report hold: choose one from January 1, 2003 on, a year ahead at most."
                      .formatted(since)));
    }
    return findings;
  }
}
