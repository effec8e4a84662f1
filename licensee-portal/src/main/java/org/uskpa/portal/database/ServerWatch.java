package org.uskpa.portal.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
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
  private final Thread thread = new Thread(this::watch, "database-watch");
  private boolean closed;

  private ServerWatch(PostgresServer server) {
    this.server = server;
    thread.setDaemon(true);
  }

  /** Watches a server that runs. */
  static ServerWatch over(PostgresServer server) {
    ServerWatch watch = new ServerWatch(server);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        server.process().onExit().get();
        LOG.error("The database server has ended by itself; it is started again");
        Duration pause = FIRST_PAUSE;
        while (!startedAgain()) {
          Thread.sleep(pause.toMillis());
          Duration longer = pause.multipliedBy(2);
          pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
        LOG.info("The database server runs again");
      }
    } catch (IOException | ExecutionException unknown) {
      LOG.error("The database server is not watched any more", unknown);
    } catch (InterruptedException over) {
      // Closed.
    }
  }

  /** Holds the monitor, so that a start that has begun is not cut off by the end of the watch. */
  private synchronized boolean startedAgain() throws InterruptedException {
    if (closed) {
      throw new InterruptedException();
    }
    try {
      server.startAgain();
      return true;
    } catch (IOException | CannotStart notYet) {
      LOG.error("The database server did not start; it is tried again: {}", notYet.getMessage());
      return false;
    }
  }

  /** Ends the watch, so that the server can be stopped. */
  @Override
  public synchronized void close() {
    closed = true;
    thread.interrupt();
  }
}
