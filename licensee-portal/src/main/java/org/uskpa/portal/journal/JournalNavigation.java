package org.uskpa.portal.journal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class JournalNavigation {

  @Bean
  NavigationItem journalInNavigation() {
    return new NavigationItem("journal", "/journal", Right.READ_JOURNAL, 55, null);
  }
}
