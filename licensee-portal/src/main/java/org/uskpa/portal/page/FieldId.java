package org.uskpa.portal.page;

/**
 * The id an element has for the name of its field. Names carry brackets and dots ({@code
 * lines[0].carats}), which style sheets and fragments of addresses cannot hold; this is the one
 * place that turns a name into an id.
 */
public final class FieldId {

  private FieldId() {}

  /** {@code lines-0-carats} for {@code lines[0].carats}. */
  public static String of(String fieldName) {
    return fieldName.replace("].", "-").replaceAll("[^A-Za-z0-9_]", "-").replaceAll("-+$", "");
  }
}
