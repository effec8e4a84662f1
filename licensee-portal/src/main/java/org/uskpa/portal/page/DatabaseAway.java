package org.uskpa.portal.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.uskpa.core.usecase.NotFinished;

/**
 * Stands before everything else, the sessions in the database too, and answers when the database is
 * away: 503 and in plain words whether anything was done, with what was typed to be sent again.
 */
final class DatabaseAway implements Filter {

  /** Under this name a request carries the {@link NotFinished} of the step that was cut off. */
  static final String CUT_OFF = DatabaseAway.class.getName() + ".cutOff";

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
  private static final int DEEPEST = 20;

  /** Connection lost or refused, the server going down or coming up. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");

  private static final String CONNECTION_STATES = "08";

  /** What may be said of a step when the database is away. */
  enum Step {
    /** Something was only looked at. */
    NONE,
    NOT_DONE,
    /** Done as a whole or not at all. */
    UNKNOWN
  }

  /** Made when it is needed: filters are there before pages. */
  private final ObjectProvider<DatabaseAwayAnswer> answer;

  DatabaseAway(ObjectProvider<DatabaseAwayAnswer> answer) {
    this.answer = answer;
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) any;
    if (request.getDispatcherType() == DispatcherType.ERROR
        && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
        && isBehind(failure)) {
      say(request, (HttpServletResponse) response, failure);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException failure) {
      if (response.isCommitted() || !isBehind(failure)) {
        throw failure;
      }
      say(request, (HttpServletResponse) response, failure);
    }
  }

  private void say(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException, ServletException {
    LOG.error(
        "The database is away: {} {}: {}",
        request.getMethod(),
        request.getRequestURI(),
        rootOf(failure).getMessage());
    response.reset();
    answer.getObject().write(request, response, step(request));
  }

  /**
   * Before a handler was chosen nothing can have been done. Afterwards the core knows; what failed
   * outside it, such as keeping the session, may have failed after the step.
   */
  private static Step step(HttpServletRequest request) {
    if (HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod())) {
      return Step.NONE;
    }
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) == null) {
      return Step.NOT_DONE;
    }
    Object cutOff = request.getAttribute(CUT_OFF);
    return cutOff instanceof NotFinished known && known.isUndone() ? Step.NOT_DONE : Step.UNKNOWN;
  }

  /** Whether a failure comes from a database that does not answer. */
  static boolean isBehind(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof DataAccessResourceFailureException
          // A transaction that can be neither ended nor undone has lost its connection.
          || cause instanceof TransactionException
          || (cause instanceof SQLException sql && isAway(sql))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isAway(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || (state != null && (state.startsWith(CONNECTION_STATES) || STATES.contains(state)));
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Throwable cause = root.getCause();
      if (cause == null) {
        break;
      }
      root = cause;
    }
    return root;
  }
}
