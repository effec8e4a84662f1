package org.uskpa.core.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Registers;

/**
 * Carries a change out in a transaction that is rolled back, so that the database says itself what
 * it would refuse, and the registers can be read as they would be.
 */
@Component
class Rehearsal {

  /** What would be: the rows that change, and all registers. */
  record Seen(List<RowDifference> rows, Registers registers) {}

  private final Amendments amendments;
  private final KnownRegisters registers;
  private final TransactionTemplate transaction;

  Rehearsal(
      Amendments amendments, KnownRegisters registers, PlatformTransactionManager transactions) {
    this.amendments = amendments;
    this.registers = registers;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  Outcome<Seen> of(ProposedChange change, Actor actor, Instant now) {
    try {
      return Outcome.done(
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    status.setRollbackOnly();
                    amendments.write(change, actor, now);
                    return new Seen(amendments.get(change.id()).rows(), registers.asWritten());
                  })));
    } catch (DataIntegrityViolationException refused) {
      return Outcome.refused(Contradiction.finding(refused));
    }
  }
}
