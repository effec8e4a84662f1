package org.uskpa.portal.inbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class InboxNavigation {

  @Bean
  NavigationItem inboxInNavigation() {
    return new NavigationItem("inbox", "/inbox", Right.READ_COPIES, 28);
  }
}
