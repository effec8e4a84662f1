package org.uskpa.portal.licence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uskpa.portal.page.NavigationItem;
import org.uskpa.portal.security.Right;

@Configuration(proxyBeanMethods = false)
class LicenceNavigation {

  @Bean
  NavigationItem ownLicenceInNavigation() {
    return new NavigationItem("own-licence", "/own-licence", Right.MANAGE_OWN_LICENSEE, 52);
  }
}
