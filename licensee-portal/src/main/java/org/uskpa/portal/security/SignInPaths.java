package org.uskpa.portal.security;

/** Where the pages of the door stand; the account package shows them. */
public final class SignInPaths {

  /** The form to sign in, and where it is sent. */
  public static final String LOGIN = "/login";

  /** Asks for the password once more before a page is shown. */
  public static final String AGAIN = "/login/again";

  /** Asks for the password once more and holds a form that was sent. Reached from inside only. */
  public static final String AGAIN_FOR_FORM = "/login/again/form";

  /** The sign-in ended; holds the form that was sent. Reached from inside only. */
  public static final String ENDED = "/login/ended";

  /** Signed in again; a held form can be sent. Reached from inside only. */
  public static final String SEND_AGAIN = "/login/send-again";

  /** Where links by which somebody comes to a password lead; the link itself follows. */
  public static final String INVITATION = "/invitation";

  /** Attribute of the session: the name with which a sign-in just failed. */
  public static final String NAME_LAST_TRIED = "nameLastTried";

  private SignInPaths() {}
}
