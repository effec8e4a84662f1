package org.uskpa.portal.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

  @Bean
  NavigationItem registersInNavigation() {
    return new NavigationItem("registers", "/registers", Right.READ_REGISTERS, 54, null);
  }
}
