package org.uskpa.portal.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are kept. */
@Configuration(proxyBeanMethods = false)
class SessionSetup {

  /**
   * Two requests of one session may each be first to keep the same attribute, such as the notice of
   * a form that was sent twice: the later one takes the place of the earlier, and neither fails.
   */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesTakePlaces() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
