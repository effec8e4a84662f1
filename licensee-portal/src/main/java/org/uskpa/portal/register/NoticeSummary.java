package org.uskpa.portal.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.amendment.RegisterKind;
import org.uskpa.core.amendment.RowDifference;
import org.uskpa.core.participant.Listing;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.register.KnownRegisters;

/** What a notice makes of the list, in short: who comes, who goes, who is suspended, who stays. */
@Component
class NoticeSummary {

  private final KnownRegisters registers;
  private final RegisterWords words;

  NoticeSummary(KnownRegisters registers, RegisterWords words) {
    this.registers = registers;
    this.words = words;
  }

  /**
   * Participants to whom the same happens.
   *
   * @param key under which pages find the words for it, such as {@code added}
   * @param names as pages show them, by name
   */
  record Group(String key, List<String> names) {
    Group {
      names = List.copyOf(names);
    }

    public int count() {
      return names.size();
    }
  }

  /** The groups in the order of what matters, empty ones included. */
  List<Group> of(List<RowDifference> rows, LocalDate on) {
    List<String> added = codes(rows, RegisterKind.US_LISTING, RowDifference::isNew);
    List<String> removed = codes(rows, RegisterKind.US_LISTING, RowDifference::isEnded);
    List<String> suspended = codes(rows, RegisterKind.US_LISTING_SUSPENSION, RowDifference::isNew);
    List<String> lifted =
        codes(
            rows,
            RegisterKind.US_LISTING_SUSPENSION,
            row -> row.isEnded() && !removed.contains(row.name()));
    Set<String> touched = new HashSet<>();
    Stream.of(added, removed, suspended, lifted).forEach(touched::addAll);
    List<String> kept =
        registers.current().participants().listings().stream()
            .filter(listing -> listing.during().contains(on))
            .map(Listing::participant)
            .filter(code -> !code.equals(Participants.UNITED_STATES) && !touched.contains(code))
            .toList();
    List<Group> groups = new ArrayList<>();
    groups.add(group("added", added));
    groups.add(group("removed", removed));
    groups.add(group("suspended", suspended));
    groups.add(group("lifted", lifted));
    groups.add(group("kept", kept));
    return groups;
  }

  private Group group(String key, List<String> codes) {
    return new Group(
        key,
        codes.stream().map(code -> words.name(RegisterKind.US_LISTING, code)).sorted().toList());
  }

  private static List<String> codes(
      List<RowDifference> rows, RegisterKind register, Predicate<RowDifference> which) {
    return rows.stream()
        .filter(row -> row.register() == register)
        .filter(which)
        .map(RowDifference::name)
        .toList();
  }
}
