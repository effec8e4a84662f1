package org.uskpa.portal.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.statistics.publication.FindUnpublished;
import org.uskpa.statistics.publication.Publication;
import org.uskpa.statistics.publication.Publications;
import org.uskpa.statistics.publication.PublishReleases;
import org.uskpa.statistics.publication.Waiting;
import org.uskpa.statistics.publication.Waitings;
import org.uskpa.statistics.suppression.Interval;
import org.uskpa.statistics.suppression.Place;
import org.uskpa.statistics.suppression.Reason;

/** For Census: what is published, what is withheld of it, and how well that is protected. */
@Controller
@RequestMapping("/publications")
@RequiresRight(Right.READ_REVIEWS)
class SuppressionPages {

  private final PublishedReports reports;
  private final Publications publications;
  private final FindUnpublished unpublished;
  private final Waitings waitings;
  private final PublishReleases publish;
  private final PeopleNames names;
  private final PublicationWords words;

  SuppressionPages(
      PublishedReports reports,
      Publications publications,
      FindUnpublished unpublished,
      Waitings waitings,
      PublishReleases publish,
      PeopleNames names,
      PublicationWords words) {
    this.reports = reports;
    this.publications = publications;
    this.unpublished = unpublished;
    this.waitings = waitings;
    this.publish = publish;
    this.names = names;
    this.words = words;
  }

  /**
   * A publication in the list.
   *
   * @param label its period
   */
  record Line(Publication publication, String label, String standing, Publications.Tally tally) {}

  @GetMapping
  String list(@AuthenticationPrincipal SignedIn person, Model model) {
    List<Line> lines = new ArrayList<>();
    List<Publication> all = reports.all();
    Map<Long, Publications.Tally> tallies = publications.tallies();
    for (Publication one : all) {
      lines.add(
          new Line(
              one,
              one.period().label(),
              PublishedYear.standing(one),
              Objects.requireNonNull(tallies.get(one.id()))));
    }
    List<UnpublishedLine> waiting =
        unpublished.all().stream().map(one -> UnpublishedLine.of(one, words)).toList();
    model.addAttribute("waiting", waiting.stream().filter(one -> !one.year()).toList());
    model.addAttribute("waitingYears", waiting.stream().filter(UnpublishedLine::year).toList());
    model.addAttribute("lines", lines);
    model.addAttribute("publishes", person.may(Right.REVIEW_QUARTERS));
    return "open/publications";
  }

  /** Publishes what is released and, for whatever reason, not published yet. */
  @PostMapping
  @RequiresRight(Right.REVIEW_QUARTERS)
  String publish(@AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
    PublishReleases.Run run = publish.run(person.actor());
    int published = run.published().size();
    Notice notice;
    if (!run.failed().isEmpty()) {
      notice =
          Notice.warning(
              words.say("open.publish.failed", String.join(", ", run.failed())),
              words.say("open.publish.failed.text", published));
    } else if (published == 0) {
      notice = Notice.info(words.say("open.publish.none"), words.say("open.publish.none.text"));
    } else {
      notice =
          Notice.success(
              words.say("open.publish.done"), words.say("open.publish.done.text", published));
    }
    notice.on(redirect);
    return "redirect:/publications";
  }

  /** The audit of an edition: in which interval each withheld amount could lie. */
  @GetMapping("/{period}/editions/{edition}")
  String audit(@PathVariable String period, @PathVariable String edition, Model model) {
    Publication publication = reports.edition(period, edition);
    List<Interval> audit = publications.audit(publication);
    Map<Place, Reason> withheld = publications.withheld(publication.id());
    model.addAttribute("publication", publication);
    model.addAttribute("name", publication.period().label());
    model.addAttribute("standing", PublishedYear.standing(publication));
    model.addAttribute("open", OpenAddress.of(publication));
    model.addAttribute("withheld", withheld.size());
    waitings
        .of(publication)
        .flatMap(Waiting::word)
        .ifPresent(
            word -> {
              model.addAttribute("word", word);
              model.addAttribute("wordBy", names.of(word.givenBy()));
            });
    model.addAttribute(
        "remainders",
        publications.remainders(publication).stream().map(RemainderLine::of).toList());
    model.addAttribute(
        "differences",
        publications.differences(publication).stream().map(DifferenceLine::of).toList());
    model.addAttribute("unprotected", unprotected(audit));
    model.addAttribute(
        "intervals", audit.stream().map(one -> AuditLine.of(one, withheld)).toList());
    return "open/audit";
  }

  private static long unprotected(List<Interval> audit) {
    return audit.stream().filter(one -> !one.isProtected()).map(Interval::place).distinct().count();
  }
}
