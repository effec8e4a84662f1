package org.uskpa.core.certificate;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uskpa.core.journal.CanonicalText;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.core.shipment.DeclaredLine;
import org.uskpa.core.shipment.GoodsLine;
import org.uskpa.core.text.VisibleText;

/**
 * A hash of consignee and goods, by which likely duplicates are found: the same for the same
 * consignee (capitals and spacing aside) and the same lines in any order.
 */
public final class GoodsKey {

  private GoodsKey() {}

  /** The key of these goods to this consignee. */
  public static long of(String consigneeName, List<GoodsLine> lines) {
    CanonicalText text =
        CanonicalText.of("goods/1")
            .field("consignee", VisibleText.compared(consigneeName).toUpperCase(Locale.ROOT));
    lines.stream()
        .sorted(
            Comparator.comparing(GoodsLine::hs)
                .thenComparing(GoodsLine::carats)
                .thenComparing(GoodsLine::value))
        .forEach(line -> text.field(line.hs().code(), line.carats() + " for " + line.value()));
    return text.shortHash();
  }

  /** The key of a declaration; none while consignee or lines are not complete and readable. */
  public static Optional<Long> of(Declaration declared) {
    Optional<String> consignee = declared.consigneeName().read();
    if (consignee.isEmpty()
        || declared.lines().isEmpty()
        || !declared.lines().stream().allMatch(GoodsKey::isComplete)) {
      return Optional.empty();
    }
    return Optional.of(of(consignee.get(), declared.lines().stream().map(GoodsKey::line).toList()));
  }

  private static boolean isComplete(DeclaredLine line) {
    return line.hs().read().isPresent()
        && line.carats().read().filter(carats -> !carats.isZero()).isPresent()
        && line.value().read().filter(value -> value.value().signum() > 0).isPresent();
  }

  private static GoodsLine line(DeclaredLine line) {
    return new GoodsLine(
        line.hs().read().orElseThrow(),
        line.carats().read().orElseThrow(),
        line.value().read().orElseThrow());
  }
}
