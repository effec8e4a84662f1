package org.uskpa.core.licensee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * The USKPA records a further wording that licensees acknowledge. What was signed before stands by
 * the wording that was shown then. The same sent twice is recorded once.
 */
@UseCase
public class RecordAgreementText {

  /** So many characters a wording has at the most. */
  static final int LONGEST = 40_000;

  /**
   * What to record.
   *
   * @param validFrom today or a day to come, after that of the version before
   * @param source where the wording comes from
   */
  public record Command(LocalDate validFrom, String text, String source) {}

  private final AgreementTexts texts;
  private final Journal journal;
  private final Clock clock;

  RecordAgreementText(AgreementTexts texts, Journal journal, Clock clock) {
    this.texts = texts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records it, or refuses by {@link LicenseeStepRules#AGREEMENT_TEXT}. */
  public Outcome<AgreementText> run(Command command, Actor actor) {
    String text = VisibleText.trimmed(command.text().replace("\r\n", "\n").replace('\r', '\n'));
    String source = VisibleText.trimmed(command.source());
    AgreementText latest = texts.lockLatest();
    if (latest.validFrom().equals(command.validFrom()) && latest.text().equals(text)) {
      return Outcome.done(latest);
    }
    Instant now = EasternTime.now(clock);
    List<Finding> refusals = refusals(command.validFrom(), text, source, latest, now);
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    AgreementText added =
        texts.add(latest.version() + 1, command.validFrom(), text, source, now, actor.username());
    journal.write(
        new Deed(
            Subject.agreementText(added.version()),
            "recorded",
            actor,
            command.validFrom(),
            source,
            Map.of("from", added.validFrom().toString(), "sha256", added.sha256())),
        now);
    return Outcome.done(added);
  }

  private static List<Finding> refusals(
      LocalDate from, String text, String source, AgreementText latest, Instant now) {
    List<Finding> refusals = new ArrayList<>();
    LocalDate today = EasternTime.dateOf(now);
    if (from.isBefore(today)) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_TEXT.block(
              "validFrom",
              "%s is past. What was acknowledged stands by the wording of its day; give today, %s, or a later day."
                  .formatted(from, today)));
    } else if (!from.isAfter(latest.validFrom())) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_TEXT.block(
              "validFrom",
              "Version %d is in force from %s. Give a later day."
                  .formatted(latest.version(), latest.validFrom())));
    }
    if (VisibleText.isBlank(text)) {
      refusals.add(LicenseeStepRules.AGREEMENT_TEXT.block("text", "Give the wording."));
    }
    if (text.length() > LONGEST) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_TEXT.block(
              "text",
              "The wording has %,d characters; %,d are the most. Shorten it."
                  .formatted(text.length(), LONGEST)));
    }
    text.lines()
        .flatMap(line -> KeepableText.refusal("text", line).stream())
        .findFirst()
        .ifPresent(refusals::add);
    if (VisibleText.isBlank(source)) {
      refusals.add(
          LicenseeStepRules.AGREEMENT_TEXT.block("source", "Say where the wording comes from."));
    }
    KeepableText.refusal("source", source).ifPresent(refusals::add);
    return refusals;
  }
}
