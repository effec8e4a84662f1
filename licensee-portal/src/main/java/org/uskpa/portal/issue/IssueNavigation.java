package org.uskpa.portal.issue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class IssueNavigation {

  @Bean
  NavigationItem certificatesInNavigation() {
    return new NavigationItem("certificates", "/certificates", Right.READ_CERTIFICATES, 10);
  }
}
