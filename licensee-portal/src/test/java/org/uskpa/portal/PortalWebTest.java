package org.uskpa.portal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.portal.people.TestPeople;

/**
 * A test of the whole portal through MockMvc, on a fresh database and with a {@link
 * org.uskpa.core.database.SettableClock}. One cached context serves all such classes. {@link
 * TestPeople} opens accounts and signs people in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = PortalApplication.class)
@AutoConfigureMockMvc
@FreshDatabase
@Import({PortalTestBeans.class, TestPeople.class})
public @interface PortalWebTest {}
