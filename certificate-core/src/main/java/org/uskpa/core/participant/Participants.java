package org.uskpa.core.participant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.uskpa.core.period.Dated;
import org.uskpa.core.period.Timeline;
import org.uskpa.core.text.VisibleText;

/**
 * The Participants, the territories they stand for and their times on the U.S. list: all periods,
 * so that a record of any day is judged by that day. Immutable.
 */
public final class Participants {

  /** The home Participant: never a partner, but an origin. */
  public static final String UNITED_STATES = "US";

  private final Map<String, Participant> byCode;
  private final Map<String, Timeline<Listing>> listings;
  private final Map<String, Timeline<Suspension>> suspensions;
  private final Map<String, Timeline<Territory>> territories;
  private final Map<String, Timeline<Waiver>> waivers;
  private final Timeline<UsList> lists;

  /**
   * Takes the rows of the registers as they are.
   *
   * @throws IllegalArgumentException when two rows of one country or Participant hold on one day
   */
  public Participants(
      Collection<Participant> participants,
      Collection<Listing> listings,
      Collection<Suspension> suspensions,
      Collection<Territory> territories,
      Collection<Waiver> waivers,
      List<UsList> lists) {
    Map<String, Participant> codes = new HashMap<>();
    participants.forEach(participant -> codes.put(participant.code(), participant));
    this.byCode = Map.copyOf(codes);
    this.listings = Timeline.byKey(listings, Listing::participant);
    this.suspensions = Timeline.byKey(suspensions, Suspension::participant);
    this.territories = Timeline.byKey(territories, Territory::country);
    this.waivers = Timeline.byKey(waivers, Waiver::country);
    this.lists = new Timeline<>(lists);
  }

  /** Every Participant there is or was, by code. */
  public List<Participant> all() {
    return byCode.values().stream().sorted(Comparator.comparing(Participant::code)).toList();
  }

  /** The Participant of this code. */
  public Optional<Participant> withCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The code of the Participant to which a country or customs territory belongs on a day. */
  public Optional<String> participantOf(String country, LocalDate on) {
    return on(territories, country, on).map(Territory::participant);
  }

  /**
   * The same of an address: one in Northern Ireland carries the country {@code GB} but follows the
   * European Union's scheme since Great Britain left it.
   */
  public Optional<String> participantOf(String country, String address, LocalDate on) {
    if (country.equals(NorthernIreland.COUNTRY) && NorthernIreland.holds(address)) {
      Optional<String> own = participantOf(NorthernIreland.CODE, on);
      if (own.isPresent()) {
        return own;
      }
    }
    return participantOf(country, on);
  }

  /** Whether a country is a part of the United States on a day (31 CFR 592.311). */
  public boolean isDomestic(String country, LocalDate on) {
    return participantOf(country, on).filter(UNITED_STATES::equals).isPresent();
  }

  /** A Participant's place on the U.S. list on a day, suspended or not. */
  public Optional<Listing> listed(String participant, LocalDate on) {
    return on(listings, participant, on);
  }

  /** A Participant's suspension on the U.S. list on a day. */
  public Optional<Suspension> suspended(String participant, LocalDate on) {
    return on(suspensions, participant, on);
  }

  /** Every time of a Participant on the U.S. list, earliest first. */
  public List<Listing> listingsOf(String participant) {
    Timeline<Listing> own = listings.get(participant);
    return own == null ? List.of() : own.rows();
  }

  /** Whether a Participant stood on the U.S. list, suspended or not, on any of these days. */
  public boolean listedWithin(String participant, LocalDate first, LocalDate last) {
    return listingsOf(participant).stream()
        .map(Listing::during)
        .anyMatch(
            time ->
                !time.first().isAfter(last)
                    && time.last().filter(end -> end.isBefore(first)).isEmpty());
  }

  /** Whether a country has at any time belonged to a Participant that was at any time listed. */
  public boolean everListed(String country) {
    return territoriesOf(country).stream()
        .anyMatch(territory -> listings.containsKey(territory.participant()));
  }

  /** Every time of a country within a Participant, earliest first. */
  public List<Territory> territoriesOf(String country) {
    Timeline<Territory> own = territories.get(country);
    return own == null ? List.of() : own.rows();
  }

  /** The State Department's waiver for a country on a day. */
  public Optional<Waiver> waived(String country, LocalDate on) {
    return on(waivers, country, on);
  }

  /** The list of the Federal Register that was in force on a day. */
  public Optional<UsList> listInForce(LocalDate on) {
    return lists.on(on);
  }

  /** Every time on the U.S. list, by Participant and date. */
  public List<Listing> listings() {
    return rows(listings);
  }

  /** Every suspension, by Participant and date. */
  public List<Suspension> suspensions() {
    return rows(suspensions);
  }

  /** Every territory's times, by country and date. */
  public List<Territory> territories() {
    return rows(territories);
  }

  /** Every waiver, by country and date. */
  public List<Waiver> waivers() {
    return rows(waivers);
  }

  /** Every list of the Federal Register, earliest first. */
  public List<UsList> lists() {
    return lists.rows();
  }

  /**
   * What people call a country or Participant; the code itself when nobody knows it.
   *
   * @param code two letters
   */
  public String nameOf(String code) {
    Participant participant = byCode.get(code);
    if (participant != null) {
      return participant.name();
    }
    if (code.equals(NorthernIreland.CODE)) {
      return "Northern Ireland";
    }
    return Countries.NAMES.getOrDefault(code, code);
  }

  /** The code of a country or Participant by its name in English, capitals aside. */
  public Optional<String> codeNamed(String name) {
    String wanted = VisibleText.trimmed(name);
    return Stream.concat(byCode.keySet().stream(), Countries.NAMES.keySet().stream())
        .filter(
            code ->
                nameOf(code).equalsIgnoreCase(wanted)
                    || wanted.equalsIgnoreCase(Countries.NAMES.get(code)))
        .findFirst();
  }

  /** Whether the code names a Participant, a territory of one, or a country of ISO 3166-1. */
  public boolean knows(String code) {
    return byCode.containsKey(code)
        || territories.containsKey(code)
        || Countries.NAMES.containsKey(code);
  }

  private static <T extends Dated> Optional<T> on(
      Map<String, Timeline<T>> timelines, String key, LocalDate day) {
    Timeline<T> own = timelines.get(key);
    return own == null ? Optional.empty() : own.on(day);
  }

  private static <T extends Dated> List<T> rows(Map<String, Timeline<T>> timelines) {
    return timelines.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(own -> own.getValue().rows().stream())
        .toList();
  }

  /** The countries of ISO 3166-1, made when a name is first asked for. */
  private static final class Countries {
    static final Map<String, String> NAMES = new HashMap<>();

    static {
      for (String code : Locale.getISOCountries()) {
        NAMES.put(
            code, new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH));
      }
    }

    private Countries() {}
  }
}
