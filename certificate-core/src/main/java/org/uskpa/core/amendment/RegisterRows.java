package org.uskpa.core.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.period.DateRange;

/** The rows of the registers as people read them: all days, past and to come. */
@Repository
public class RegisterRows {

  private final JdbcClient jdbc;

  RegisterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every row of a register, by name and first day. */
  public List<RegisterRow> of(RegisterKind register) {
    return rows(register, Map.of());
  }

  /** Every row of one name, by first day. */
  public List<RegisterRow> of(RegisterKind register, String name) {
    return register.key().map(key -> rows(register, Map.of(key.name(), name))).orElse(of(register));
  }

  /** The row of a name that holds on a day. */
  public Optional<RegisterRow> on(RegisterKind register, String name, LocalDate day) {
    return of(register, name).stream().filter(row -> row.holdsOn(day)).findFirst();
  }

  private List<RegisterRow> rows(RegisterKind register, Map<String, Object> like) {
    boolean dated = !register.period().isEmpty();
    // Names of tables and columns are those of the enum, nothing that anybody typed.
    return jdbc.sql(
            """
            SELECT to_jsonb(t)::text AS columns, %s AS first, %s AS until
            FROM %s t WHERE to_jsonb(t) @> :like::jsonb ORDER BY %s
            """
                .formatted(
                    dated ? "lower(" + register.period() + ")" : "NULL::date",
                    dated ? "upper(" + register.period() + ")" : "NULL::date",
                    register.table(),
                    register.key().map(key -> key.name() + ", 2").orElse("2")))
        .param("like", RegisterJson.write(like))
        .query(
            (row, i) ->
                new RegisterRow(
                    register,
                    days(
                        row.getObject("first", LocalDate.class),
                        row.getObject("until", LocalDate.class)),
                    RegisterJson.texts(row.getString("columns"))))
        .list();
  }

  private static @Nullable DateRange days(@Nullable LocalDate first, @Nullable LocalDate until) {
    return first == null ? null : new DateRange(first, until);
  }
}
