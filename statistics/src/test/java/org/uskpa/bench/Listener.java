package org.uskpa.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Stands around a pool and writes down what each committed transaction said to the database. */
final class Listener {

  private final List<Conversation> heard = new ArrayList<>();

  /** The conversations since the last call, in the order of their commits. */
  List<Conversation> heard() {
    List<Conversation> all = List.copyOf(heard);
    heard.clear();
    return all;
  }

  /** The pool, listened to. */
  DataSource around(DataSource pool) {
    return proxy(
        DataSource.class,
        (self, method, arguments) -> {
          Object answer = invoke(pool, method, arguments);
          return answer instanceof Connection connection
              ? proxy(Connection.class, new Line(connection))
              : answer;
        });
  }

  /** One connection, from its loan to its return. */
  private final class Line implements InvocationHandler {

    private final Connection connection;
    private final List<Conversation.Statement> said = new ArrayList<>();

    Line(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
      Object answer = Listener.invoke(connection, method, arguments);
      switch (method.getName()) {
        case "prepareStatement" -> {
          return proxy(
              PreparedStatement.class,
              new Words((PreparedStatement) answer, (String) arguments[0], said));
        }
        case "createStatement", "prepareCall" ->
            throw new UnsupportedOperationException("Only prepared statements are listened to");
        case "commit" -> {
          heard.add(new Conversation(said));
          said.clear();
        }
        case "rollback" -> said.clear();
        default -> {}
      }
      return answer;
    }
  }

  /** One statement, from its preparation on. */
  private static final class Words implements InvocationHandler {

    private final PreparedStatement statement;
    private final String sql;
    private final List<Conversation.Statement> said;
    private final List<List<Conversation.Binding>> batch = new ArrayList<>();
    private List<Conversation.Binding> row = new ArrayList<>();

    Words(PreparedStatement statement, String sql, List<Conversation.Statement> said) {
      this.statement = statement;
      this.sql = sql;
      this.said = said;
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
      String name = method.getName();
      if (arguments != null
          && arguments.length >= 2
          && name.startsWith("set")
          && arguments[0] instanceof Integer) {
        row.add(new Conversation.Binding(method, Arrays.asList(arguments.clone())));
      } else if (name.equals("addBatch")) {
        batch.add(List.copyOf(row));
        row = new ArrayList<>();
      } else if (name.equals("executeBatch")) {
        said.add(new Conversation.Statement(sql, batch, true));
        batch.clear();
      } else if (name.startsWith("execute")) {
        said.add(new Conversation.Statement(sql, List.of(List.copyOf(row)), false));
        row = new ArrayList<>();
      }
      return Listener.invoke(statement, method, arguments);
    }
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Listener.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
