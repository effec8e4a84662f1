package org.uskpa.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.Duties;
import org.uskpa.core.duty.DutyKind;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.duty.Inbox;
import org.uskpa.core.duty.NewDuty;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/**
 * A licensee says that a blank numbered certificate is lost or spoiled. A blank counts as intended
 * for export, so Census gets a copy as of a voided certificate (31 CFR 592.313, our reading).
 */
@UseCase
public class MarkNumber {

  /** What became of a blank. */
  public enum Fate {
    LOST(StockState.LOST),
    SPOILED(StockState.SPOILED);

    private final StockState state;

    Fate(StockState state) {
      this.state = state;
    }
  }

  /**
   * Which number and what became of it.
   *
   * @param licenseeId the licensee of whoever says so
   * @param words what happened
   * @param on the day on which it happened; null for today
   */
  public record Command(
      CertificateNumber number, long licenseeId, Fate fate, String words, @Nullable LocalDate on) {

    /** What happened today. */
    public Command(CertificateNumber number, long licenseeId, Fate fate, String words) {
      this(number, licenseeId, fate, words, null);
    }
  }

  /** The field in which the day is typed. */
  public static final String ON = "fate_date";

  private final StockNumbers stock;
  private final Duties duties;
  private final Inbox inbox;
  private final Journal journal;
  private final Clock clock;

  MarkNumber(StockNumbers stock, Duties duties, Inbox inbox, Journal journal, Clock clock) {
    this.stock = stock;
    this.duties = duties;
    this.inbox = inbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Marks it, or refuses by {@link StockStepRules#MOVE}, {@link StockStepRules#FATE_DAY} or {@link
   * StockStepRules#WORDS}. The same fate told twice is done once.
   *
   * @throws NotFound when the licensee does not hold the number
   */
  public Outcome<StockState> run(Command command, Actor actor) {
    StockNumber number =
        stock
            .lock(command.number())
            .filter(held -> held.isHeldBy(command.licenseeId()))
            .orElseThrow(() -> new NotFound("number " + command.number()));
    StockState to = command.fate().state;
    if (number.state() == to) {
      return Outcome.done(to);
    }
    Instant now = EasternTime.now(clock);
    LocalDate today = EasternTime.dateOf(now);
    LocalDate on = command.on() == null ? today : command.on();
    List<Finding> refusals = new ArrayList<>();
    if (!number.state().next().contains(to)) {
      refusals.add(StockStepRules.MOVE.block("number", refusal(number, to)));
    }
    refusalOfDay(number, on, today).ifPresent(refusals::add);
    KeepableText.refusal("words", command.words()).ifPresent(refusals::add);
    if (VisibleText.isBlank(command.words())) {
      refusals.add(
          StockStepRules.WORDS.block("words", "Say how %s came about.".formatted(number.number())));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    stock.move(number, to);
    Subject subject = Subject.stock(number.number().value());
    long copy = inbox.deliver(DutyOwner.CENSUS, CopyKind.VOID, subject, now);
    duties.openFulfilled(
        List.of(
            NewDuty.of(
                command.licenseeId(),
                DutyKind.COPY_OF_VOID,
                subject,
                EasternTime.happenedBy(on, now))),
        "Delivered to the inbox of Census",
        "Copy " + copy,
        actor,
        now);
    journal.write(
        new Deed(
            subject,
            to.label().toLowerCase(Locale.ROOT),
            actor,
            on,
            VisibleText.trimmed(command.words()),
            Map.of("from", number.state().name())),
        now);
    return Outcome.done(to);
  }

  private static Optional<Finding> refusalOfDay(StockNumber number, LocalDate on, LocalDate today) {
    LocalDate allotted = number.allottedOn();
    return on.isAfter(today) || (allotted != null && on.isBefore(allotted))
        ? Optional.of(
            StockStepRules.FATE_DAY.block(
                ON,
                "%s cannot have been lost or spoiled on %s: it was allotted on %s, and today is %s. Correct the day, or leave it blank for today."
                    .formatted(number.number(), on, allotted, today)))
        : Optional.empty();
  }

  private static String refusal(StockNumber number, StockState to) {
    return switch (number.state()) {
      case RESERVED ->
          "A draft has %s. Void the draft instead; that is how a number with a draft is given up."
              .formatted(number.number());
      case USED ->
          "A certificate was issued on %s. Void the certificate instead."
              .formatted(number.number());
      default ->
          "%s is %s already and cannot become %s."
              .formatted(
                  number.number(),
                  number.state().label().toLowerCase(Locale.ROOT),
                  to.label().toLowerCase(Locale.ROOT));
    };
  }
}
