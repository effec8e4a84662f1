package org.uskpa.portal.notice;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeSetup {

  @Bean
  NavigationItem noticesInNavigation() {
    return new NavigationItem("notices", "/notices", null, 70);
  }

  @Bean
  NavigationItem outboxInNavigation() {
    return new NavigationItem("outbox", "/outbox", Right.READ_JOURNAL, 71, null);
  }
}
