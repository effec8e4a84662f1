package org.uskpa.core.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the core against a real database: JPA, {@code JdbcClient}, Flyway and the beans of
 * {@code org.uskpa.core}, with a {@link SettableClock}. One cached context serves all such classes;
 * each class has a fresh database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
    classes = CoreContext.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.main.banner-mode=off"})
@FreshDatabase
public @interface CoreDbTest {}
