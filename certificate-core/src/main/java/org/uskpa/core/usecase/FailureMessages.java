package org.uskpa.core.usecase;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Stands around the transaction of a use case and says in plain words how it was cut off. */
final class FailureMessages implements MethodInterceptor {

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    try {
      return invocation.proceed();
    } catch (ConcurrencyFailureException | DuplicateKeyException rival) {
      throw new NotFinished(
          "Somebody else changed the same record at the same moment, so nothing was done. Look at"
              + " it again and repeat the step if it is still needed.",
          true,
          rival);
    } catch (DataAccessResourceFailureException
        | QueryTimeoutException
        | CannotCreateTransactionException lost) {
      throw undone(lost);
    } catch (TransactionSystemException | JpaSystemException lost) {
      if (isRollback(lost)) {
        throw undone(lost);
      }
      throw new NotFinished(
          "The database went away at the last moment: the step was either done as a whole or not at"
              + " all. Look at the record; sending the same form again is safe and does nothing"
              + " twice.",
          false,
          lost);
    }
  }

  private static NotFinished undone(Throwable lost) {
    return new NotFinished(
        "The database could not be reached, so nothing was done. Try again in a moment.",
        true,
        lost);
  }

  /**
   * Whether the connection failed even to roll back: Hibernate then hides what failed before, but
   * nothing can have been committed. Should its words change, the more careful message is given.
   */
  private static boolean isRollback(Throwable lost) {
    Throwable cause = lost.getCause();
    return cause instanceof TransactionException
        && String.valueOf(cause.getMessage()).startsWith("Unable to rollback");
  }
}
