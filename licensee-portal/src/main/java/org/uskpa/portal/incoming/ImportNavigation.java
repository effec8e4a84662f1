package org.uskpa.portal.incoming;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class ImportNavigation {

  @Bean
  NavigationItem importsInNavigation() {
    return new NavigationItem("imports", "/imports", Right.READ_IMPORTS, 30);
  }
}
