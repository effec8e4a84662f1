package org.uskpa.portal.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are kept. */
@Configuration(proxyBeanMethods = false)
class SessionSetup {

  private static final String SESSIONS_OF_A_PERSON =
      """
      SELECT s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
             a.attribute_name, a.attribute_bytes
        FROM %TABLE_NAME% s
        LEFT JOIN %TABLE_NAME%_ATTRIBUTES a ON a.session_primary_id = s.primary_id
       WHERE s.principal_name = ?
       ORDER BY s.primary_id
      """;

  /**
   * Two requests of one session may each be first to keep the same attribute, such as the notice of
   * a form that was sent twice: the later one takes the place of the earlier, and neither fails.
   */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesTakePlaces() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  /**
   * Spring Session takes rows that follow each other as one session, and does not ask for them in
   * order: somebody's sessions that the database mixed would come with a part of what they hold.
   */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfAPersonAreWhole() {
    return sessions -> sessions.setListSessionsByPrincipalNameQuery(SESSIONS_OF_A_PERSON);
  }
}
