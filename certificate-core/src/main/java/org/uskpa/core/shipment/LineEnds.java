package org.uskpa.core.shipment;

/** Ends lines alike: browsers, scripts and files do it differently, and none of it is content. */
public final class LineEnds {

  private LineEnds() {}

  /** The text with {@code \n} at the end of each line. */
  public static String plain(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
