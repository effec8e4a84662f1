package org.uskpa.portal.issue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.csv.Column;
import org.uskpa.core.csv.LineFinding;
import org.uskpa.core.csv.LineFindings;
import org.uskpa.core.draft.ImportDrafts;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.shipment.FieldNames;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.page.SentFileName;
import org.uskpa.portal.security.OwnLicensee;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/**
 * Many drafts at once, from a CSV file: it is checked first, and the page that says what would come
 * of it holds the file until it is sent on.
 */
@Controller
@RequiresRight(Right.DRAFT)
@RequestMapping("/certificates/from-file")
class DraftFilePages {

  private static final String FILE = "file";
  private static final String NAME = "name";
  private static final String TEXT = "text";

  /** Ample for the rows that a file may have, and far below what a form may carry. */
  private static final int LARGEST = 512 * 1024;

  private static final int BYTES_OF_KB = 1024;

  private final ImportDrafts importDrafts;
  private final StockNumbers stock;
  private final FieldChoices choices;
  private final PageWords words;

  DraftFilePages(
      ImportDrafts importDrafts, StockNumbers stock, FieldChoices choices, PageWords words) {
    this.importDrafts = importDrafts;
    this.stock = stock;
    this.choices = choices;
    this.words = words;
  }

  /** A draft as it would be opened. */
  record Line(int line, String number, String consignee, String destination) {}

  /**
   * A finding of the file.
   *
   * @param inTheWay whether nothing is opened because of it
   */
  record Found(boolean inTheWay, LineFinding finding) {}

  @GetMapping
  String form(@AuthenticationPrincipal SignedIn person, Model model) {
    return form(person, Form.empty(), model);
  }

  /** Says what would be opened and what is found, line by line; opens nothing. */
  @PostMapping("/check")
  String check(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
      Model model)
      throws IOException {
    FormReading reading = new FormReading(Form.empty());
    // A file of no bytes was chosen all the same: what is wrong with it is for the check to say.
    String name = file == null ? "" : SentFileName.of(file);
    if (file == null || name.isEmpty()) {
      reading.find(FILE, words.say("draft-file.missing"));
    } else if (file.getSize() > LARGEST) {
      reading.find(FILE, words.say("draft-file.too-large", LARGEST / BYTES_OF_KB));
    }
    if (file == null || !reading.findings().isEmpty()) {
      return form(person, Form.empty().with(reading.findings()), model);
    }
    byte[] bytes = file.getBytes();
    ImportDrafts.Result result = run(UUID.randomUUID(), person, name, bytes, true);
    if (result instanceof ImportDrafts.Result.Opened opened) {
      model.addAttribute("lines", opened.drafts().stream().map(this::line).toList());
      model.addAttribute(TEXT, withoutMark(new String(bytes, StandardCharsets.UTF_8)));
      model.addAttribute("command", UUID.randomUUID().toString());
    }
    return checked(name, result, model);
  }

  /** Opens the drafts of a file that was checked; it is judged once more. */
  @PostMapping
  String open(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam UUID command,
      @RequestParam(name = NAME, defaultValue = "") String name,
      @RequestParam(name = TEXT, defaultValue = "") String text,
      RedirectAttributes redirect,
      Model model) {
    ImportDrafts.Result result =
        run(command, person, name, text.getBytes(StandardCharsets.UTF_8), false);
    if (result instanceof ImportDrafts.Result.Opened opened) {
      List<String> numbers = opened.drafts().stream().map(draft -> draft.number().value()).toList();
      Notice.success(
              words.say("draft-file.done", numbers.size()),
              words.say("draft-file.done.text", String.join(", ", numbers)))
          .on(redirect);
      return "redirect:/certificates?state=DRAFT";
    }
    return checked(name, result, model);
  }

  private ImportDrafts.Result run(
      UUID command, SignedIn person, String name, byte[] bytes, boolean dryRun) {
    return importDrafts.run(
        new ImportDrafts.Command(
            command, OwnLicensee.of(person), new InMemory(name, bytes), dryRun),
        person.actor());
  }

  private String form(SignedIn person, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("free", stock.countFree(OwnLicensee.of(person)));
    model.addAttribute("mostRows", ImportDrafts.MOST_ROWS);
    model.addAttribute("largest", LARGEST);
    model.addAttribute("largestKb", LARGEST / BYTES_OF_KB);
    model.addAttribute(
        "columns",
        ImportDrafts.COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")));
    return "issue/file";
  }

  private String checked(String name, ImportDrafts.Result result, Model model) {
    LineFindings findings =
        result instanceof ImportDrafts.Result.Refused refused
            ? refused.findings()
            : ((ImportDrafts.Result.Opened) result).findings();
    Form form = Form.empty().with(findings.blocking().stream().map(LineFinding::finding).toList());
    model.addAttribute("form", form);
    model.addAttribute(NAME, name);
    model.addAttribute("inTheWay", findings.blocking().size() + findings.blockingBeyondKept());
    model.addAttribute("largest", LARGEST);
    model.addAttribute("largestKb", LARGEST / BYTES_OF_KB);
    model.addAttribute(
        "found",
        Stream.concat(
                findings.blocking().stream().map(finding -> new Found(true, finding)),
                findings.warning().stream().map(finding -> new Found(false, finding)))
            .toList());
    return "issue/file-check";
  }

  private Line line(ImportDrafts.Draft draft) {
    Map<String, String> typed = draft.typed();
    return new Line(
        draft.line(),
        draft.number().value(),
        typed.getOrDefault(FieldNames.CONSIGNEE_NAME, ""),
        choices.country(typed.getOrDefault(FieldNames.DESTINATION, "")));
  }

  /** A byte order mark is the file's, not the text's. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A file as it came with the form. */
  private static final class InMemory implements LoadFile {

    private final String name;
    private final byte[] bytes;

    InMemory(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
