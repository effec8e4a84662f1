package org.uskpa.portal.records;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Page;
import org.uskpa.core.text.VisibleText;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Moments;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.page.Progress;
import org.uskpa.portal.page.SummaryRow;
import org.uskpa.portal.security.RequiresEitherRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * One file of records: how far its check or load has come, what was found in it, and what to do
 * with it. It waits here, whatever becomes of the sign-in.
 */
@Controller
@RequestMapping("/records/files/{id}")
@RequiresEitherRight(value = Right.LOAD_RECORDS, or = Right.ENTER_IMPORTS)
class RecordFilePages {

  private static final String WORDS = "words";
  private static final int FINDINGS = 50;
  private static final int BYTES_OF_KB = 1024;

  /** Without script the page of a file at work shows itself anew after so many seconds. */
  private static final int LOOK_AGAIN = 3;

  private final LoadingDesk desk;
  private final RecordFiles files;
  private final FileFindings findings;
  private final RecordSettings settings;
  private final Counts counts;
  private final Moments moments;
  private final MessageSource words;

  RecordFilePages(
      LoadingDesk desk,
      RecordFiles files,
      FileFindings findings,
      RecordSettings settings,
      Counts counts,
      Moments moments,
      MessageSource words) {
    this.desk = desk;
    this.files = files;
    this.findings = findings;
    this.settings = settings;
    this.counts = counts;
    this.moments = moments;
    this.words = words;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    return page(file(id, person), Form.empty(), after, model);
  }

  /** What a script asks for while the work lasts; when it has ended the page is shown anew. */
  @GetMapping("/progress")
  String progress(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      HttpServletResponse response,
      Model model) {
    RecordFile file = file(id, person);
    if (!file.state().isAtWork()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("progress", progress(file));
    return "fragments/progress :: progress";
  }

  @PostMapping("/load")
  String load(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words,
      Model model,
      RedirectAttributes redirect) {
    RecordFile file = file(id, person);
    Form form = Form.of(Map.of(WORDS, words));
    List<Finding> wrong = wrong(form);
    if (file.state() == FileState.CHECKED && !wrong.isEmpty()) {
      return page(file, form.with(wrong), null, model);
    }
    if (!desk.load(file, VisibleText.trimmed(words), person.actor())) {
      Notice.warning(say("records.once"), say("records.once.text")).on(redirect);
    }
    return "redirect:/records/files/" + file.id();
  }

  @PostMapping("/check")
  String check(@AuthenticationPrincipal SignedIn person, @PathVariable String id) {
    RecordFile file = file(id, person);
    desk.checkAgain(file, person.actor());
    return "redirect:/records/files/" + file.id();
  }

  @PostMapping("/remove")
  String remove(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      RedirectAttributes redirect) {
    RecordFile file = file(id, person);
    if (!files.remove(file.id())) {
      Notice.warning(say("records.not-removed"), say("records.not-removed.text")).on(redirect);
      return "redirect:/records/files/" + file.id();
    }
    Notice.success(say("records.removed"), say("records.removed.text", file.name())).on(redirect);
    return "redirect:/records";
  }

  @GetMapping("/findings.csv")
  void csv(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String id,
      HttpServletResponse response)
      throws IOException {
    RecordFile file = file(id, person);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("findings of " + file.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    FindingsCsv csv = new FindingsCsv(response.getWriter());
    findings.each(file.id(), csv::write);
    csv.end();
  }

  private RecordFile file(String id, SignedIn person) {
    return files
        .find(uuid(id))
        .filter(file -> Kinds.of(person).contains(file.kind()))
        .map(desk::settled)
        .orElseThrow(() -> new NotFound("file " + id));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException unreadable) {
      throw new NotFound("file " + id);
    }
  }

  private List<Finding> wrong(Form form) {
    FormReading reading = new FormReading(form);
    reading.required(WORDS, text -> text, say("records.words.missing"));
    return reading.findings().isEmpty() ? KeepableText.refusals(form.typed()) : reading.findings();
  }

  private String page(RecordFile file, Form form, @Nullable String after, Model model) {
    String address = "/records/files/" + file.id();
    model.addAttribute("form", form);
    model.addAttribute("file", file);
    model.addAttribute("kind", say("records.kind." + file.kind().name()));
    model.addAttribute("state", say("records.state." + file.state().name()));
    model.addAttribute("about", about(file));
    model.addAttribute("counted", counts.of(file.kind(), file.counts()));
    model.addAttribute("blocked", RecordFile.total(file.blocks()));
    model.addAttribute("blocksByRule", counts.byRule(file.blocks()));
    model.addAttribute("warned", RecordFile.total(file.warnings()));
    model.addAttribute("warningsByRule", counts.byRule(file.warnings()));
    model.addAttribute("largest", settings.largestFile().toBytes());
    model.addAttribute("kept", FileFindings.KEPT);
    if (file.state().isAtWork()) {
      model.addAttribute("progress", progress(file));
      model.addAttribute("lookAgain", LOOK_AGAIN);
    } else if (Set.of(FileState.CHECKED, FileState.REFUSED, FileState.LOADED)
        .contains(file.state())) {
      Page<FileFindings.Found> page = findings.page(file.id(), after, FINDINGS);
      model.addAttribute("findings", page.rows());
      model.addAttribute("start", after == null ? "" : address + "#findings");
      model.addAttribute(
          "next", page.next().map(key -> address + "?after=" + key + "#findings").orElse(""));
    }
    return "records/file";
  }

  private List<SummaryRow> about(RecordFile file) {
    return List.of(
        new SummaryRow(say("records.name"), file.name()),
        new SummaryRow(say("records.size"), say("records.size.kb", kilobytes(file.size()))),
        new SummaryRow(
            say("records.sent"),
            say("records.sent.by", moments.at(file.sentAt()), file.sentByName())));
  }

  private static long kilobytes(long bytes) {
    return (bytes + BYTES_OF_KB - 1) / BYTES_OF_KB;
  }

  private static String progressOf(RecordFile file) {
    return "/records/files/%s/progress".formatted(file.id());
  }

  private Progress progress(RecordFile file) {
    return desk.reached(file.id())
        .map(reached -> progress(file, reached))
        .orElseGet(() -> new Progress(progressOf(file), say("records.progress.ended"), 0, 0));
  }

  private Progress progress(RecordFile file, Work.Reached reached) {
    if (reached.waiting()) {
      return new Progress(progressOf(file), say("records.progress.waiting"), 0, 0);
    }
    if (reached.judged() == 0) {
      return new Progress(progressOf(file), say("records.progress.reading", reached.read()), 0, 0);
    }
    return new Progress(
        progressOf(file),
        say("records.progress." + file.state().name(), reached.judged(), reached.read()),
        reached.judged(),
        reached.read());
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
