package org.uskpa.portal.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands by the portal's own server while the portal runs: a server that ends without having been
 * told to is started again, at once and then less and less often until it answers.
 */
final class ServerWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final PostgresServer server;
  private final ScheduledExecutorService hand =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "database-watch");
            thread.setDaemon(true);
            return thread;
          });

  private ServerWatch(PostgresServer server) {
    this.server = server;
  }

  /** Watches a server that runs. */
  static ServerWatch over(PostgresServer server) {
    ServerWatch watch = new ServerWatch(server);
    watch.hand.execute(watch::waitForItsEnd);
    return watch;
  }

  private void waitForItsEnd() {
    try {
      server
          .process()
          .onExit()
          .thenRunAsync(
              () -> {
                LOG.error("The database server has ended by itself; it is started again");
                startAgain(FIRST_PAUSE);
              },
              hand);
    } catch (IOException unreadable) {
      LOG.error("The database server cannot be watched", unreadable);
    }
  }

  private void startAgain(Duration pause) {
    try {
      server.startAgain();
      LOG.info("The database server runs again");
      waitForItsEnd();
    } catch (IOException | CannotStart notYet) {
      LOG.error(
          "The database server did not start; tried again in {} seconds: {}",
          pause.toSeconds(),
          notYet.getMessage());
      Duration longer = pause.multipliedBy(2);
      hand.schedule(
          () -> startAgain(longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE),
          pause.toMillis(),
          TimeUnit.MILLISECONDS);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the watch, so that the server can be stopped; a start that has begun is waited for. */
  @Override
  public void close() {
    hand.shutdown();
    try {
      if (!hand.awaitTermination(LONGEST_PAUSE.toSeconds(), TimeUnit.SECONDS)) {
        hand.shutdownNow();
      }
    } catch (InterruptedException hurry) {
      hand.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
