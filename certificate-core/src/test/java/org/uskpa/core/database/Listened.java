package org.uskpa.core.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/** On a test by {@code @Import}: what its context says to the database is written down. */
public class Listened {

  @Bean
  static Listener listener() {
    return new Listener();
  }

  @Bean
  static BeanPostProcessor listening(Listener listener) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? listener.around(pool) : bean;
      }
    };
  }
}
