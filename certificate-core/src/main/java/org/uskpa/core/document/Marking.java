package org.uskpa.core.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.shipment.CertificateNumber;

/** What a page says of itself, so that nobody takes it for the original on numbered paper. */
public sealed interface Marking {

  /** Nothing was validated yet. */
  record Draft() implements Marking {
    @Override
    public String banner() {
      return "DRAFT, NOT VALID";
    }

    @Override
    public String watermark() {
      return "DRAFT, NOT VALID";
    }
  }

  /** The certificate was issued; this page is not its original. */
  record Copy() implements Marking {
    @Override
    public String banner() {
      return "COPY, the original is on numbered paper";
    }

    @Override
    public String watermark() {
      return "COPY";
    }
  }

  /**
   * The certificate was cancelled (31 CFR 592.313).
   *
   * @param since the day it was voided
   * @param replacement the certificate that took its place, or null
   */
  record Voided(LocalDate since, @Nullable CertificateNumber replacement) implements Marking {

    public Optional<CertificateNumber> replacedBy() {
      return Optional.ofNullable(replacement);
    }

    @Override
    public String banner() {
      String banner = "VOID since " + Days.LONG.format(since);
      return replacedBy().map(number -> banner + " — replaced by " + number).orElse(banner);
    }

    @Override
    public String watermark() {
      return "VOID";
    }
  }

  /** The line at the head and foot of the page. */
  String banner();

  /** The word that lies across the page. */
  String watermark();

  /** How days are written on the page: no country reads {@code January 30, 2026} wrongly. */
  final class Days {
    static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private Days() {}
  }
}
