package org.uskpa.portal.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** In a demonstration every step asks a clock that can tell a story. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoTime {

  @Bean
  @Primary
  StoryClock storyClock(@Qualifier("clock") Clock clock) {
    return new StoryClock(clock);
  }
}
