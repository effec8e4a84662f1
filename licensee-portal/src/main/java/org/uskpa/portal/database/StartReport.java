package org.uskpa.portal.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Reports what keeps the portal from starting in one line where the reason is known; anything else
 * is left to Spring Boot and its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartReport implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String line = line(cause);
      if (line != null) {
        System.err.println(line);
        return true;
      }
    }
    return false;
  }

  private static @Nullable String line(Throwable cause) {
    if (cause instanceof CannotStart) {
      return cause.getMessage();
    }
    if (cause instanceof PortInUseException port) {
      return WebPort.inUse(port.getPort());
    }
    if (cause instanceof FlywayValidateException) {
      return "The database was migrated by another version of the portal: "
          + firstFault(String.valueOf(cause.getMessage()))
          + ". Start the version that made it or a later one, or use another database.";
    }
    return null;
  }

  private static String firstFault(String message) {
    return message
        .lines()
        .filter(line -> line.startsWith("Migration ") || line.startsWith("Detected "))
        .findFirst()
        .orElse(message.lines().findFirst().orElse(""));
  }
}
