package org.uskpa.portal.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.uskpa.core.duty.MarkReceived;
import org.uskpa.core.listing.Page;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.shipment.Dates;
import org.uskpa.portal.page.Choice;
import org.uskpa.portal.page.ListSearch;
import org.uskpa.portal.page.Notice;
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
      List.of("shelf", "kind", "number", "licensee", "from", "through");

  private final CopyList copies;
  private final MarkReceived markReceived;
  private final KnownRegisters registers;
  private final MessageSource words;

  InboxPages(
      CopyList copies, MarkReceived markReceived, KnownRegisters registers, MessageSource words) {
    this.copies = copies;
    this.markReceived = markReceived;
    this.registers = registers;
    this.words = words;
  }

  /** A copy as the list shows it. */
  record Line(CopyList.Copy copy, SubjectLink about, String country) {}

  @GetMapping
  String list(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable String after,
      Model model) {
    ListSearch search = new ListSearch("/inbox", fields, FIELDS);
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
            ? copies.page(Recipient.of(person), sought, after, PAGE)
            : new Page<>(List.of(), null);
    Participants participants = registers.current().participants();
    model.addAttribute("form", search.form());
    model.addAttribute(
        "copies", page.rows().stream().map(copy -> line(copy, participants)).toList());
    model.addAttribute("start", search.start(after));
    model.addAttribute("next", search.next(page.after()));
    model.addAttribute("narrowed", search.narrows());
    model.addAttribute("received", shelf == CopyList.Shelf.RECEIVED);
    model.addAttribute(
        "marks", shelf == CopyList.Shelf.WAITING && person.may(Right.RECEIVE_COPIES));
    model.addAttribute("agency", person.onBehalfOf());
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

  /** {@code which} tells whether the ticked copies are marked, or all that the page showed. */
  @PostMapping
  @RequiresRight(Right.RECEIVE_COPIES)
  String receive(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam(defaultValue = "") String which,
      @RequestParam(name = "copy", required = false) @Nullable List<Long> ticked,
      @RequestParam(name = "shown", required = false) @Nullable List<Long> shown,
      RedirectAttributes redirect) {
    List<Long> chosen = which.equals("shown") ? shown : ticked;
    if (chosen == null || chosen.isEmpty()) {
      Notice.warning(say("inbox.none-ticked"), say("inbox.none-ticked.text")).on(redirect);
      return "redirect:/inbox";
    }
    int marked =
        markReceived
            .run(new MarkReceived.Command(Recipient.of(person), chosen), person.actor())
            .orElseThrow();
    Notice.success(
            say("inbox.marked"),
            marked == chosen.size()
                ? say("inbox.marked.text", marked)
                : say("inbox.marked.before", marked, chosen.size() - marked))
        .on(redirect);
    return "redirect:/inbox";
  }

  private static Line line(CopyList.Copy copy, Participants participants) {
    return new Line(
        copy,
        SubjectLink.to(copy.copy().subject()),
        copy.country().isEmpty() ? "" : participants.nameOf(copy.country()));
  }

  private String say(String key, Object... with) {
    return words.getMessage(key, with, Locale.US);
  }
}
