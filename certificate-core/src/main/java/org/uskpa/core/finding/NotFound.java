package org.uskpa.core.finding;

/**
 * What was asked for is not there, or not for the one who asks. Both say the same, so that nobody
 * learns what others hold.
 */
public class NotFound extends RuntimeException {

  /**
   * Says that it is not found.
   *
   * @param what as it was asked for, such as {@code certificate US41001}
   */
  public NotFound(String what) {
    super("There is no " + what);
  }
}
