package org.uskpa.statistics.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from published figures by adding and subtracting, whatever the numbers: whether a
 * figure's sum of unknowns lies in the space that the published ones span. Reckoned modulo a prime.
 */
final class Derivable {

  private static final long PRIME = 1_000_000_007L;

  private final Map<String, Stated> statements = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();
  private final Map<String, String> before = new HashMap<>();
  private final Map<String, Integer> unknowns = new HashMap<>();

  /** Rows in echelon form, by the place of their first entry. */
  private final Map<Integer, long[]> basis = new HashMap<>();

  private final int width;

  Derivable(Together together) {
    together.statements().forEach(one -> statements.put(one.name(), one));
    together.sums().forEach(sum -> parts.put(sum.whole(), sum.parts()));
    together.successions().forEach(one -> before.put(one.later(), one.earlier()));
    for (Stated one : together.statements()) {
      if (!parts.containsKey(one.name())) {
        inner(one).forEach(place -> unknown(one, place));
      }
    }
    this.width = unknowns.size();
    for (Stated one : together.statements()) {
      for (Place place : one.figures().keySet()) {
        if (!one.withheld().contains(place)) {
          add(form(one, place));
        }
      }
    }
  }

  boolean isDerivable(Stated statement, Place place) {
    return first(reduced(form(statement, place))) < 0;
  }

  private static List<Place> inner(Stated statement) {
    return statement.figures().keySet().stream()
        .filter(place -> !place.isOfAllCodes() && !place.isOfAllPartners())
        .toList();
  }

  /** A figure that a revision left as it was is the same unknown. */
  private int unknown(Stated statement, Place place) {
    String earlier = before.get(statement.name());
    if (earlier != null) {
      Stated old = statements.get(earlier);
      if (old.figures().containsKey(place)
          && old.figures().get(place).equals(statement.figures().get(place))) {
        return unknown(old, place);
      }
    }
    return unknowns.computeIfAbsent(statement.name() + place, first -> unknowns.size());
  }

  private long[] form(Stated statement, Place place) {
    long[] form = new long[width];
    List<Stated> own = new ArrayList<>();
    if (parts.containsKey(statement.name())) {
      parts.get(statement.name()).forEach(part -> own.add(statements.get(part)));
    } else {
      own.add(statement);
    }
    for (Stated part : own) {
      for (Place at : inner(part)) {
        boolean counts =
            at.flow() == place.flow()
                && (place.isOfAllPartners() || place.partner().equals(at.partner()))
                && (place.isOfAllCodes() || place.hsCode().equals(at.hsCode()));
        if (counts) {
          form[unknown(part, at)] += 1;
        }
      }
    }
    return form;
  }

  private void add(long[] row) {
    long[] reduced = reduced(row);
    int first = first(reduced);
    if (first >= 0) {
      long inverse = power(reduced[first], PRIME - 2);
      for (int place = first; place < width; place++) {
        reduced[place] = reduced[place] * inverse % PRIME;
      }
      basis.put(first, reduced);
    }
  }

  private long[] reduced(long[] row) {
    long[] left = row.clone();
    for (int place = 0; place < width; place++) {
      long[] other = basis.get(place);
      if (left[place] != 0 && other != null) {
        long factor = left[place];
        for (int at = place; at < width; at++) {
          left[at] = Math.floorMod(left[at] - factor * other[at], PRIME);
        }
      }
    }
    return left;
  }

  private static int first(long[] row) {
    for (int place = 0; place < row.length; place++) {
      if (row[place] != 0) {
        return place;
      }
    }
    return -1;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long factor = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = result * factor % PRIME;
      }
      factor = factor * factor % PRIME;
    }
    return result;
  }
}
