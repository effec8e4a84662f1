package org.uskpa.portal.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.uskpa.core.csv.Column;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.listing.Page;
import org.uskpa.core.load.LoadRegister;
import org.uskpa.core.load.RecordKind;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.SentFileName;
import org.uskpa.portal.security.RequiresEitherRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** Where a file of records is sent, those on their way, and the loads that were done. */
@Controller
@RequestMapping("/records")
@RequiresEitherRight(value = Right.LOAD_RECORDS, or = Right.ENTER_IMPORTS)
class RecordPages {

  private static final String KIND = "kind";
  private static final String FILE = "file";
  private static final int LOADS = 20;
  private static final int FILES = 20;

  private final LoadingDesk desk;
  private final RecordFiles files;
  private final LoadRegister register;
  private final RecordSettings settings;
  private final Counts counts;
  private final MessageSource words;

  RecordPages(
      LoadingDesk desk,
      RecordFiles files,
      LoadRegister register,
      RecordSettings settings,
      Counts counts,
      MessageSource words) {
    this.desk = desk;
    this.files = files;
    this.register = register;
    this.settings = settings;
    this.counts = counts;
    this.words = words;
  }

  /** A load as the history shows it. */
  record DoneLine(
      LoadRegister.DoneLoad load, String kind, String loaded, long warnings, String byRule) {}

  /** A file on its way as the list shows it. */
  record FileLine(RecordFile file, String kind, String state) {}

  /** The columns that a kind of file has. */
  record Columns(String kind, String written) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(required = false) @Nullable String before,
      Model model) {
    Set<RecordKind> kinds = Kinds.of(person);
    Form form =
        kinds.size() == 1 ? Form.of(Map.of(KIND, kinds.iterator().next().name())) : Form.empty();
    return list(form, kinds, before, model);
  }

  /** Takes a file in and has it checked; nothing is loaded yet. */
  @PostMapping("/files")
  String send(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
      Model model)
      throws IOException {
    Form form = Form.of(Map.of(KIND, fields.getOrDefault(KIND, "")));
    FormReading reading = new FormReading(form);
    RecordKind kind = Kinds.named(form.value(KIND), person).orElse(null);
    if (kind == null) {
      reading.find(KIND, say("records.kind.missing"));
    }
    String name = file == null ? "" : SentFileName.of(file);
    if (name.isEmpty()) {
      // A browser does not send a file twice, so it is missing after a sign-in that had ended, too.
      reading.find(FILE, say("records.file.missing"));
    }
    if (kind == null || file == null || name.isEmpty()) {
      return list(form.with(reading.findings()), Kinds.of(person), null, model);
    }
    UUID id = UUID.randomUUID();
    try (InputStream bytes = file.getInputStream()) {
      desk.send(id, kind, name, bytes, person.actor());
    }
    return "redirect:/records/files/" + id;
  }

  private String list(Form form, Set<RecordKind> kinds, @Nullable String before, Model model) {
    Page<LoadRegister.DoneLoad> loads = register.page(kinds, key(before), LOADS);
    model.addAttribute("form", form);
    model.addAttribute(
        "kinds",
        kinds.stream()
            .map(
                kind ->
                    new Choice(
                        kind.name(), kindName(kind), say("records.kind.hint." + kind.name())))
            .toList());
    model.addAttribute("columns", kinds.stream().map(this::columns).toList());
    model.addAttribute("largest", settings.largestFile().toBytes());
    model.addAttribute(
        "files",
        files.waiting(kinds, FILES).stream()
            .map(desk::settled)
            .map(
                file ->
                    new FileLine(
                        file, kindName(file.kind()), say("records.state." + file.state().name())))
            .toList());
    model.addAttribute("loads", loads.rows().stream().map(this::line).toList());
    model.addAttribute("start", before == null ? "" : "/records");
    model.addAttribute("next", loads.next().map(key -> "/records?before=" + key).orElse(""));
    return "records/list";
  }

  private DoneLine line(LoadRegister.DoneLoad load) {
    return new DoneLine(
        load,
        kindName(load.kind()),
        counts.of(load.kind(), load.counts()),
        RecordFile.total(load.warnings()),
        counts.byRule(load.warnings()));
  }

  private Columns columns(RecordKind kind) {
    return new Columns(
        kindName(kind), String.join(",", kind.columns().stream().map(Column::name).toList()));
  }

  private static @Nullable Long key(@Nullable String before) {
    try {
      return before == null ? null : Long.valueOf(before);
    } catch (NumberFormatException unreadable) {
      throw new NotFound("loads before " + before);
    }
  }

  private String kindName(RecordKind kind) {
    return say("records.kind." + kind.name());
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
