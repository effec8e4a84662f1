package org.uskpa.portal.page;

/**
 * One step of a form that has several.
 *
 * @param label its name as shown
 * @param href its address; empty where it cannot be gone to
 * @param state how far it is
 */
public record Step(String label, String href, State state) {

  /** How far a step is. */
  public enum State {
    COMPLETE,
    CURRENT,
    /** Begun, and something of it is refused or missing. */
    TO_MEND,
    NOT_BEGUN
  }

  public boolean isCurrent() {
    return state == State.CURRENT;
  }

  public boolean isToMend() {
    return state == State.TO_MEND;
  }

  public boolean isComplete() {
    return state == State.COMPLETE;
  }
}
