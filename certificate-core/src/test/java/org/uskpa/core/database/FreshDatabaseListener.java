package org.uskpa.core.database;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Renews the {@link CurrentDatabase} before Spring makes or reuses a context for the test, and lets
 * the clock of the context go when a class is done with it: the next class has the same context.
 */
final class FreshDatabaseListener implements TestExecutionListener, Ordered {

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void beforeTestClass(TestContext testContext) {
    if (life(testContext) == FreshDatabase.Life.CLASS) {
      CurrentDatabase.renew();
    }
  }

  @Override
  public void prepareTestInstance(TestContext testContext) {
    if (life(testContext) == FreshDatabase.Life.METHOD) {
      CurrentDatabase.renew();
    }
  }

  @Override
  public void afterTestClass(TestContext testContext) {
    if (testContext.hasApplicationContext()) {
      testContext
          .getApplicationContext()
          .getBeanProvider(SettableClock.class)
          .ifAvailable(SettableClock::release);
    }
    CurrentDatabase.drop();
  }

  private static FreshDatabase.Life life(TestContext testContext) {
    FreshDatabase wish =
        AnnotatedElementUtils.findMergedAnnotation(testContext.getTestClass(), FreshDatabase.class);
    return wish == null ? FreshDatabase.Life.CLASS : wish.value();
  }
}
