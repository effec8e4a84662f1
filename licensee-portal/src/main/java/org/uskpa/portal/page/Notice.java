package org.uskpa.portal.page;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Says on the next page what was just done. The layout shows it on top.
 *
 * @param kind {@code success}, {@code info}, {@code warning} or {@code error}
 */
public record Notice(String kind, String heading, String text) implements Serializable {

  public static Notice success(String heading, String text) {
    return new Notice("success", heading, text);
  }

  public static Notice info(String heading, String text) {
    return new Notice("info", heading, text);
  }

  public static Notice warning(String heading, String text) {
    return new Notice("warning", heading, text);
  }

  /** Hands the notice to the page a redirect leads to. */
  public void on(RedirectAttributes redirect) {
    redirect.addFlashAttribute("notice", this);
  }
}
