package org.uskpa.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.springframework.beans.factory.BeanFactory;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.measure.Quarter;
import org.uskpa.statistics.anomaly.Question;
import org.uskpa.statistics.anomaly.Questions;

/** Takes quarters through their life, as an analyst and a releaser would. */
public final class QuarterLife {

  public static final Actor ANALYST = new Actor("analyst", "An analyst");
  public static final Actor RELEASER = new Actor("releaser", "A releaser");

  private final BeanFactory beans;

  public QuarterLife(BeanFactory beans) {
    this.beans = beans;
  }

  /** Opens the next edition. */
  public Edition open(Quarter quarter) {
    int next = beans.getBean(Editions.class).of(quarter).size() + 1;
    return open(quarter, next, next == 1 ? "" : "Records changed").orElseThrow();
  }

  Outcome<Edition> open(Quarter quarter, int number, String reason) {
    return beans
        .getBean(OpenReview.class)
        .run(new OpenReview.Command(quarter, number, reason), ANALYST);
  }

  /** Answers every question that is open. */
  public void answer(Edition edition) {
    for (Question question : beans.getBean(Questions.class).of(edition.id())) {
      if (question.isOpen()) {
        assertThat(answer(edition, question, "It is so").isDone()).isTrue();
      }
    }
  }

  Outcome<Question> answer(Edition edition, Question question, String words) {
    return beans
        .getBean(AnswerQuestion.class)
        .run(
            new AnswerQuestion.Command(
                edition.quarter(),
                question.id(),
                words,
                question.answered().map(Question.Answer::words).orElse("")),
            ANALYST);
  }

  Outcome<Edition> submit(Edition edition) {
    return beans
        .getBean(SubmitQuarter.class)
        .run(new SubmitQuarter.Command(edition.quarter(), edition.number()), ANALYST);
  }

  /** From the opening to the submission, every question answered. */
  public Edition submitted(Quarter quarter) {
    Edition edition = open(quarter);
    answer(edition);
    return submit(edition).orElseThrow();
  }

  /** Releases what is submitted. */
  public Outcome<Edition> release(Edition submitted, Actor by) {
    Instant at = submitted.submitted().orElseThrow().at();
    return beans
        .getBean(ReleaseQuarter.class)
        .run(new ReleaseQuarter.Command(submitted.quarter(), submitted.number(), at), by);
  }

  /** From the opening to the release. */
  public Edition released(Quarter quarter) {
    return release(submitted(quarter), RELEASER).orElseThrow();
  }

  Outcome<Edition> sendBack(Edition submitted, String words) {
    Instant at = submitted.submitted().orElseThrow().at();
    return beans
        .getBean(SendBackQuarter.class)
        .run(
            new SendBackQuarter.Command(submitted.quarter(), submitted.number(), at, words),
            RELEASER);
  }

  VerifyRelease.Verified verified(Edition released) {
    return beans.getBean(VerifyRelease.class).of(released.quarter(), released.number());
  }
}
