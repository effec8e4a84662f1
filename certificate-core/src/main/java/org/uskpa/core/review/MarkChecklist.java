package org.uskpa.core.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
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

  /**
   * What is said of a point.
   *
   * @param result null when nothing was chosen, which is refused
   * @param seen how the point stood before the eyes of whoever marks it
   */
  public record Mark(int place, @Nullable CheckResult result, String words, Seen seen) {

    boolean changesNothing() {
      return seen.isSame(result, words);
    }
  }

  /**
   * How a point stood when it was shown.
   *
   * @param result null when it was not marked
   */
  public record Seen(@Nullable CheckResult result, String words) {

    boolean isSame(@Nullable CheckResult other, String otherWords) {
      return result == other && VisibleText.trimmed(words).equals(VisibleText.trimmed(otherWords));
    }
  }

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
    List<ReviewDetail.Check> before = work.checklist(review.id());
    List<Mark> marks = command.marks().stream().filter(mark -> !mark.changesNothing()).toList();
    marks.forEach(mark -> refusals.addAll(refusals(mark, point(before, mark.place()))));
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    for (Mark mark : marks) {
      if (mark.result() != null) {
        work.mark(
            review.id(),
            mark.place(),
            mark.result(),
            VisibleText.trimmed(mark.words()),
            actor.username());
      }
    }
    List<ReviewDetail.Check> after = work.checklist(review.id());
    if (!before.equals(after)) {
      Instant now = EasternTime.now(clock);
      journal.write(
          new Deed(
              review.subject(),
              "checklist marked",
              actor,
              EasternTime.dateOf(now),
              "",
              Map.of("points", changed(before, after))),
          now);
    }
    return Outcome.done(review);
  }

  /** Which points changed, and from what to what: {@code 1, 4: Met. 2: Not met, was Met}. */
  private static String changed(List<ReviewDetail.Check> before, List<ReviewDetail.Check> after) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (ReviewDetail.Check now : after) {
      ReviewDetail.Check was = point(before, now.place());
      CheckResult result = now.result();
      if (result == null || (result == was.result() && now.words().equals(was.words()))) {
        continue;
      }
      places
          .computeIfAbsent(change(was, result), any -> new ArrayList<>())
          .add(String.valueOf(now.place()));
    }
    return places.entrySet().stream()
        .map(change -> String.join(", ", change.getValue()) + ": " + change.getKey())
        .collect(Collectors.joining(". "));
  }

  private static String change(ReviewDetail.Check was, CheckResult result) {
    CheckResult before = was.result();
    if (before == null) {
      return result.label();
    }
    return before == result
        ? result.label() + " in other words, before “%s”".formatted(was.words())
        : result.label()
            + ", was "
            + before.label()
            + (was.words().isEmpty() ? "" : " “%s”".formatted(was.words()));
  }

  private static List<Finding> refusals(Mark mark, ReviewDetail.Check stands) {
    List<Finding> refusals = new ArrayList<>();
    String field = ReviewFields.ofPoint(mark.place());
    if (mark.result() == null) {
      refusals.add(
          ReviewStepRules.CHECKLIST.block(
              ReviewFields.ofResult(mark.place()),
              "Point %d has words but no result: choose one.".formatted(mark.place())));
    } else if (VisibleText.isBlank(mark.words())) {
      missingWords(mark.result(), stands)
          .ifPresent(missing -> refusals.add(ReviewStepRules.CHECKLIST.block(field, missing)));
    }
    refusals.addAll(ReviewRefusals.text(field, mark.words()));
    if (!mark.seen().isSame(stands.result(), stands.words())
        && !new Seen(mark.result(), mark.words()).isSame(stands.result(), stands.words())) {
      refusals.add(
          ReviewStepRules.MEANWHILE.block(
              field,
              "Point %d was marked “%s” meanwhile%s. What you say is kept here: save again to put it in that one’s place."
                  .formatted(
                      mark.place(),
                      stands.result() == null ? "not at all" : stands.result().label(),
                      stands.words().isEmpty() ? "" : ", with “%s”".formatted(stands.words()))));
    }
    return refusals;
  }

  private static Optional<String> missingWords(CheckResult result, ReviewDetail.Check stands) {
    return switch (result) {
      case NOT_MET ->
          Optional.of("Point %d is not met: say what was seen.".formatted(stands.place()));
      case MET ->
          stands.doubted()
              ? Optional.of(
                  "Point %d is met although the records say “%s”: say why."
                      .formatted(stands.place(), stands.known()))
              : Optional.empty();
      case NOT_APPLICABLE ->
          Optional.of("Point %d does not apply: say why.".formatted(stands.place()));
    };
  }

  private static ReviewDetail.Check point(List<ReviewDetail.Check> checks, int place) {
    return checks.stream()
        .filter(check -> check.place() == place)
        .findFirst()
        .orElseThrow(() -> new NotFound("point %d of the checklist".formatted(place)));
  }
}
