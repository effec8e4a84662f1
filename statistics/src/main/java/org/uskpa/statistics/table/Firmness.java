package org.uskpa.statistics.table;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How firm figures are, and of which edition.
 *
 * @param edition of a single quarter that is released: 1 for its release, 2 for its first revision;
 *     0 for all others
 */
public record Firmness(Status status, int edition) {

  public static final Firmness OPEN = of(Status.OPEN);

  /** Figures without an edition of their own. */
  public static Firmness of(Status status) {
    return new Firmness(status, 0);
  }

  /** A released quarter. */
  public static Firmness ofEdition(int edition) {
    return new Firmness(edition == 1 ? Status.RELEASED : Status.REVISED, edition);
  }

  /** Figures made of others. */
  public static Firmness together(Collection<Firmness> parts) {
    return parts.size() == 1
        ? parts.iterator().next()
        : of(Status.of(parts.stream().map(Firmness::status).collect(Collectors.toSet())));
  }

  /** The edition as programs are told it: null for what has none of its own. */
  public @Nullable Integer numbered() {
    return edition == 0 ? null : edition;
  }

  /** {@code open}, {@code released}, {@code revision 1}; of several quarters {@code revised}. */
  public String label() {
    return status == Status.REVISED && edition > 1 ? "revision " + (edition - 1) : status.label();
  }
}
