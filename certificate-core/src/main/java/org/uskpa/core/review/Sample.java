package org.uskpa.core.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A random sample that anybody can draw again: the numbers whose SHA-256 of seed, colon and number
 * comes first. It depends on no order and no library's generator.
 */
public final class Sample {

  private Sample() {}

  /**
   * Draws from the numbers, in the order drawn.
   *
   * @param size so many, or all when there are fewer
   */
  public static List<String> draw(long seed, Collection<String> numbers, int size) {
    return numbers.stream()
        .distinct()
        .sorted(
            Comparator.comparing((String number) -> hash(seed, number))
                .thenComparing(Comparator.naturalOrder()))
        .limit(size)
        .toList();
  }

  private static String hash(long seed, String number) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((seed + ":" + number).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
