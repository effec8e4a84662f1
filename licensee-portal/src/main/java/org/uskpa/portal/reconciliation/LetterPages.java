package org.uskpa.portal.reconciliation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.export.LetterPdf;
import org.uskpa.statistics.reconciliation.Letter;
import org.uskpa.statistics.reconciliation.LetterDesk;
import org.uskpa.statistics.reconciliation.Letters;
import org.uskpa.statistics.reconciliation.Reconciliation;
import org.uskpa.statistics.reconciliation.Reconciliations;
import org.uskpa.statistics.reconciliation.SendLetter;

/** Letters to a partner: made from the open items, looked at, and kept as they were sent. */
@Controller
@RequestMapping("/reconciliation")
@RequiresRight(Right.READ_RECONCILIATIONS)
class LetterPages {

  private static final String AGAIN = "again";
  private static final String BETWEEN = "\n\n";

  private final Reconciliations reconciliations;
  private final Letters letters;
  private final LetterDesk desk;
  private final SendLetter sendLetter;
  private final PeopleNames names;
  private final ReconciliationWords words;
  private final Clock clock;

  LetterPages(
      Reconciliations reconciliations,
      Letters letters,
      LetterDesk desk,
      SendLetter sendLetter,
      PeopleNames names,
      ReconciliationWords words,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.letters = letters;
    this.desk = desk;
    this.sendLetter = sendLetter;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  /** The letter as it would go out now. */
  @GetMapping("/{id}/letter")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String draft(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean again,
      Model model) {
    return draft(
        ofPartner(person, id),
        again,
        Form.of(Map.of(SendLetter.SENT_ON, EasternTime.dateOf(clock.instant()).toString())),
        model);
  }

  /** Keeps it as it is sent. */
  @PostMapping("/{id}/letter")
  @RequiresRight(Right.REVIEW_QUARTERS)
  String send(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "false") boolean again,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam UUID command,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Reconciliation reconciliation = ofPartner(person, id);
    Form form = Form.of(fields);
    FormReading reading = new FormReading(form);
    LocalDate sentOn = reading.read(SendLetter.SENT_ON, Dates::of);
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (findings.isEmpty()) {
      Outcome<Letter> outcome =
          sendLetter.run(
              new SendLetter.Command(
                  reconciliation.id(),
                  Sights.of(person),
                  again,
                  form.value(SendLetter.ADDRESSEE),
                  sentOn,
                  seen,
                  command),
              person.actor());
      if (outcome.isDone()) {
        Notice.success(
                words.say("reconciliation.letter.kept"),
                words.say("reconciliation.letter.kept.text"))
            .on(redirect);
        return "redirect:/reconciliation/letters/" + outcome.orElseThrow().id();
      }
      findings.addAll(outcome.findings());
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return draft(reconciliation, again, form.with(findings), model);
  }

  /** A letter as it was sent. */
  @GetMapping("/letters/{letter}")
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String letter, Model model) {
    Letter found = find(person, letter);
    Reconciliation reconciliation =
        reconciliations.find(found.reconciliation(), Sights.of(person)).orElseThrow();
    model.addAttribute("letter", found);
    model.addAttribute(
        "heading",
        words.say("reconciliation.letter.sent.title", EasternTime.written(found.sentOn())));
    model.addAttribute("reconciliation", reconciliation);
    model.addAttribute("named", words.title(reconciliation));
    model.addAttribute("paragraphs", paragraphs(found.text()));
    model.addAttribute("by", names.of(found.by()));
    return "reconciliation/letter";
  }

  @GetMapping("/letters/{letter}/letter.pdf")
  ResponseEntity<byte[]> pdf(
      @AuthenticationPrincipal SignedIn person, @PathVariable String letter) {
    Letter found = find(person, letter);
    return file(
        MediaType.APPLICATION_PDF,
        "letter-%d.pdf".formatted(found.id()),
        LetterPdf.of(words.say("reconciliation.letter.head"), found.text()));
  }

  @GetMapping("/letters/{letter}/letter.txt")
  ResponseEntity<byte[]> text(
      @AuthenticationPrincipal SignedIn person, @PathVariable String letter) {
    Letter found = find(person, letter);
    return file(
        new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8),
        "letter-%d.txt".formatted(found.id()),
        found.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }

  private Letter find(SignedIn person, String letter) {
    return letters
        .find(Sights.key(letter))
        .filter(one -> reconciliations.find(one.reconciliation(), Sights.of(person)).isPresent())
        .orElseThrow(() -> new NotFound("letter " + letter));
  }

  /** A reconciliation of which a letter can be written: a partner's own list, compared. */
  private Reconciliation ofPartner(SignedIn person, String id) {
    return reconciliations
        .find(Sights.key(id), Sights.of(person))
        .filter(one -> one.source().isOfPartner() && one.isDone())
        .orElseThrow(() -> new NotFound("letter about reconciliation " + id));
  }

  private String draft(Reconciliation reconciliation, boolean again, Form form, Model model) {
    LetterDesk.Draft draft = desk.draft(reconciliation, again);
    model.addAttribute("form", form);
    model.addAttribute("reconciliation", reconciliation);
    model.addAttribute("named", words.title(reconciliation));
    model.addAttribute("draft", draft);
    model.addAttribute(
        "paragraphs", draft.items().isEmpty() ? List.of() : paragraphs(draft.text()));
    model.addAttribute(AGAIN, again);
    model.addAttribute("command", UUID.randomUUID());
    return "reconciliation/letter-draft";
  }

  private static List<String> paragraphs(String text) {
    return Arrays.asList(text.split(BETWEEN, -1));
  }
}
