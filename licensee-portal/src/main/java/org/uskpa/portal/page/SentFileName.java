package org.uskpa.portal.page;

import org.springframework.web.multipart.MultipartFile;
import org.uskpa.core.text.VisibleText;

/** The name that a file sent by a browser has of its own. */
public final class SentFileName {

  private static final int LONGEST = 200;

  private SentFileName() {}

  /**
   * The name without the folders that some browsers send and without what cannot be seen; of a
   * longer one the last 200 characters, which tell its kind. Empty for no file.
   */
  public static String of(MultipartFile file) {
    String sent = String.valueOf(file.getOriginalFilename());
    String own =
        VisibleText.trimmed(
            sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", ""));
    return own.length() <= LONGEST ? own : own.substring(own.length() - LONGEST);
  }
}
