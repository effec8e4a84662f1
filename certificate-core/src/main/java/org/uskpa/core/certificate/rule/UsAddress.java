package org.uskpa.core.certificate.rule;

import java.util.regex.Pattern;

/**
 * Reads an address as one in the United States. It asks for little: a state, territory or the
 * country's name near its end, something before the town, and no post office box.
 */
final class UsAddress {

  private static final String STATE_CODES =
      "A[KLRSZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOPST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI"
          + "|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]";
  private static final String STATE_NAMES =
      "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia"
          + "|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine"
          + "|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada"
          + "|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma"
          + "|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah"
          + "|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico|Guam"
          + "|American Samoa|Northern Mariana Islands|Virgin Islands";
  private static final String COUNTRY = "U\\.?S\\.?A?\\.?|United States(?: of America)?";
  private static final String ZIP = "\\d{5}(?:-?\\d{4})?";

  // Group 1 is what stands before the state.
  private static final Pattern AT_THE_END =
      Pattern.compile(
          "(.*?)(?<![\\p{L}\\p{N}])(?:(?:"
              + STATE_CODES
              + "|"
              + STATE_NAMES
              + ")\\.?[\\s,;]*(?:"
              + ZIP
              + ")?[\\s,;]*(?:"
              + COUNTRY
              + ")?|(?:"
              + ZIP
              + ")?[\\s,;]*(?:"
              + COUNTRY
              + "))[\\s.,;]*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern BOX =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:p\\s*\\.?\\s*o\\s*\\.?|post(?:al)?\\s*office|postal)\\s*(?:box|bx)(?![\\p{L}])"
              + "|(?:p\\.?o\\.?b\\.?|p\\.?\\s?box)[\\s#.:]*(?:no\\.?|number)?[\\s#.:]*\\d)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PARTS = Pattern.compile("[,;\\r\\n]+");
  private static final Pattern WORDS = Pattern.compile("\\s+");

  /** Words before the state that make a street without a comma likely: street and town. */
  private static final int STREET_AND_TOWN = 3;

  private UsAddress() {}

  /** Whether it names a post office box, also amid other text. */
  static boolean isBox(String address) {
    return BOX.matcher(address).find();
  }

  /** Whether it ends as an address in the United States does. */
  static boolean isDomestic(String address) {
    return AT_THE_END.matcher(address).matches();
  }

  /** Whether a domestic address has more before its state than a town. */
  static boolean hasStreet(String address) {
    var read = AT_THE_END.matcher(address);
    if (!read.matches()) {
      return false;
    }
    String before = read.group(1).strip();
    return before.chars().anyMatch(Character::isDigit)
        || PARTS.splitAsStream(before).filter(part -> !part.isBlank()).count() > 1
        || WORDS.splitAsStream(before).count() >= STREET_AND_TOWN;
  }
}
