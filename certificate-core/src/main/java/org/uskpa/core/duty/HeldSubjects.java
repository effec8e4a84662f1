package org.uskpa.core.duty;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.journal.Subject;

/**
 * Holds what duties and copies are about until the transaction ends, so that whoever writes to the
 * journal of one waits for the step before. Certificates and numbers are held by the rows that the
 * steps of their own lives hold, and in the same order; anything else by a lock on its name.
 */
@Repository
class HeldSubjects {

  private final JdbcClient jdbc;

  HeldSubjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void hold(Collection<Subject> subjects) {
    Map<String, List<Subject>> kinds =
        subjects.stream()
            .distinct()
            .collect(Collectors.groupingBy(Subject::kind, TreeMap::new, Collectors.toList()));
    rows("certificate", kinds.remove("certificate"));
    rows("stock_number", kinds.remove("stock"));
    names(kinds.values().stream().flatMap(List::stream).toList());
  }

  private void rows(String table, @Nullable List<Subject> subjects) {
    if (subjects == null) {
      return;
    }
    jdbc.sql(
            "SELECT number FROM %s WHERE number = ANY (:numbers) ORDER BY number FOR UPDATE"
                .formatted(table))
        .param("numbers", subjects.stream().map(Subject::key).toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private void names(List<Subject> subjects) {
    subjects.stream()
        .map(Subject::toString)
        .sorted()
        .forEach(
            name ->
                jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:name, 0)) IS NULL")
                    .param("name", name)
                    .query(Boolean.class)
                    .single());
  }
}
