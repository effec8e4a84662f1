package org.uskpa.statistics.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.statistics.anomaly.FindQuestions;
import org.uskpa.statistics.anomaly.Question;
import org.uskpa.statistics.anomaly.Questions;

/** Asks the questions of an edition's review, and holds them against the answers. */
@Component
class ReviewQuestions {

  private final FindQuestions find;
  private final FrozenFigures frozen;
  private final Questions questions;

  ReviewQuestions(FindQuestions find, FrozenFigures frozen, Questions questions) {
    this.find = find;
    this.frozen = frozen;
    this.questions = questions;
  }

  /** Asks by the records as they stand; answers stay, and what is no longer so is settled. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Question> askAnew(Edition edition, AsOf asOf) {
    Map<Quarter, CountedPeriod> released = new HashMap<>();
    frozen
        .of(find.earlier(edition.quarter()), asOf)
        .forEach((quarter, figures) -> released.put(quarter, figures.counted()));
    questions.ask(edition.id(), find.of(edition.quarter(), asOf, released), asOf.moment());
    return questions.of(edition.id());
  }
}
