package org.uskpa.portal.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.uskpa.core.attachment.Attachment;
import org.uskpa.core.attachment.Attachments;
import org.uskpa.core.fee.Fee;
import org.uskpa.core.fee.Fees;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.portal.fee.FeeTone;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A licensee's manager reads its agreements, with their documents, and its fees. */
@Controller
@RequiresRight(Right.MANAGE_OWN_LICENSEE)
class OwnLicencePages {

  private final LicenseeDetails details;
  private final Attachments attachments;
  private final Fees fees;
  private final Clock clock;

  OwnLicencePages(LicenseeDetails details, Attachments attachments, Fees fees, Clock clock) {
    this.details = details;
    this.attachments = attachments;
    this.fees = fees;
    this.clock = clock;
  }

  /** An agreement with its documents. */
  record Agreed(LicenseeDetail.Agreement agreement, boolean inForce, List<Attachment> documents) {}

  /** A fee with the colour of its state. */
  record Owed(Fee fee, String tone, boolean late) {}

  @GetMapping("/own-licence")
  String show(@AuthenticationPrincipal SignedIn person, Model model) {
    SignedIn.OfLicensee own = person.licensee();
    if (own == null) {
      throw new NotFound("licence of " + person.username());
    }
    LocalDate today = EasternTime.dateOf(clock.instant());
    LicenseeDetail detail = details.of(own.number());
    model.addAttribute("licensee", detail.licensee());
    model.addAttribute("today", today);
    model.addAttribute("agreed", detail.agreement(today).isPresent());
    model.addAttribute("ended", detail.lastEndedBefore(today).orElse(null));
    model.addAttribute(
        "agreements",
        detail.agreements().stream()
            .map(
                one ->
                    new Agreed(
                        one,
                        one.isInForce(today),
                        attachments.about(Subject.agreement(own.number(), one.from()))))
            .toList());
    model.addAttribute(
        "fees",
        fees.of(own.id()).stream()
            .map(one -> new Owed(one, FeeTone.of(one, today), one.isLate(today)))
            .toList());
    return "licence/own";
  }
}
