package org.uskpa.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The DataSource of every Spring context that says {@link FreshDatabase}. It leads to the database
 * of the test class that is running, so a context can be cached while the databases change.
 */
final class CurrentDatabase extends AbstractDataSource {

  private static @Nullable TestDatabase current;

  /** Drops what the class before left and takes a fresh copy. */
  static synchronized void renew() {
    drop();
    current = TestDatabase.fresh();
  }

  static synchronized void drop() {
    if (current != null) {
      current.close();
      current = null;
    }
  }

  /** The database of the running class; made when a context starts before any class has one. */
  static synchronized TestDatabase get() {
    if (current == null) {
      current = TestDatabase.fresh();
    }
    return current;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return get().application().getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException("The application connects as its own role only");
  }
}
