package org.uskpa.core.record;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which partners a figure is about. */
public sealed interface Partners {

  /** Every partner. */
  record All() implements Partners {
    @Override
    public boolean include(String code) {
      return true;
    }
  }

  /** These and no others. */
  record Only(Set<String> codes) implements Partners {
    public Only {
      codes = sorted(codes);
    }

    @Override
    public boolean include(String code) {
      return codes.contains(code);
    }
  }

  /** All but these: what stands behind “all others”. */
  record AllBut(Set<String> codes) implements Partners {
    public AllBut {
      codes = sorted(codes);
    }

    @Override
    public boolean include(String code) {
      return !codes.contains(code);
    }
  }

  Partners ALL = new All();

  static Partners only(String code) {
    return new Only(Set.of(code));
  }

  boolean include(String code);

  private static Set<String> sorted(Collection<String> codes) {
    return java.util.Collections.unmodifiableSortedSet(new TreeSet<>(codes));
  }
}
