package org.uskpa.portal.admin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.licensee.Standing;

/** A change of standing, as a step with a page of its own. */
enum StandingStep {
  SUSPEND(EnumSet.of(Standing.ACTIVE)),
  REINSTATE(EnumSet.of(Standing.SUSPENDED)),
  END(EnumSet.of(Standing.ACTIVE, Standing.SUSPENDED));

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy, which the checker cannot see
  private final Set<Standing> from;

  StandingStep(Set<Standing> from) {
    this.from = Set.copyOf(from);
  }

  /**
   * The step of an address.
   *
   * @throws NotFound when there is no such step
   */
  static StandingStep of(String key) {
    return Arrays.stream(values())
        .filter(step -> step.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("step " + key));
  }

  /** As addresses and keys of words have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the step is offered; the core decides in the end. */
  boolean isOpenFrom(@Nullable Standing standing) {
    return standing != null && from.contains(standing);
  }

  /** Whether it takes something away. */
  public boolean isGrave() {
    return this != REINSTATE;
  }
}
