package org.uskpa.portal.stock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class StockNavigation {

  @Bean
  NavigationItem stockInNavigation() {
    return new NavigationItem("stock", "/stock", Right.DRAFT, 20);
  }
}
