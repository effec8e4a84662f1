package org.uskpa.portal.admin;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uskpa.core.licensee.LicenseeDetail;
import org.uskpa.core.licensee.LicenseeDetails;
import org.uskpa.portal.page.Form;
import org.uskpa.portal.page.FormReading;
import org.uskpa.portal.page.PastDay;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;

/** What was true of a licensee on a day. */
@Controller
@RequestMapping("/licensees/{number}/as-of")
@RequiresRight(Right.READ_LICENSEES)
class AsOfPages {

  private static final String DAY = "day";

  private final LicenseeDetails details;
  private final PastDay pastDay;

  AsOfPages(LicenseeDetails details, PastDay pastDay) {
    this.details = details;
    this.pastDay = pastDay;
  }

  /** The day asked for; today when none is. */
  @GetMapping
  String asOf(@PathVariable String number, @RequestParam Map<String, String> fields, Model model) {
    LicenseeDetail detail = details.of(number);
    LocalDate today = pastDay.today();
    Form form = fields.containsKey(DAY) ? Form.of(fields) : Form.of(Map.of(DAY, today.toString()));
    FormReading reading = new FormReading(form);
    LocalDate day = reading.read(DAY, pastDay::read);
    model.addAttribute("licensee", detail.licensee());
    model.addAttribute("form", form.with(reading.findings()));
    if (reading.findings().isEmpty()) {
      model.addAttribute("told", detail.on(day == null ? today : day));
    }
    return "admin/as-of";
  }
}
