package org.uskpa.portal.census;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.ReleaseDuty;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.anomaly.Question;
import org.uskpa.statistics.anomaly.QuestionKind;
import org.uskpa.statistics.anomaly.Questions;
import org.uskpa.statistics.release.AnswerQuestion;
import org.uskpa.statistics.release.AskAnew;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.EditionState;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FindChanges;
import org.uskpa.statistics.release.OpenReview;
import org.uskpa.statistics.release.RecordChange;
import org.uskpa.statistics.release.SubmitQuarter;

/** A quarter's work: its review with questions and answers, and what changed since its release. */
@Controller
@RequestMapping("/quarters/{written}")
@RequiresRight(Right.READ_REVIEWS)
class QuarterReviewPages {

  private static final String BEFORE = "before-";
  private static final int CHANGES_SHOWN = 200;

  private final Editions editions;
  private final Questions questions;
  private final FindChanges changes;
  private final OpenReview openReview;
  private final AskAnew askAnew;
  private final AnswerQuestion answerQuestion;
  private final SubmitQuarter submitQuarter;
  private final ReleaseDuty duty;
  private final Journal journal;
  private final PeopleNames names;
  private final QuarterWords words;
  private final Clock clock;

  QuarterReviewPages(
      Editions editions,
      Questions questions,
      FindChanges changes,
      OpenReview openReview,
      AskAnew askAnew,
      AnswerQuestion answerQuestion,
      SubmitQuarter submitQuarter,
      ReleaseDuty duty,
      Journal journal,
      PeopleNames names,
      QuarterWords words,
      Clock clock) {
    this.editions = editions;
    this.questions = questions;
    this.changes = changes;
    this.openReview = openReview;
    this.askAnew = askAnew;
    this.answerQuestion = answerQuestion;
    this.submitQuarter = submitQuarter;
    this.duty = duty;
    this.journal = journal;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String written, Model model) {
    return view(QuarterAddress.read(written), person, Form.empty(), model);
  }

  /** Opens the first review, or a revision with its reason. */
  @PostMapping("/review")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String open(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam(defaultValue = "0") int edition,
      @RequestParam(defaultValue = "") String reason,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Quarter quarter = QuarterAddress.read(written);
    Outcome<Edition> outcome =
        openReview.run(new OpenReview.Command(quarter, edition, reason), person.actor());
    if (!outcome.isDone()) {
      return refused(
          quarter,
          person,
          Form.of(Map.of(OpenReview.REASON, reason)).with(outcome.findings()),
          response,
          model);
    }
    Notice.success(words.say("quarters.opened", label(quarter)), words.say("quarters.opened.text"))
        .on(redirect);
    return to(quarter);
  }

  /** Asks the questions by the records as they stand now. */
  @PostMapping("/questions")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String ask(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Quarter quarter = QuarterAddress.read(written);
    List<Finding> findings = new ArrayList<>(answer(quarter, fields, person));
    if (findings.isEmpty()) {
      findings.addAll(askAnew.run(quarter).findings());
    }
    if (!findings.isEmpty()) {
      return refused(quarter, person, Form.of(fields).with(findings), response, model);
    }
    Notice.success(words.say("quarters.asked"), words.say("quarters.asked.text")).on(redirect);
    return to(quarter);
  }

  @PostMapping("/answers")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String answers(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam Map<String, String> fields,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Quarter quarter = QuarterAddress.read(written);
    List<Finding> findings = answer(quarter, fields, person);
    if (!findings.isEmpty()) {
      return refused(quarter, person, Form.of(fields).with(findings), response, model);
    }
    Notice.success(words.say("quarters.answered"), words.say("quarters.answered.text"))
        .on(redirect);
    return to(quarter);
  }

  /** Keeps the answers that are typed and submits the quarter. */
  @PostMapping("/submit")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String submit(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "0") int edition,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Quarter quarter = QuarterAddress.read(written);
    List<Finding> findings = new ArrayList<>(answer(quarter, fields, person));
    if (findings.isEmpty()) {
      findings.addAll(
          submitQuarter
              .run(new SubmitQuarter.Command(quarter, edition), person.actor())
              .findings());
    }
    if (!findings.isEmpty()) {
      return refused(quarter, person, Form.of(fields).with(findings), response, model);
    }
    Notice.success(
            words.say("quarters.submitted", label(quarter)), words.say("quarters.submitted.text"))
        .on(redirect);
    return to(quarter);
  }

  /**
   * Each answer that was typed or changed; what is blank and was blank stays open. What stands
   * against all of them alike is said once.
   */
  private List<Finding> answer(Quarter quarter, Map<String, String> fields, SignedIn person) {
    Set<Finding> findings = new LinkedHashSet<>();
    for (Question question : newest(quarter) == null ? List.<Question>of() : asked(quarter)) {
      String typed = fields.get(question.field());
      String before = fields.getOrDefault(BEFORE + question.id(), "");
      if (typed != null && !VisibleText.trimmed(typed).equals(VisibleText.trimmed(before))) {
        findings.addAll(
            answerQuestion
                .run(
                    new AnswerQuestion.Command(quarter, question.id(), typed, before),
                    person.actor())
                .findings());
      }
    }
    return List.copyOf(findings);
  }

  private List<Question> asked(Quarter quarter) {
    Edition newest = newest(quarter);
    return newest == null ? List.of() : questions.of(newest.id());
  }

  private @Nullable Edition newest(Quarter quarter) {
    List<Edition> all = editions.of(quarter);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private String refused(
      Quarter quarter, SignedIn person, Form form, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view(quarter, person, form, model);
  }

  private String view(Quarter quarter, SignedIn person, Form form, Model model) {
    if (quarter.firstDay().isAfter(EasternTime.dateOf(clock.instant()))) {
      throw new NotFound("quarter %s, not begun".formatted(quarter));
    }
    List<Edition> all = editions.of(quarter);
    Edition newest = all.isEmpty() ? null : all.get(all.size() - 1);
    Edition released =
        all.stream().filter(Edition::isReleased).reduce((one, other) -> other).orElse(null);
    boolean inReview = newest != null && newest.state() == EditionState.IN_REVIEW;
    boolean reviews = person.may(Right.REVIEW_QUARTERS);
    List<Question> asked = newest == null ? List.of() : questions.of(newest.id());
    List<RecordChange> changed = released == null ? List.of() : changes.since(released);
    model.addAttribute("quarter", quarter);
    model.addAttribute("name", label(quarter));
    model.addAttribute("newest", newest);
    model.addAttribute("released", released);
    model.addAttribute("editions", all.stream().filter(Edition::isReleased).toList());
    model.addAttribute("next", newest == null ? 1 : newest.number() + 1);
    model.addAttribute("mayOpen", reviews && (newest == null || newest.isReleased()));
    model.addAttribute("answers", reviews && inReview);
    model.addAttribute(
        "mayRelease",
        person.may(Right.RELEASE) && newest != null && newest.state() == EditionState.SUBMITTED);
    model.addAttribute(
        "ownSubmission",
        newest != null
            && newest.submitted().filter(one -> one.by().equals(person.username())).isPresent());
    model.addAttribute("over", quarter.lastDay().isBefore(EasternTime.dateOf(clock.instant())));
    model.addAttribute("dueAt", duty.dueAt(List.of(quarter)).get(quarter));
    model.addAttribute("form", withAnswers(form, asked));
    model.addAttribute("groups", groups(asked));
    model.addAttribute("unanswered", asked.stream().filter(Question::isOpen).count());
    model.addAttribute("asked", asked.size());
    model.addAttribute(
        "names",
        names.of(
            asked.stream()
                .flatMap(one -> one.answered().stream())
                .map(Question.Answer::by)
                .toList()));
    model.addAttribute("openedBy", newest == null ? "" : names.of(newest.openedBy()));
    model.addAttribute(
        "submittedBy",
        newest == null ? "" : newest.submitted().map(one -> names.of(one.by())).orElse(""));
    model.addAttribute(
        "releasedBy",
        released == null ? "" : released.released().map(one -> names.of(one.by())).orElse(""));
    model.addAttribute(
        "changes",
        changed.stream().limit(CHANGES_SHOWN).map(one -> ChangeLine.of(one, words)).toList());
    model.addAttribute("changed", changed.size());
    model.addAttribute(
        "difference",
        changed.isEmpty() || released == null
            ? null
            : TableView.alone(changes.difference(released)));
    model.addAttribute("history", journal.of(Subject.quarter(quarter)));
    return "quarters/quarter";
  }

  /** Answers as they stand, unless others are typed. */
  private static Form withAnswers(Form form, List<Question> asked) {
    Map<String, String> typed = new HashMap<>(form.typed());
    asked.forEach(
        question ->
            typed.putIfAbsent(
                question.field(), question.answered().map(Question.Answer::words).orElse("")));
    return new Form(typed, form.findings(), form.open());
  }

  /** Questions of a part of the review that stand, and those that are settled. */
  record Group(QuestionKind.Group group, List<Question> standing, List<Question> settled) {}

  private static List<Group> groups(List<Question> asked) {
    List<Group> groups = new ArrayList<>();
    for (QuestionKind.Group group : QuestionKind.Group.values()) {
      List<Question> own = asked.stream().filter(one -> one.kind().group() == group).toList();
      groups.add(
          new Group(
              group,
              own.stream().filter(one -> !one.isSettled()).toList(),
              own.stream().filter(Question::isSettled).toList()));
    }
    return groups;
  }

  private static String label(Quarter quarter) {
    return Period.of(quarter).label();
  }

  private static String to(Quarter quarter) {
    return "redirect:/quarters/" + quarter;
  }
}
