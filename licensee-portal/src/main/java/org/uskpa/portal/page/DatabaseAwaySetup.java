package org.uskpa.portal.page;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts {@link DatabaseAway} before the filter that reads sessions, behind the one that decodes. */
@Configuration(proxyBeanMethods = false)
class DatabaseAwaySetup {

  private static final int BEFORE_SESSIONS = Ordered.HIGHEST_PRECEDENCE + 10;

  @Bean
  FilterRegistrationBean<DatabaseAway> databaseAway(ObjectProvider<DatabaseAwayAnswer> answer) {
    FilterRegistrationBean<DatabaseAway> registration =
        new FilterRegistrationBean<>(new DatabaseAway(answer));
    registration.setOrder(BEFORE_SESSIONS);
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
    return registration;
  }
}
