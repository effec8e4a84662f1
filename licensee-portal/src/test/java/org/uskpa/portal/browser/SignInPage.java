package org.uskpa.portal.browser;

/** The page that asks who somebody is. */
public final class SignInPage extends PortalPage {

  public SignInPage(Visitor visitor) {
    super(visitor, "Sign in");
  }

  /** Sends name and password; what comes then is up to them. */
  public void send(String username, String password) {
    type("User name", username);
    type("Password", password);
    press("Sign in");
  }
}
