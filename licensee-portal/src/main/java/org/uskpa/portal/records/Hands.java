package org.uskpa.portal.records;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Does the work on files, one after another, in the order in which it was asked for. What is cut
 * off by the end of the portal is taken back by the database.
 */
@Component
public class Hands implements DisposableBean {

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread worker = new Thread(work, "loading-desk");
            worker.setDaemon(true);
            return worker;
          });

  /** Takes on work that tells by itself how it ended. */
  public void take(Runnable work) {
    thread.execute(work);
  }

  /** The same, not before a while has passed. */
  @SuppressWarnings("FutureReturnValueIgnored") // the work itself tells how it ended
  public void takeLater(Runnable work, Duration wait) {
    thread.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
