package org.uskpa.core.database;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.uskpa.core.schema.SchemaRoles;

/**
 * Puts the {@link CurrentDatabase} into a context and points Flyway at it as the owner. A record
 * without parts: equal to itself in every class, so it never keeps a context from being cached.
 */
record FreshDatabaseCustomizer() implements ContextCustomizer {

  static final class Factory implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
        Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
      return new FreshDatabaseCustomizer();
    }
  }

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "fresh database",
                Map.of(
                    "spring.flyway.url", CurrentDatabase.get().url(),
                    "spring.flyway.user", SchemaRoles.OWNER,
                    "spring.flyway.password", TestServer.PASSWORD)));
    BeanDefinitionRegistry registry = (BeanDefinitionRegistry) context.getBeanFactory();
    registry.registerBeanDefinition(
        "dataSource", new RootBeanDefinition(DataSource.class, CurrentDatabase::new));
    RootBeanDefinition database = new RootBeanDefinition(TestDatabase.class, CurrentDatabase::get);
    // Asked for anew by each test instance: the database changes, the context stays.
    database.setScope(RootBeanDefinition.SCOPE_PROTOTYPE);
    registry.registerBeanDefinition("testDatabase", database);
  }
}
