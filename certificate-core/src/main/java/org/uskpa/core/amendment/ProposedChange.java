package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A change of a register that somebody wants.
 *
 * @param id of the form: sent twice it is one change
 * @param register the one it is about; a notice touches others beside it
 * @param effectiveOn the first day on which it holds
 * @param source the text it rests on, such as a notice's citation
 * @param reason why, in the words of whoever proposes it
 */
public record ProposedChange(
    UUID id,
    RegisterKind register,
    LocalDate effectiveOn,
    String source,
    String reason,
    List<RowChange> rows) {

  public ProposedChange {
    rows = List.copyOf(rows);
  }
}
