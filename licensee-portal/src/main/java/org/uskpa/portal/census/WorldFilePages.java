package org.uskpa.portal.census;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.page.SentFileName;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.world.LoadWorldFigures;

/**
 * The world's figures from a CSV file: it is checked first, and the page that says what is in it
 * holds the file until it is sent on.
 */
@Controller
@RequiresRight(Right.REVIEW_QUARTERS)
@RequestMapping("/world/from-file")
class WorldFilePages {

  private static final String FILE = "file";
  private static final String NAME = "name";
  private static final String TEXT = "text";

  /** Ample for the rows that a file may have, and far below what a form may carry. */
  private static final int LARGEST = 512 * 1024;

  private static final int BYTES_OF_KB = 1024;

  private final LoadWorldFigures loadFigures;
  private final QuarterWords words;

  WorldFilePages(LoadWorldFigures loadFigures, QuarterWords words) {
    this.loadFigures = loadFigures;
    this.words = words;
  }

  /**
   * A finding of the file.
   *
   * @param inTheWay whether nothing is loaded because of it
   */
  record Found(boolean inTheWay, LineFinding finding) {}

  @GetMapping
  String form(Model model) {
    return form(Form.empty(), model);
  }

  /** Says what is in the file and what is found, line by line; loads nothing. */
  @PostMapping("/check")
  String check(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
      HttpServletResponse response,
      Model model)
      throws IOException {
    FormReading reading = new FormReading(Form.empty());
    String name = file == null ? "" : SentFileName.of(file);
    if (file == null || name.isEmpty()) {
      reading.find(FILE, words.say("world.file.missing"));
    } else if (file.getSize() > LARGEST) {
      reading.find(FILE, words.say("world.file.too-large", LARGEST / BYTES_OF_KB));
    }
    if (file == null || !reading.findings().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(Form.empty().with(reading.findings()), model);
    }
    byte[] bytes = file.getBytes();
    LoadWorldFigures.Result result = run(UUID.randomUUID(), person, name, bytes, "", true);
    model.addAttribute("command", UUID.randomUUID().toString());
    model.addAttribute(TEXT, withoutMark(new String(bytes, StandardCharsets.UTF_8)));
    return checked(name, result, Form.empty(), response, model);
  }

  /** Loads a file that was checked; it is judged once more. */
  @PostMapping
  String load(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam UUID command,
      @RequestParam(name = NAME, defaultValue = "") String name,
      @RequestParam(name = TEXT, defaultValue = "") String text,
      @RequestParam(name = LoadWorldFigures.WORDS, defaultValue = "") String said,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LoadWorldFigures.Result result = run(command, person, name, bytes, said, false);
    if (result instanceof LoadWorldFigures.Result.Loaded loaded) {
      Notice.success(
              words.say("world.loaded"),
              loaded.vintages().stream()
                  .map(
                      one ->
                          words.say(
                              "world.loaded.text",
                              Integer.toString(one.year()),
                              one.vintage(),
                              one.participants()))
                  .collect(Collectors.joining(" ")))
          .on(redirect);
      return "redirect:/world";
    }
    List<LineFinding> ofWords =
        result.findings().blocking().stream()
            .filter(found -> found.finding().field().equals(LoadWorldFigures.WORDS))
            .toList();
    Form form =
        Form.of(Map.of(LoadWorldFigures.WORDS, said))
            .with(ofWords.stream().map(LineFinding::finding).toList());
    model.addAttribute("command", command.toString());
    model.addAttribute(TEXT, text);
    // Where only the words are missing the file is as good as it was when it was checked.
    boolean onlyWords = ofWords.size() == result.findings().blocking().size();
    LoadWorldFigures.Result shown =
        onlyWords ? run(UUID.randomUUID(), person, name, bytes, "", true) : result;
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return checked(name, shown, form, response, model);
  }

  private LoadWorldFigures.Result run(
      UUID form, SignedIn person, String name, byte[] bytes, String said, boolean dryRun) {
    return loadFigures.run(
        new LoadWorldFigures.Command(
            form, name, () -> new ByteArrayInputStream(bytes), said, dryRun),
        person.actor());
  }

  private String form(Form form, Model model) {
    upload(form, model);
    model.addAttribute("mostRows", LoadWorldFigures.MOST_ROWS);
    model.addAttribute(
        "columns",
        LoadWorldFigures.COLUMNS.stream().map(Column::name).collect(Collectors.joining(",")));
    return "world/file";
  }

  private String checked(
      String name,
      LoadWorldFigures.Result result,
      Form form,
      HttpServletResponse response,
      Model model) {
    LineFindings findings = result.findings();
    boolean refused = result instanceof LoadWorldFigures.Result.Refused;
    if (refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    upload(
        refused ? form.with(findings.blocking().stream().map(LineFinding::finding).toList()) : form,
        model);
    model.addAttribute(NAME, name);
    model.addAttribute(
        "vintages",
        result instanceof LoadWorldFigures.Result.Loaded loaded ? loaded.vintages() : null);
    model.addAttribute("warns", !findings.warnings().isEmpty());
    model.addAttribute("inTheWay", findings.blocking().size() + findings.blockingBeyondKept());
    model.addAttribute(
        "found",
        Stream.concat(
                findings.blocking().stream().map(finding -> new Found(true, finding)),
                findings.warning().stream().map(finding -> new Found(false, finding)))
            .toList());
    return "world/file-check";
  }

  private static void upload(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("largest", LARGEST);
    model.addAttribute("largestKb", LARGEST / BYTES_OF_KB);
  }

  /** A byte order mark is the file's, not the text's. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
