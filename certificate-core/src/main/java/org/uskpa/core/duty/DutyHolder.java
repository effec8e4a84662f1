package org.uskpa.core.duty;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf somebody looks at duties or fulfils one.
 *
 * @param licenseeId of a licensee's people their licensee; null of all others
 */
public record DutyHolder(DutyOwner owner, @Nullable Long licenseeId) {

  /**
   * Refuses a licensee without its id, and an id of anybody else.
   *
   * @throws IllegalArgumentException when owner and licensee do not go together
   */
  public DutyHolder {
    if ((owner == DutyOwner.LICENSEE) != (licenseeId != null)) {
      throw new IllegalArgumentException("A licensee's people come with their licensee");
    }
  }

  public static DutyHolder licensee(long licenseeId) {
    return new DutyHolder(DutyOwner.LICENSEE, licenseeId);
  }

  public static DutyHolder of(DutyOwner owner) {
    return new DutyHolder(owner, null);
  }
}
