package org.uskpa.portal.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.uskpa.core.database.FreshDatabase;
import org.uskpa.portal.PortalApplication;
import org.uskpa.portal.PortalTestBeans;
import org.uskpa.portal.people.TestPeople;

/**
 * A test in Chromium against the portal on a port of its own, with a fresh database for each class.
 * One cached server serves all such classes. Inject {@link Browsers} for visitors and {@link
 * TestPeople} for accounts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = PortalApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@FreshDatabase
@Import({PortalTestBeans.class, TestPeople.class, Browsers.class})
public @interface PortalBrowserTest {}
