package org.uskpa.core.stock;

import java.util.ArrayList;
import java.util.List;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** The USKPA declines an order, with words that the licensee reads. */
@UseCase
public class DeclineOrder {

  /** Which order, and why. */
  public record Command(long order, String words) {}

  private final OrderAnswer answer;

  DeclineOrder(OrderAnswer answer) {
    this.answer = answer;
  }

  /**
   * Declines it, or refuses by {@link StockStepRules#ORDER} when it was answered, and by {@link
   * StockStepRules#WORDS}.
   *
   * @throws NotFound when there is no such order
   */
  public Outcome<StockOrder> run(Command command, Actor actor) {
    StockOrder order = answer.held(command.order());
    String words = VisibleText.trimmed(command.words());
    List<Finding> refusals = new ArrayList<>();
    if (VisibleText.isBlank(words)) {
      refusals.add(
          StockStepRules.WORDS.block("words", "Say why; the licensee's manager reads it."));
    }
    KeepableText.refusal("words", words).ifPresent(refusals::add);
    return refusals.isEmpty()
        ? answer.give(order, StockOrder.State.DECLINED, words, actor)
        : Outcome.refused(refusals);
  }
}
