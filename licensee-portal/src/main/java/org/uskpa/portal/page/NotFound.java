package org.uskpa.portal.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such thing, or not for this person: which of the two is not told. Pages answer with
 * the page <em>not found</em>, the API with a problem of status 404.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param what the thing and its key, for the log only
   */
  public NotFound(String what) {
    super(what);
  }
}
