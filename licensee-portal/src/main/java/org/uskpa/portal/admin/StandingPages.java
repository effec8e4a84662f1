package org.uskpa.portal.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.uskpa.core.certificate.CertificateFilter;
import org.uskpa.core.certificate.CertificateList;
import org.uskpa.core.certificate.CertificateRow;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.licensee.EndLicensee;
import org.uskpa.core.licensee.EndOfLicence;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.licensee.ReinstateLicensee;
import org.uskpa.core.licensee.Standing;
import org.uskpa.core.licensee.SuspendLicensee;
import org.uskpa.core.stock.StockNumbers;
import org.uskpa.core.stock.StockOrders;
import org.uskpa.core.stock.StockReport;
import org.uskpa.core.stock.StockState;
import org.uskpa.portal.account.Accounts;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.security.FreshSignIn;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A licensee is suspended, reinstated or ended: with a reason, by somebody who just signed in. */
@Controller
@RequestMapping("/licensees/{number}/standing/{step}")
@RequiresRight(Right.STANDING)
class StandingPages {

  private static final int SHOWN = 10;
  private static final String REASON = "reason";

  private final LicenseeDetails details;
  private final SuspendLicensee suspend;
  private final ReinstateLicensee reinstate;
  private final EndLicensee end;
  private final EndOfLicence ending;
  private final CertificateList certificates;
  private final StockNumbers stock;
  private final StockReport report;
  private final StockOrders orders;
  private final Accounts accounts;
  private final AdminWords words;

  StandingPages(
      LicenseeDetails details,
      SuspendLicensee suspend,
      ReinstateLicensee reinstate,
      EndLicensee end,
      EndOfLicence ending,
      CertificateList certificates,
      StockNumbers stock,
      StockReport report,
      StockOrders orders,
      Accounts accounts,
      AdminWords words) {
    this.details = details;
    this.suspend = suspend;
    this.reinstate = reinstate;
    this.end = end;
    this.ending = ending;
    this.certificates = certificates;
    this.stock = stock;
    this.report = report;
    this.orders = orders;
    this.accounts = accounts;
    this.words = words;
  }

  @FreshSignIn
  @GetMapping
  String form(@PathVariable String number, @PathVariable String step, Model model) {
    return form(details.of(number), StandingStep.of(step), Form.empty(), model);
  }

  @FreshSignIn
  @PostMapping
  String change(
      @AuthenticationPrincipal SignedIn person,
      @PathVariable String number,
      @PathVariable String step,
      @RequestParam(name = REASON, defaultValue = "") String reason,
      Model model,
      RedirectAttributes redirect) {
    StandingStep taken = StandingStep.of(step);
    Outcome<Standing> outcome =
        switch (taken) {
          case SUSPEND -> suspend.run(new SuspendLicensee.Command(number, reason), person.actor());
          case REINSTATE ->
              reinstate.run(new ReinstateLicensee.Command(number, reason), person.actor());
          case END -> end.run(new EndLicensee.Command(number, reason), person.actor());
        };
    if (!outcome.isDone()) {
      return form(
          details.of(number),
          taken,
          Form.of(Map.of(REASON, reason)).with(outcome.findings()),
          model);
    }
    words.done(redirect, "standing." + taken.key() + ".done", number);
    return "redirect:/licensees/" + number;
  }

  private String form(LicenseeDetail detail, StandingStep step, Form form, Model model) {
    model.addAttribute("licensee", detail.licensee());
    model.addAttribute("standing", detail.standing());
    model.addAttribute("tone", StandingTone.of(detail.standing()));
    model.addAttribute("step", step);
    model.addAttribute("open", step.isOpenFrom(detail.standing()));
    model.addAttribute("touched", touched(detail.licensee()));
    model.addAttribute("form", form);
    return "admin/standing";
  }

  private Touched touched(Licensee licensee) {
    Map<CertificateState, Long> counts = certificates.countsOf(licensee.id());
    List<CertificateRow> newest =
        Stream.of(CertificateState.READY, CertificateState.DRAFT)
            .flatMap(state -> in(state, licensee.id()).stream())
            .limit(SHOWN)
            .toList();
    return new Touched(
        counts.getOrDefault(CertificateState.DRAFT, 0L)
            + counts.getOrDefault(CertificateState.READY, 0L),
        newest,
        stock.countFree(licensee.id()),
        report.counts(licensee.id()).getOrDefault(StockState.RECALLED, 0L),
        accounts.ofLicensee(licensee.id()).stream().filter(one -> !one.isClosed()).count(),
        orders.openOf(licensee.id()).orElse(null),
        ending.closes(licensee).entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().replace(' ', '-'), Map.Entry::getValue)),
        ending.staysOwed(licensee));
  }

  private List<CertificateRow> in(CertificateState state, long licenseeId) {
    return certificates.page(CertificateFilter.of(licenseeId).in(state), null, SHOWN).rows();
  }
}
