package org.uskpa.portal.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * On a controller or one of its methods: who has this right may come in. A route that says neither
 * this, {@link ForSignedIn} nor {@link ForEveryone} keeps the portal from starting.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PreAuthorize("hasAuthority('{value}')")
public @interface RequiresRight {
  Right value();
}
