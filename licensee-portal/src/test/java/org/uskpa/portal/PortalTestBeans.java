package org.uskpa.portal;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uskpa.core.database.SettableClock;

/**
 * What tests of the portal replace: the clock by one that can be set, slow hashes by quick ones.
 */
@TestConfiguration(proxyBeanMethods = false)
public class PortalTestBeans {

  @Bean
  @Primary
  SettableClock settableClock() {
    return new SettableClock();
  }

  @Bean
  @Primary
  PasswordEncoder quickPasswordEncoder() {
    return new BCryptPasswordEncoder(4);
  }
}
