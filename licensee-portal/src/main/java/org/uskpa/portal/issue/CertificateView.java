package org.uskpa.portal.issue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as its page shows it, every text ready.
 *
 * @param tone of the state's tag
 * @param lead where it stands, in a sentence
 * @param licensee whose it is; empty for that licensee's own people
 * @param actions what this person may do with it now
 * @param bar why nothing can be issued now; null where nothing bars it, or nothing is to be issued
 * @param command the id for a form that opens another draft
 */
record CertificateView(
    String number,
    String state,
    String tone,
    String lead,
    String licensee,
    String backEntry,
    String sentBack,
    String voided,
    String voidWords,
    String replaces,
    String replacedBy,
    Set<Action> actions,
    IssuingBarred.@Nullable Bar bar,
    String continueAt,
    String command,
    String pdf,
    String issuedOn,
    String expiresOn,
    String itn,
    List<DutyLine> duties,
    GoodsTable lines,
    List<RecordParts.Part> parts,
    List<Warning> warnings,
    List<Entry> history) {

  CertificateView {
    actions = Set.copyOf(actions);
    duties = List.copyOf(duties);
    parts = List.copyOf(parts);
    warnings = List.copyOf(warnings);
    history = List.copyOf(history);
  }

  /** What a page can offer to do. */
  enum Action {
    CONTINUE,
    ISSUE,
    SEND_BACK,
    TAKE_OVER,
    EXPORT,
    CONFIRM,
    CORRECT,
    TAKE_BACK,
    VOID,
    DELETE,
    COPY,
    REPLACE
  }

  /**
   * A duty in a line.
   *
   * @param tone {@code open}, {@code late} or {@code closed}
   * @param doneAt where this person says how it was fulfilled; empty where that is not for the
   *     person, or another step fulfils it
   */
  record DutyLine(String what, String who, String when, String tone, String doneAt) {}

  /** A warning that was passed with words. */
  record Warning(String rule, String message, String citation, String words, String by) {}

  /** A step of its history. */
  record Entry(String when, String what, String who, String why) {}

  public boolean may(String action) {
    return actions.contains(Action.valueOf(action));
  }
}
