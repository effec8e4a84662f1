package org.uskpa.portal.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * The same as {@link RequiresRight} for a page that serves two rights: who has one of them may come
 * in. What the page then shows is up to which.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PreAuthorize("hasAnyAuthority('{value}', '{or}')")
public @interface RequiresEitherRight {
  Right value();

  Right or();
}
