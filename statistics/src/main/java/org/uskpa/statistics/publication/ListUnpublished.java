package org.uskpa.statistics.publication;

import java.util.List;
import org.uskpa.core.usecase.UseCase;

/**
 * Lists what is released and not published; whether it still is, is looked up when it is published.
 */
@UseCase
class ListUnpublished {

  private final FindUnpublished unpublished;

  ListUnpublished(FindUnpublished unpublished) {
    this.unpublished = unpublished;
  }

  public List<Unpublished> run() {
    return unpublished.all();
  }
}
