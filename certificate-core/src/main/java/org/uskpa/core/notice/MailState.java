package org.uskpa.core.notice;

/** How far the mail of a notice has come. */
public enum MailState {
  /** Its person had given no address: it is read in the portal only. */
  IN_PORTAL("In the portal only"),
  WAITING("Waiting"),
  /** The mail server took it. */
  SENT("Sent"),
  /** It was given up, and is sent again only when somebody says so. */
  FAILED("Failed");

  private final String label;

  MailState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
