package org.uskpa.portal.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.duty.CopyKind;
import org.uskpa.core.duty.CopyList;
import org.uskpa.core.duty.InboxCopy;
import org.uskpa.core.duty.MarkReceived;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.listing.Page;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.account.PeopleNames;
import org.uskpa.portal.duty.Owing;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.Notice;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.subject.SubjectLink;

/** The inbox of an agency: copies that wait, and those that were received. */
@Controller
@RequestMapping("/inbox")
@RequiresRight(Right.READ_COPIES)
class InboxPages {

  private static final int PAGE = 50;
  private static final List<String> FIELDS =
      List.of("agency", "shelf", "kind", "number", "licensee", "from", "through");

  private final CopyList copies;
  private final MarkReceived markReceived;
  private final KnownRegisters registers;
  private final PeopleNames people;
  private final MessageSource words;

  InboxPages(
      CopyList copies,
      MarkReceived markReceived,
      KnownRegisters registers,
      PeopleNames people,
      MessageSource words) {
    this.copies = copies;
    this.markReceived = markReceived;
    this.registers = registers;
    this.people = people;
    this.words = words;
  }

  /**
   * A copy as the list shows it.
   *
   * @param receivedBy the name of whoever marked it; empty while it waits
   * @param other the other certificate where something is used on two; null of every other copy
   * @param shared what the two share, in words; empty of every other copy
   */
  record Line(
      CopyList.Copy copy,
      SubjectLink about,
      String country,
      String receivedBy,
      @Nullable SubjectLink other,
      String shared) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search = search(fields);
    Agency agency = Recipient.of(person, search.choice("agency", Agency.class));
    CopyList.Shelf asked = search.choice("shelf", CopyList.Shelf.class);
    CopyList.Shelf shelf = asked == null ? CopyList.Shelf.WAITING : asked;
    CopyList.Sought sought =
        new CopyList.Sought(
            shelf,
            search.choice("kind", CopyKind.class),
            search.text("number"),
            search.text("licensee"),
            search.read("from", Dates::of),
            search.read("through", Dates::of));
    Page<CopyList.Copy> page =
        search.isReadable()
            ? copies.page(Owing.owner(agency), sought, after, PAGE)
            : new Page<>(List.of(), null);
    model.addAttribute("form", search.form());
    model.addAttribute("copies", lines(page.rows(), person));
    model.addAttribute("here", search.address(after));
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute("received", shelf == CopyList.Shelf.RECEIVED);
    model.addAttribute(
        "marks",
        shelf == CopyList.Shelf.WAITING
            && person.may(Right.RECEIVE_COPIES)
            && agency == person.agency());
    model.addAttribute("agency", agency.label());
    model.addAttribute(
        "agencies",
        person.may(Right.READ_EVERY_INBOX)
            ? Arrays.stream(Agency.values())
                .map(one -> new Choice(one.name(), one.label()))
                .toList()
            : List.of());
    model.addAttribute(
        "kinds",
        Arrays.stream(CopyKind.values())
            .map(kind -> new Choice(kind.name(), kind.label()))
            .toList());
    model.addAttribute(
        "shelves",
        Arrays.stream(CopyList.Shelf.values())
            .map(one -> new Choice(one.name(), say("inbox.shelf." + one.name())))
            .toList());
    return "inbox/list";
  }

  /**
   * Marks copies and leads back to the same page of the same search.
   *
   * @param which whether the ticked copies are marked, or all that the page showed
   */
  @PostMapping
  @RequiresRight(Right.RECEIVE_COPIES)
  String receive(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "") String which,
      @RequestParam(name = "copy", required = false) @Nullable List<Long> ticked,
      @RequestParam(name = "shown", required = false) @Nullable List<Long> shown,
      @RequestParam(name = "withdrawn", required = false) @Nullable Set<Long> seenWithdrawn,
      RedirectAttributes redirect) {
    String back = "redirect:" + search(fields).address(after);
    List<Long> chosen = which.equals("shown") ? shown : ticked;
    if (chosen == null || chosen.isEmpty()) {
      Notice.warning(say("inbox.none-ticked"), say("inbox.none-ticked.text")).on(redirect);
      return back;
    }
    MarkReceived.Marked marked =
        markReceived
            .run(
                new MarkReceived.Command(
                    Owing.owner(Recipient.of(person)),
                    chosen,
                    seenWithdrawn == null ? Set.of() : seenWithdrawn),
                person.actor())
            .orElseThrow();
    told(marked, chosen.size()).on(redirect);
    return back;
  }

  private Notice told(MarkReceived.Marked marked, int chosen) {
    if (!marked.refusals().isEmpty()) {
      return Notice.warning(
          say("inbox.marked.not-all", marked.newly()),
          marked.refusals().stream().map(Finding::message).collect(Collectors.joining(" ")));
    }
    return Notice.success(
        say("inbox.marked"),
        marked.newly() == chosen
            ? say("inbox.marked.text", marked.newly())
            : say("inbox.marked.before", marked.newly(), chosen - marked.newly()));
  }

  private static ListSearch search(Map<String, String> fields) {
    return new ListSearch("/inbox", fields, FIELDS);
  }

  private List<Line> lines(List<CopyList.Copy> shown, SignedIn person) {
    Participants participants = registers.current().participants();
    Map<String, String> names =
        people.of(
            shown.stream().map(copy -> copy.copy().receivedBy()).filter(Objects::nonNull).toList());
    return shown.stream()
        .map(
            copy -> {
              String receivedBy = copy.copy().receivedBy();
              InboxCopy.Elsewhere elsewhere = copy.copy().elsewhere();
              return new Line(
                  copy,
                  SubjectLink.to(copy.copy().subject(), person),
                  copy.country().isEmpty() ? "" : participants.nameOf(copy.country()),
                  receivedBy == null ? "" : names.getOrDefault(receivedBy, receivedBy),
                  elsewhere == null
                      ? null
                      : SubjectLink.to(Subject.certificate(elsewhere.number().value()), person),
                  elsewhere == null ? "" : shared(elsewhere));
            })
        .toList();
  }

  private String shared(InboxCopy.Elsewhere elsewhere) {
    return elsewhere.shared().stream()
        .map(thing -> say("inbox.shared." + thing.name()))
        .collect(Collectors.joining(", "));
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
