package org.uskpa.core.register;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.Carats;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A measure beside the scheme that stops or hampers some rough diamonds for a time.
 *
 * @param code its name, such as {@code marange-order}
 * @param country the country of origin or the partner it is about
 * @param smallestStone the size of a single stone from which it applies, or null for any size; a
 *     certificate does not tell sizes, so whoever ships must
 * @param message what it forbids or asks for, and what to do
 */
public record Restriction(
    String code,
    DateRange during,
    Direction direction,
    Concerns concerns,
    String country,
    Set<HsCode> hsCodes,
    @Nullable Carats smallestStone,
    Severity severity,
    Basis basis,
    String message,
    String citation)
    implements Dated {

  public Restriction {
    hsCodes = Set.copyOf(hsCodes);
  }

  /** Which way the goods go. */
  public enum Direction {
    EXPORT,
    IMPORT,
    BOTH;

    boolean includes(Direction way) {
      return this == BOTH || this == way;
    }
  }

  /** What about the goods has to do with the country. */
  public enum Concerns {
    ORIGIN,
    PARTNER,
    ORIGIN_OR_PARTNER;

    boolean includes(Concerns tie) {
      return this == ORIGIN_OR_PARTNER || this == tie;
    }
  }

  /** The size of a single stone from which it applies. */
  public Optional<Carats> fromStone() {
    return Optional.ofNullable(smallestStone);
  }
}
