package org.uskpa.statistics.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.uskpa.core.record.AsOf;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.statistics.export.PaperLetters;

/**
 * Saves what a year's report adds to its sections. Each note is a draft of which the last one
 * stands; those before it stay readable in the history.
 */
@UseCase
public class SaveYearNotes {

  /** A note's field is this and the section's name, such as {@code note-C1}. */
  public static final String FIELD = "note-";

  /**
   * A note as typed.
   *
   * @param version of the note that the page showed; 0 for none
   * @param words empty to take the note out
   */
  public record Typed(int version, String words) {}

  /** The notes of a year that the form held; a section that is not in it stays as it is. */
  public record Command(int year, Map<ReportSection, Typed> notes) {
    public Command {
      notes = notes.isEmpty() ? Map.of() : new EnumMap<>(notes);
    }
  }

  private final ReportTexts texts;
  private final Journal journal;
  private final Clock clock;

  SaveYearNotes(ReportTexts texts, Journal journal, Clock clock) {
    this.texts = texts;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Saves those that changed, all or none, or refuses by {@link ReportRules#STALE} or {@link
   * KeepableText#RULE}. What stands so already is saved once.
   *
   * @return the sections whose notes changed
   */
  public Outcome<List<ReportSection>> run(Command command, Actor actor) {
    texts.hold();
    Instant now = EasternTime.now(clock);
    Map<ReportSection, YearNote> standing = texts.notes(command.year(), AsOf.now(now));
    List<Finding> findings = new ArrayList<>();
    List<YearNote> changed = new ArrayList<>();
    command
        .notes()
        .forEach(
            (section, typed) -> {
              YearNote before = standing.get(section);
              String words = VisibleText.trimmed(typed.words());
              if (!words.equals(before == null ? "" : before.words())) {
                findings.addAll(refusals(section, typed, before));
                changed.add(
                    new YearNote(
                        command.year(),
                        section,
                        typed.version() + 1,
                        words,
                        now,
                        actor.username()));
              }
            });
    if (!findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    for (YearNote note : changed) {
      texts.add(note);
      journal.write(
          new Deed(
              new Subject("annual-report", Integer.toString(note.year())),
              note.words().isEmpty() ? "note taken out" : "note saved",
              actor,
              EasternTime.dateOf(now),
              note.words(),
              Map.of(
                  "section", note.section().letter(), "version", Integer.toString(note.version()))),
          now);
    }
    return Outcome.done(changed.stream().map(YearNote::section).toList());
  }

  private static List<Finding> refusals(
      ReportSection section, Typed typed, @Nullable YearNote before) {
    String field = FIELD + section.name();
    List<Finding> refusals = new ArrayList<>();
    if (typed.version() != (before == null ? 0 : before.version())) {
      refusals.add(
          ReportRules.STALE.block(
              field,
              before == null
                  ? "There is no such note of section %s. Open the page again."
                      .formatted(section.letter())
                  : "%s saved section %s meanwhile: “%s”. Read it, then send yours again if it shall stand instead."
                      .formatted(before.savedBy(), section.letter(), before.words())));
    }
    KeepableText.refusal(field, typed.words()).ifPresent(refusals::add);
    PaperLetters.trouble(typed.words())
        .ifPresent(trouble -> refusals.add(ReportRules.LETTERS.block(field, trouble)));
    return refusals;
  }
}
