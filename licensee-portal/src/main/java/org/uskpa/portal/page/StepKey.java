package org.uskpa.portal.page;

import java.util.Arrays;
import java.util.Locale;
import org.uskpa.core.finding.NotFound;

/** Steps as addresses and keys of words have them: by their names in small letters. */
public final class StepKey {

  private StepKey() {}

  public static String of(Enum<?> step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The step of an address.
   *
   * @param steps all there are
   * @throws NotFound when there is no such step
   */
  public static <E extends Enum<E>> E read(String key, E[] steps) {
    return Arrays.stream(steps)
        .filter(step -> of(step).equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("step " + key));
  }
}
