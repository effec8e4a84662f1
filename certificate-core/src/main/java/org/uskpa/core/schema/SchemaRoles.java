package org.uskpa.core.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of the product and what each may do: {@value #OWNER} owns the database and changes
 * its schema, {@value #APPLICATION} reads and writes rows and nothing else.
 *
 * <p>Roles belong to the whole server, so they are made here and never in a migration. Every step
 * may be repeated: a second run changes nothing but the passwords. All connections passed in are a
 * superuser's.
 */
public final class SchemaRoles {

  /** Owns database and schema; runs the migrations. */
  public static final String OWNER = "kp_owner";

  /** What the application connects as: no DDL, no TRUNCATE, no temporary tables. */
  public static final String APPLICATION = "kp_app";

  private final Connection superuser;

  /**
   * @param superuser an open connection with auto-commit on; stays open and the caller's
   */
  public SchemaRoles(Connection superuser) {
    this.superuser = superuser;
  }

  /** Makes both roles, or gives the existing ones these passwords and takes other powers away. */
  public void establish(String ownerPassword, String applicationPassword) throws SQLException {
    establishRole(OWNER, ownerPassword);
    establishRole(APPLICATION, applicationPassword);
  }

  /**
   * Makes the database when it is missing and lets nobody but the two roles connect to it. It sorts
   * by code point on every machine, whatever the server's own locale.
   */
  public void establishDatabase(String database) throws SQLException {
    if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", database)) {
      execute(
          "CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING 'UTF8'"
              + " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'",
          database, OWNER);
    }
    restrictDatabase(database);
  }

  /**
   * Makes a database as a copy of another one, rights included.
   *
   * @param template a database nobody is connected to
   */
  public void copyDatabase(String template, String database) throws SQLException {
    execute("CREATE DATABASE %I OWNER %I TEMPLATE %I", database, OWNER, template);
    // Rights on schemas and tables come with the copy, those on the database do not.
    restrictDatabase(database);
  }

  /**
   * Gives the schema of the connected database to the owner, and the application rows (not tables)
   * in whatever the owner makes there from now on.
   */
  public void establishSchema() throws SQLException {
    execute("ALTER SCHEMA public OWNER TO %I", OWNER);
    execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
    execute("GRANT USAGE ON SCHEMA public TO %I", APPLICATION);
    execute(
        "ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public"
            + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I",
        OWNER, APPLICATION);
    execute(
        "ALTER DEFAULT PRIVILEGES FOR ROLE %I IN SCHEMA public"
            + " GRANT USAGE, SELECT ON SEQUENCES TO %I",
        OWNER, APPLICATION);
  }

  private void establishRole(String role, String password) throws SQLException {
    if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
      execute("CREATE ROLE %I", role);
    }
    execute(
        "ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
            + " PASSWORD %L",
        role, password);
  }

  private void restrictDatabase(String database) throws SQLException {
    execute("REVOKE ALL ON DATABASE %I FROM PUBLIC", database);
    execute("GRANT CONNECT ON DATABASE %I TO %I", database, APPLICATION);
  }

  private boolean exists(String query, String name) throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  /** DDL takes no bind parameters: the server itself quotes names (%I) and passwords (%L). */
  private void execute(String ddl, String... arguments) throws SQLException {
    String quoted = arguments.length == 0 ? ddl : quote(ddl, arguments);
    try (Statement statement = superuser.createStatement()) {
      statement.execute(quoted);
    }
  }

  private String quote(String ddl, String... arguments) throws SQLException {
    try (PreparedStatement statement =
        superuser.prepareStatement("SELECT format(?, VARIADIC ?::text[])")) {
      statement.setString(1, ddl);
      statement.setArray(2, superuser.createArrayOf("text", arguments));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
