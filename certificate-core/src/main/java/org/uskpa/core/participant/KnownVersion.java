package org.uskpa.core.participant;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The number of the last change of any register, read by one row. Whoever keeps a reading of a
 * register asks it whether the reading still holds, so a change made on another portal is seen
 * here. Within a transaction it is asked of the database once.
 */
@Component
public class KnownVersion {

  private final JdbcClient jdbc;

  KnownVersion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The number as this transaction first saw it; outside of one, as it is now. */
  public long current() {
    Object seen = TransactionSynchronizationManager.getResource(this);
    return seen == null ? read() : (Long) seen;
  }

  /** The number as it is now. */
  public long read() {
    long read = jdbc.sql("SELECT version FROM register_version").query(Long.class).single();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      keep(read);
    }
    return read;
  }

  private void keep(long read) {
    if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
      TransactionSynchronizationManager.registerSynchronization(new KnownHere());
    }
    TransactionSynchronizationManager.bindResource(this, read);
  }

  /** Lets the number go with its transaction, and while another one runs in between. */
  private final class KnownHere implements TransactionSynchronization {

    private @Nullable Object suspended;

    @Override
    public void suspend() {
      suspended = TransactionSynchronizationManager.unbindResourceIfPossible(KnownVersion.this);
    }

    @Override
    public void resume() {
      if (suspended != null) {
        TransactionSynchronizationManager.bindResource(KnownVersion.this, suspended);
      }
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(KnownVersion.this);
    }
  }
}
