package org.uskpa.core.certificate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.uskpa.core.journal.Actor;

/** Warnings that were passed, with the words that passed them. */
@Repository
class PassedWarnings {

  private final JdbcClient jdbc;

  PassedWarnings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(long certificateId, List<Judgement.PassedWarning> passed, Actor actor, Instant now) {
    if (passed.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO certificate_warning (certificate_id, rule, field, message, citation, words, said_by, said_at)
            SELECT :id, rule, field, message, citation, words, :actor, :now
            FROM unnest(:rules, :fields, :messages, :citations, :words)
              AS warning (rule, field, message, citation, words)
            """)
        .param("id", certificateId)
        .param("actor", actor.username())
        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .param("rules", column(passed, warning -> warning.finding().rule()))
        .param("fields", column(passed, warning -> warning.finding().field()))
        .param("messages", column(passed, warning -> warning.finding().message()))
        .param("citations", column(passed, warning -> warning.finding().citation()))
        .param("words", column(passed, Judgement.PassedWarning::words))
        .update();
  }

  private static String[] column(
      List<Judgement.PassedWarning> passed, Function<Judgement.PassedWarning, String> value) {
    return passed.stream().map(value).toArray(String[]::new);
  }
}
