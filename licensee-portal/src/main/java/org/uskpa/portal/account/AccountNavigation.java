package org.uskpa.portal.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class AccountNavigation {

  @Bean
  NavigationItem accountsInNavigation() {
    return new NavigationItem("accounts", "/accounts", Right.MANAGE_ACCOUNTS, 60, null);
  }
}
