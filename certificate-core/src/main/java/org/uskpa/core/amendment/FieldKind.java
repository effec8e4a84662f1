package org.uskpa.core.amendment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.uskpa.core.finding.Basis;
import org.uskpa.core.finding.Severity;
import org.uskpa.core.measure.HsCode;
import org.uskpa.core.register.Restriction;
import org.uskpa.core.shipment.TransportMode;

/** What can be typed into a field of a register, and as what the database keeps it. */
public enum FieldKind {
  /** Small letters, figures and hyphens. */
  NAME {
    @Override
    Object read(String text) {
      return matching(NAMES, text.toLowerCase(Locale.ROOT), "letters, figures and hyphens");
    }
  },
  /** Two letters; whether there is such a country is asked of the registers. */
  COUNTRY {
    @Override
    Object read(String text) {
      return matching(COUNTRIES, text.toUpperCase(Locale.ROOT), "two letters");
    }
  },
  /** Two letters of a Participant. */
  PARTICIPANT {
    @Override
    Object read(String text) {
      return COUNTRY.read(text);
    }
  },
  HS_CODE {
    @Override
    Object read(String text) {
      return HsCode.of(text)
          .map(HsCode::code)
          .orElseThrow(
              () -> new IllegalArgumentException(unread(text, "7102.10, 7102.21 or 7102.31")));
    }
  },
  /** One to three HS codes. */
  HS_CODES {
    @Override
    Object read(String text) {
      return Arrays.stream(text.split("[,;\\s]+"))
          .map(HS_CODE::read)
          .map(String.class::cast)
          .distinct()
          .sorted()
          .toList();
    }
  },
  /** Capitals, with underscores between words; small letters, blanks and hyphens are taken too. */
  CAPITALS {
    @Override
    Object read(String text) {
      String code = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
      if (!CODES.matcher(code).matches()) {
        throw new IllegalArgumentException(
            unread(text, "letters with underscores between words, such as SEALED_TUBE"));
      }
      return code;
    }
  },
  /** Four digits of Schedule D. */
  PORT_CODE {
    @Override
    Object read(String text) {
      return matching(PORTS, text, "the four digits of Schedule D, such as 4701");
    }
  },
  YES_OR_NO {
    @Override
    Object read(String text) {
      if (!YES_AND_NO.contains(text)) {
        throw new IllegalArgumentException(unread(text, "true or false"));
      }
      return Boolean.valueOf(text);
    }
  },
  MODE {
    @Override
    Object read(String text) {
      return TransportMode.of(text).name();
    }
  },
  /** Whole hours, at most ten days. */
  HOURS {
    @Override
    Object read(String text) {
      matching(WHOLE, text, "a whole number of hours from 0 to 240");
      int hours = Integer.parseInt(text);
      if (hours > 240) {
        throw new IllegalArgumentException(unread(text, "a whole number of hours from 0 to 240"));
      }
      return hours;
    }
  },
  /** U.S. dollars a carat. */
  DOLLARS {
    @Override
    Object read(String text) {
      String shown = text.replaceFirst("^\\$\\s*", "");
      if (!AMOUNT.matcher(shown).matches() && !THOUSANDS.matcher(shown).matches()) {
        throw new IllegalArgumentException(
            unread(text, "an amount such as 1500, 1,500 or 1500.00"));
      }
      return new BigDecimal(shown.replace(",", "")).setScale(2);
    }
  },
  /** Carats of a single stone, above zero. */
  CARATS {
    @Override
    Object read(String text) {
      BigDecimal carats = new BigDecimal(matching(STONE, text, "carats such as 0.50")).setScale(2);
      if (carats.signum() == 0) {
        throw new IllegalArgumentException(unread(text, "carats above zero"));
      }
      return carats;
    }
  },
  /** A setting's value; its shape is that of the value it has. */
  VALUE {
    @Override
    Object read(String text) {
      return text;
    }
  },
  WORDS {
    @Override
    Object read(String text) {
      return text;
    }
  },
  DIRECTION {
    @Override
    Object read(String text) {
      return oneOf(Restriction.Direction.values(), text);
    }
  },
  CONCERNS {
    @Override
    Object read(String text) {
      return oneOf(Restriction.Concerns.values(), text);
    }
  },
  SEVERITY {
    @Override
    Object read(String text) {
      return oneOf(Severity.values(), text);
    }
  },
  BASIS {
    @Override
    Object read(String text) {
      return oneOf(Basis.values(), text);
    }
  };

  private static final Pattern NAMES = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern COUNTRIES = Pattern.compile("[A-Z]{2}");
  private static final Pattern CODES = Pattern.compile("[A-Z]+(_[A-Z]+)*");
  private static final Pattern PORTS = Pattern.compile("\\d{4}");
  private static final List<String> YES_AND_NO = List.of("true", "false");
  private static final Pattern THOUSANDS =
      Pattern.compile("[1-9]\\d{0,2}(,\\d{3}){1,3}(\\.\\d{1,2})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
  private static final Pattern STONE = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");

  /**
   * The value of a text that is not blank.
   *
   * @throws IllegalArgumentException with words for whoever typed it
   */
  abstract Object read(String text);

  /** The texts among which one is chosen; empty where it is typed. */
  public List<String> choices() {
    return switch (this) {
      case DIRECTION -> names(Restriction.Direction.values());
      case CONCERNS -> names(Restriction.Concerns.values());
      case SEVERITY -> names(Severity.values());
      case BASIS -> names(Basis.values());
      case YES_OR_NO -> YES_AND_NO;
      case MODE -> names(TransportMode.values());
      case HS_CODE -> Arrays.stream(HsCode.values()).map(HsCode::code).toList();
      default -> List.of();
    };
  }

  private static List<String> names(Enum<?>[] all) {
    return Arrays.stream(all).map(Enum::name).toList();
  }

  private static String oneOf(Enum<?>[] all, String text) {
    String wanted = text.toUpperCase(Locale.ROOT);
    if (!names(all).contains(wanted)) {
      throw new IllegalArgumentException(unread(text, "one of " + String.join(", ", names(all))));
    }
    return wanted;
  }

  private static String matching(Pattern pattern, String text, String shape) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(unread(text, shape));
    }
    return text;
  }

  private static String unread(String text, String shape) {
    return "“%s” cannot be read. Enter %s.".formatted(text, shape);
  }
}
