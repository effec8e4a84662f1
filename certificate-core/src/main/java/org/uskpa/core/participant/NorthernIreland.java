package org.uskpa.core.participant;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uskpa.core.text.VisibleText;

/**
 * Tells an address in Northern Ireland from one in Great Britain. Northern Ireland stayed in the
 * European Union's scheme but has no country code of its own.
 */
final class NorthernIreland {

  /** The code it has in the register of territories; customs use it too. */
  static final String CODE = "XI";

  /** The country its addresses carry. */
  static final String COUNTRY = "GB";

  private static final Pattern POSTCODE =
      Pattern.compile("\\b([A-Z]{1,2})\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b");
  private static final Pattern OUTWARD_CODE = Pattern.compile("\\bBT\\d{1,2}\\b");
  private static final Pattern NAMED = Pattern.compile("\\b(NORTHERN|N\\.?|NORTH)\\s*IRELAND\\b");
  private static final Pattern COUNTY =
      Pattern.compile("(CO\\.?|COUNTY)\\s+(ANTRIM|ARMAGH|DOWN|FERMANAGH|LONDONDERRY|DERRY|TYRONE)");
  private static final Pattern PARTS = Pattern.compile("\\s*[,;\\r\\n]+\\s*");

  /** Towns that no other part of the United Kingdom has. */
  private static final Set<String> TOWNS =
      Set.of(
          "BELFAST",
          "LONDONDERRY",
          "DERRY",
          "LISBURN",
          "NEWRY",
          "ARMAGH",
          "CRAIGAVON",
          "BALLYMENA",
          "OMAGH",
          "ENNISKILLEN",
          "COLERAINE",
          "ANTRIM");

  private NorthernIreland() {}

  /** A postcode decides; without one, the name of the country, a county or a town does. */
  static boolean holds(String address) {
    String upper = address.toUpperCase(Locale.ROOT);
    Matcher postcode = POSTCODE.matcher(upper);
    if (postcode.find()) {
      return postcode.group(1).equals("BT");
    }
    if (OUTWARD_CODE.matcher(upper).find() || NAMED.matcher(upper).find()) {
      return true;
    }
    return PARTS
        .splitAsStream(VisibleText.trimmed(upper))
        .anyMatch(part -> TOWNS.contains(part) || COUNTY.matcher(part).matches());
  }
}
