package org.uskpa.statistics;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.uskpa.core.database.FreshDatabase;

/** A test of figures against a real database, fresh for each class. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
    classes = StatisticsContext.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.main.banner-mode=off"})
@FreshDatabase
public @interface StatisticsDbTest {}
