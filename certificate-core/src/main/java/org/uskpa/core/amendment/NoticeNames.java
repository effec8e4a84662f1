package org.uskpa.core.amendment;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uskpa.core.participant.Participant;
import org.uskpa.core.participant.Participants;
import org.uskpa.core.text.VisibleText;

/** Knows countries and Participants by the names that notices of the Federal Register give them. */
final class NoticeNames {

  /** What notices say beside the names that the registers have. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("european community", "EU"),
          Map.entry("european communities", "EU"),
          Map.entry("chinese taipei", "TW"),
          Map.entry("taiwan", "TW"),
          Map.entry("china", "CN"),
          Map.entry("peoples republic of china", "CN"),
          Map.entry("hong kong", "HK"),
          Map.entry("macau", "MO"),
          Map.entry("korea", "KR"),
          Map.entry("south korea", "KR"),
          Map.entry("republic of korea", "KR"),
          Map.entry("laos", "LA"),
          Map.entry("lao peoples democratic republic", "LA"),
          Map.entry("russia", "RU"),
          Map.entry("ivory coast", "CI"),
          Map.entry("swaziland", "SZ"),
          Map.entry("eswatini", "SZ"),
          Map.entry("kingdom of eswatini", "SZ"),
          Map.entry("turkey", "TR"),
          Map.entry("turkiye", "TR"),
          Map.entry("republic of turkiye", "TR"),
          Map.entry("venezuela", "VE"),
          Map.entry("bolivarian republic of venezuela", "VE"),
          Map.entry("vietnam", "VN"),
          Map.entry("tanzania", "TZ"),
          Map.entry("united republic of tanzania", "TZ"),
          Map.entry("kyrgyzstan", "KG"),
          Map.entry("democratic republic of congo", "CD"),
          Map.entry("republic of congo", "CG"),
          Map.entry("congo brazzaville", "CG"),
          Map.entry("congo kinshasa", "CD"),
          Map.entry("united kingdom", "GB"),
          Map.entry("great britain", "GB"),
          Map.entry("uae", "AE"),
          Map.entry("united states", "US"));

  private final Map<String, String> codes = new HashMap<>();

  NoticeNames(Participants participants) {
    for (String code : Locale.getISOCountries()) {
      codes.put(
          compared(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)),
          code);
    }
    for (Participant participant : participants.all()) {
      codes.put(compared(participant.name()), participant.code());
    }
    codes.putAll(ALSO);
  }

  /** The code of a name, whatever its accents, capitals and articles. */
  Optional<String> codeOf(String name) {
    return Optional.ofNullable(codes.get(compared(name)));
  }

  private static String compared(String name) {
    return VisibleText.trimmed(
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’`]", "")
            .replaceAll("[^a-z]+", " ")
            .replaceAll("\\bthe\\b", " ")
            .replaceAll(" +", " "));
  }
}
