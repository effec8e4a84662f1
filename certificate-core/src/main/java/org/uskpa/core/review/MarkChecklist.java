package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Deed;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.licensee.ReviewBody;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;

/** The reviewer marks points of the checklist; points not named stay as they are. */
@UseCase
public class MarkChecklist {

  /** What is said of a point. */
  public record Mark(int place, CheckResult result, String words) {}

  /** Which review, and the marks. */
  public record Command(long review, ReviewBody body, List<Mark> marks) {
    public Command {
      marks = List.copyOf(marks);
    }
  }

  private final Reviews reviews;
  private final ReviewWork work;
  private final Journal journal;
  private final Clock clock;

  MarkChecklist(Reviews reviews, ReviewWork work, Journal journal, Clock clock) {
    this.reviews = reviews;
    this.work = work;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps the marks, or refuses by {@link ReviewStepRules}.
   *
   * @throws NotFound when it is not this body's review
   */
  public Outcome<Review> run(Command command, Actor actor) {
    Review review = reviews.lock(command.review(), command.body());
    List<Finding> refusals = new ArrayList<>();
    ReviewRefusals.state(review, ReviewState.IN_WORK).ifPresent(refusals::add);
    for (Mark mark : command.marks()) {
      String field = ReviewFields.ofPoint(mark.place());
      if (mark.result() == CheckResult.NOT_MET && VisibleText.isBlank(mark.words())) {
        refusals.add(
            ReviewStepRules.CHECKLIST.block(
                field, "Point %d is not met: say what was seen.".formatted(mark.place())));
      }
      KeepableText.refusal(field, mark.words()).ifPresent(refusals::add);
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    List<ReviewDetail.Check> before = work.checklist(review.id());
    command
        .marks()
        .forEach(
            mark ->
                work.mark(
                    review.id(), mark.place(), mark.result(), VisibleText.trimmed(mark.words())));
    if (!before.equals(work.checklist(review.id()))) {
      Instant now = EasternTime.now(clock);
      journal.write(
          new Deed(
              review.subject(),
              "checklist marked",
              actor,
              EasternTime.dateOf(now),
              "",
              Map.of("items", String.valueOf(command.marks().size()))),
          now);
    }
    return Outcome.done(review);
  }
}
