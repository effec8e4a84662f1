package org.uskpa.core.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why trade with a partner is not lawful on a day, with the list that was looked at. */
public record ListedOn(Participants participants, LocalDate day) {

  /**
   * What stands in the way of trade with a country.
   *
   * @param country the partner as declared
   * @param participant the Participant it belongs to on that day, or null for none
   * @return a sentence or two; empty when trade is lawful
   */
  public Optional<String> obstacle(String country, @Nullable String participant) {
    if (participants.waived(country, day).isPresent()) {
      return Optional.empty();
    }
    if (participant == null) {
      return Optional.of(
          participants.knows(country)
              ? "%s belonged to no Participant on %s. Looked at: %s."
                  .formatted(named(country), day, list())
              : "“%s” is no country's code. Looked at: %s.".formatted(country, list()));
    }
    if (participants.listed(participant, day).isEmpty()) {
      return Optional.of(
          "%s was not on the U.S. list on %s%s. Looked at: %s."
              .formatted(with(country, participant), day, times(participant), list()));
    }
    return participants
        .suspended(participant, day)
        .map(
            suspension ->
                "%s was suspended on %s (%s: %s). Looked at: %s."
                    .formatted(
                        with(country, participant),
                        day,
                        suspension.during(),
                        suspension.citation(),
                        list()));
  }

  private String with(String country, String participant) {
    return country.equals(participant)
        ? named(country)
        : "%s, which belongs to %s,".formatted(named(country), named(participant));
  }

  private String named(String code) {
    return "%s (%s)".formatted(participants.nameOf(code), code);
  }

  private String times(String participant) {
    List<String> times =
        participants.listingsOf(participant).stream()
            .map(listing -> "%s: %s".formatted(listing.during(), listing.citation()))
            .toList();
    return times.isEmpty() ? "; it never was" : "; it is or was " + String.join("; and ", times);
  }

  private String list() {
    return participants
        .listInForce(day)
        .map(list -> "the list of " + list.citation())
        .orElse("no list, for none was in force");
  }
}
