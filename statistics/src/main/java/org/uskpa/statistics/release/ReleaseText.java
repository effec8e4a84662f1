package org.uskpa.statistics.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.measure.Quarter;
import org.uskpa.core.record.CountedPeriod;
import org.uskpa.core.record.CountedVersion;
import org.uskpa.core.record.Flow;
import org.uskpa.core.record.PartnerTrade;
import org.uskpa.core.record.Trade;

/**
 * A release as a text of which there is only one: what its hash is taken of. Lines end with a line
 * feed; what may hold spaces stands last on its line. The list of records is a text of its own, for
 * those who may read them, and stands in the other one by its hash.
 */
public final class ReleaseText {

  /** Raised when the same release would be written in another way. */
  private static final int FORM = 1;

  private ReleaseText() {}

  /** All that a release says but its hash. */
  record Content(
      Quarter quarter,
      int edition,
      String reason,
      Instant asOf,
      String submittedBy,
      Instant submittedAt,
      String releasedBy,
      int queryVersion,
      CountedPeriod counted,
      int records,
      String recordsSha256) {}

  /** The text of the figures. */
  static String of(Content content) {
    StringBuilder text = new StringBuilder();
    line(text, "Release of U.S. Kimberley Process figures, form %d".formatted(FORM));
    line(text, "quarter " + content.quarter());
    line(text, "edition " + content.edition());
    line(text, "reason " + onOneLine(content.reason()));
    line(text, "as of " + content.asOf());
    line(text, "submitted %s by %s".formatted(content.submittedAt(), content.submittedBy()));
    line(text, "released by " + content.releasedBy());
    line(text, "query " + content.queryVersion());
    for (Flow flow : Flow.values()) {
      line(text, "%s by %s".formatted(flow.label(), content.counted().countedBy(flow)));
    }
    line(text, "records %d sha256 %s".formatted(content.records(), content.recordsSha256()));
    for (Flow flow : Flow.values()) {
      content.counted().partners(flow).stream()
          .sorted(Comparator.comparing(trade -> trade.partner().code()))
          .forEach(trade -> partner(text, flow, trade));
      line(text, "total %s %s".formatted(flow, sums(content.counted().sum(flow))));
    }
    return text.toString();
  }

  private static void partner(StringBuilder text, Flow flow, PartnerTrade trade) {
    line(
        text,
        "partner %s %s %s %s %s"
            .formatted(
                flow,
                trade.partner().code(),
                sums(trade.total()),
                trade.partner().counted() ? "counted" : "not-counted",
                onOneLine(trade.partner().name())));
    for (HsCode hs : HsCode.values()) {
      if (trade.byHs().containsKey(hs)) {
        line(
            text,
            "figure %s %s %s %s"
                .formatted(flow, trade.partner().code(), hs.code(), sums(trade.in(hs))));
      }
    }
  }

  private static String sums(Trade trade) {
    return "%s %s %d"
        .formatted(
            trade.carats().toPlainString(), trade.valueUsd().toPlainString(), trade.certificates());
  }

  /** The list of records with their versions, by flow and number. */
  public static String of(List<CountedVersion> records) {
    StringBuilder text = new StringBuilder();
    records.stream()
        .sorted(
            Comparator.comparing(CountedVersion::flow)
                .thenComparing(CountedVersion::key)
                .thenComparing(CountedVersion::recordId))
        .forEach(
            record ->
                line(
                    text,
                    "%s %s version %d of record %d, %s"
                        .formatted(
                            record.flow(),
                            record.countedOn(),
                            record.version(),
                            record.recordId(),
                            onOneLine(record.key()))));
    return text.toString();
  }

  /** The SHA-256 of a text in UTF-8, in small hexadecimal digits. */
  public static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private static final Map<String, String> ENDS = Map.of("\r", "\\r", "\n", "\\n");

  /** Words of people on one line, so that no word can look like another line. */
  private static String onOneLine(String words) {
    String escaped = words.replace("\\", "\\\\");
    for (Map.Entry<String, String> end : ENDS.entrySet()) {
      escaped = escaped.replace(end.getKey(), end.getValue());
    }
    return escaped;
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
