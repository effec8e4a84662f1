package org.uskpa.core.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * On a Spring test class: its context works on a fresh, migrated database as the application's
 * role. Contexts stay cached between classes; the database behind them is a new one for each class
 * (or each method). Inject {@link TestDatabase} to reach the owner.
 *
 * <p>What is committed stays until the class ends. Beans that keep rows in memory see the rows of
 * the class they were loaded in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ContextCustomizerFactories(FreshDatabaseCustomizer.Factory.class)
@TestExecutionListeners(
    listeners = FreshDatabaseListener.class,
    mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface FreshDatabase {

  /** How long a database lives. */
  enum Life {
    CLASS,
    METHOD
  }

  Life value() default Life.CLASS;
}
