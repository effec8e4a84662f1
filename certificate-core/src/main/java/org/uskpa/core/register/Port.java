package org.uskpa.core.register;

import org.uskpa.core.period.DateRange;
import org.uskpa.core.period.Dated;

/**
 * A port of the United States, by date.
 *
 * @param code four digits of Schedule D of the U.S. Census Bureau
 */
public record Port(String code, DateRange during, String name, String citation) implements Dated {

  /** As lists show it: {@code 4701, John F. Kennedy International Airport, New York}. */
  public String spoken() {
    return code + ", " + name;
  }
}
