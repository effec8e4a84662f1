package org.uskpa.core.document;

/** The faces the certificate is set in: Liberation, under the SIL Open Font License. */
enum Face {
  TEXT("LiberationSans-Regular"),
  STRONG("LiberationSans-Bold"),
  TITLE("LiberationSerif-Bold"),
  STATEMENT("LiberationSerif-Italic"),
  FIGURES("LiberationMono-Regular"),
  STRONG_FIGURES("LiberationMono-Bold");

  private final String file;

  Face(String file) {
    this.file = file;
  }

  String resource() {
    return "/liberation/" + file + ".ttf";
  }
}
