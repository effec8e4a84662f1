package org.uskpa.portal.issue;

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
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.certificate.CertificateState;
import org.uskpa.core.document.CertificatePdf;
import org.uskpa.portal.security.RequiresRight;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.SignedIn;

/** A certificate with all that stands around it, and as PDF. */
@Controller
@RequiresRight(Right.READ_CERTIFICATES)
@RequestMapping("/certificates/{number}")
class CertificatePages {

  private final WithinReach withinReach;
  private final CertificateViews views;
  private final CorrectionViews corrections;
  private final PrintedRecords printed;

  CertificatePages(
      WithinReach withinReach,
      CertificateViews views,
      CorrectionViews corrections,
      PrintedRecords printed) {
    this.withinReach = withinReach;
    this.views = views;
    this.corrections = corrections;
    this.printed = printed;
  }

  @GetMapping
  String show(@AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    model.addAttribute("certificate", views.of(certificate, person));
    model.addAttribute("corrections", corrections.of(certificate));
    return "issue/certificate";
  }

  /** What comes next, once it is issued. */
  @RequiresRight(Right.ISSUE)
  @GetMapping("/issued")
  String issued(
      @AuthenticationPrincipal SignedIn person, @PathVariable String number, Model model) {
    CertificateDetail certificate = withinReach.of(number, person);
    if (certificate.state() != CertificateState.ISSUED) {
      return "redirect:/certificates/" + certificate.number();
    }
    model.addAttribute("certificate", views.of(certificate, person));
    return "issue/issued";
  }

  @GetMapping("/certificate.pdf")
  ResponseEntity<byte[]> pdf(
      @AuthenticationPrincipal SignedIn person, @PathVariable String number) {
    CertificateDetail certificate = withinReach.of(number, person);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("%s-%s.pdf".formatted(certificate.number(), kind(certificate)))
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(CertificatePdf.of(printed.of(certificate)));
  }

  private static String kind(CertificateDetail certificate) {
    return switch (certificate.state()) {
      case DRAFT, READY -> "draft";
      case ISSUED, EXPORTED -> "copy";
      case VOIDED -> "void";
    };
  }
}
