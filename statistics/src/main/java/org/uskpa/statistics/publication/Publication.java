package org.uskpa.statistics.publication;

import java.time.Instant;
import java.util.List;
import org.uskpa.core.measure.Period;
import org.uskpa.statistics.suppression.SuppressionRule;

/**
 * An edition of a quarter or a year as everybody may read it. It never changes.
 *
 * @param period a quarter or a year
 * @param edition of a quarter, that of its release; of a year, counted from 1
 * @param asOf the moment of the release by which it came: of this moment its figures are
 * @param madeOf the quarters' editions, such as {@code 2019Q3/1}
 * @param rule by which figures were withheld
 * @param sha256 of the hashes of its editions and of what is withheld
 */
public record Publication(
    long id,
    Period period,
    int edition,
    Instant asOf,
    List<String> madeOf,
    Instant publishedAt,
    String publishedBy,
    SuppressionRule rule,
    String sha256) {

  public Publication {
    madeOf = List.copyOf(madeOf);
  }

  /** By which the audit refers to it: {@code 2019Q3/1}, {@code 2019/2}. */
  public String name() {
    return name(period, edition);
  }

  Publication hashed(String hash) {
    return new Publication(id, period, edition, asOf, madeOf, publishedAt, publishedBy, rule, hash);
  }

  static String name(Period period, int edition) {
    return "%s/%d".formatted(period, edition);
  }
}
