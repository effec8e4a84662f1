package org.uskpa.core.database;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Renews the {@link CurrentDatabase} before Spring makes or reuses a context for the test. */
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
    CurrentDatabase.drop();
  }

  private static FreshDatabase.Life life(TestContext testContext) {
    FreshDatabase wish =
        AnnotatedElementUtils.findMergedAnnotation(testContext.getTestClass(), FreshDatabase.class);
    return wish == null ? FreshDatabase.Life.CLASS : wish.value();
  }
}
