package org.uskpa.portal.census;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.measure.Period;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.AsOf;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.publication.FindWithheld;
import org.uskpa.statistics.release.Edition;
import org.uskpa.statistics.release.Editions;
import org.uskpa.statistics.release.FindChanges;
import org.uskpa.statistics.release.VerifyRelease;

/** A release: who released it and when, its hash, and whether it still has it. */
@Controller
@RequestMapping("/statistics/{written}/editions/{edition}")
@RequiresRight(Right.READ_STATISTICS)
class EditionPages {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final VerifyRelease verify;
  private final Editions editions;
  private final FindChanges changes;
  private final PeopleNames names;
  private final FindWithheld withheld;

  EditionPages(
      VerifyRelease verify,
      Editions editions,
      FindChanges changes,
      PeopleNames names,
      FindWithheld withheld) {
    this.verify = verify;
    this.editions = editions;
    this.changes = changes;
    this.names = names;
    this.withheld = withheld;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable(name = "edition") int number,
      Model model) {
    Quarter quarter = QuarterAddress.read(written);
    VerifyRelease.Verified verified = verify.of(quarter, number);
    Edition edition = verified.edition();
    boolean whole = mayReadAll(person, edition);
    model.addAttribute("whole", whole);
    model.addAttribute("quarter", quarter);
    model.addAttribute("name", Period.of(quarter).label());
    model.addAttribute("edition", edition);
    model.addAttribute("release", edition.released().orElseThrow());
    model.addAttribute("submission", edition.submitted().orElseThrow());
    model.addAttribute("releasedBy", names.of(edition.released().orElseThrow().by()));
    model.addAttribute("submittedBy", names.of(edition.submitted().orElseThrow().by()));
    model.addAttribute("verified", verified);
    model.addAttribute(
        "difference",
        editions
            .find(quarter, number - 1)
            .filter(before -> whole && mayReadAll(person, before))
            .map(before -> TableView.alone(changes.difference(before, edition)))
            .orElse(null));
    return "statistics/edition";
  }

  /** The text that the hash is taken of; not for those from whom some of it is withheld. */
  @GetMapping("/release.txt")
  ResponseEntity<String> text(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String written,
      @PathVariable(name = "edition") int number) {
    VerifyRelease.Verified verified = verify.of(QuarterAddress.read(written), number);
    if (!mayReadAll(person, verified.edition())) {
      throw new NotFound("text of edition %d of %s".formatted(number, written));
    }
    return file(verified.text(), "%s-edition-%d.txt".formatted(written, number));
  }

  /** The list of records with their versions, for those who read all of them. */
  @GetMapping("/records.txt")
  @RequiresRight(Right.READ_REVIEWS)
  ResponseEntity<String> records(
      @PathVariable String written, @PathVariable(name = "edition") int number) {
    VerifyRelease.Verified verified = verify.of(QuarterAddress.read(written), number);
    return file(verified.records(), "%s-edition-%d-records.txt".formatted(written, number));
  }

  private boolean mayReadAll(SignedIn person, Edition edition) {
    return person.may(Right.READ_OPEN_QUARTERS)
        || withheld.isWhole(
            Period.of(edition.quarter()), AsOf.at(edition.released().orElseThrow().at()));
  }

  private static ResponseEntity<String> file(String text, String name) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text);
  }
}
