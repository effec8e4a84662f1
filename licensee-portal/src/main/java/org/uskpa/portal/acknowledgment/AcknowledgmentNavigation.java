package org.uskpa.portal.acknowledgment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class AcknowledgmentNavigation {

  @Bean
  NavigationItem acknowledgmentInNavigation() {
    return new NavigationItem("acknowledgment", "/acknowledgment", Right.MANAGE_OWN_LICENSEE, 58);
  }
}
