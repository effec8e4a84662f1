package org.uskpa.portal.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a controller that issues, voids, releases or changes a standing: the password must
 * have been given within {@code kp.sign-in.fresh-sign-in}. Put it on the GET that shows the form
 * and on the POST that carries it out.
 *
 * <p>A GET that comes too late is asked for the password and then shown. A POST that comes too late
 * is asked for the password on a page that holds everything typed, and is carried out when the
 * password is right: nothing is lost, with or without script. Files are the exception, a browser
 * does not give them back.
 *
 * <p>A program with a token is not asked: its token carries the right by name or not at all.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshSignIn {}
