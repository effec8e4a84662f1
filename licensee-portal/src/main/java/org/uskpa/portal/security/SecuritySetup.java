package org.uskpa.portal.security;

import java.time.Clock;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Two doors: one for people, by session; one for programs, by token. And a window for everybody.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(SignInSettings.class)
class SecuritySetup {

  private static final String CONTENT_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String[] OPEN_PATHS = {
    SignInPaths.LOGIN,
    SignInPaths.ENDED,
    SignInPaths.INVITATION + "/*",
    "/assets/**",
    "/error",
    "/actuator/health"
  };

  private static final String[] OPEN_API_PATHS = {
    "/api/v1/openapi.json", "/api/v1/public", "/api/v1/public/**"
  };

  /** Published figures: read by anybody, so kept by whatever stands between. */
  private static final String[] PUBLISHED_PATHS = {"/public", "/public/**"};

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, People people, ApiRefusals refusals)
      throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(SecuritySetup::headers)
        .addFilterBefore(new ApiTokenSignIn(people, refusals), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new AnonymousUploads(refusals), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests.requestMatchers(OPEN_API_PATHS).permitAll().anyRequest().authenticated())
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  /** Whoever reads here is nobody in particular: no session, no cookie, nothing but reading. */
  @Bean
  @Order(2)
  SecurityFilterChain readers(HttpSecurity http) throws Exception {
    return http.securityMatcher(PUBLISHED_PATHS)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(SecuritySetup::headers)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, PUBLISHED_PATHS)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, PUBLISHED_PATHS)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(HttpSecurity http, CurrentSignIn currentSignIn, Clock clock)
      throws Exception {
    AfterSignIn afterSignIn = new AfterSignIn(clock);
    // PasswordSignIn is taken up as the only provider; named here too, it would be asked twice a
    // failure.
    return http.requestCache(cache -> cache.requestCache(pagesOnly()))
        .headers(SecuritySetup::headers)
        .addFilterBefore(AnonymousUploads.ofPeople(), CsrfFilter.class)
        .addFilterBefore(new FreshSignInByPassword(currentSignIn), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests.requestMatchers(OPEN_PATHS).permitAll().anyRequest().authenticated())
        .formLogin(
            form ->
                form.loginPage(SignInPaths.LOGIN)
                    .successHandler(afterSignIn)
                    .failureHandler(afterSignIn))
        .logout(out -> out.logoutSuccessUrl(SignInPaths.LOGIN + "?out"))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(new NotSignedIn())
                    .accessDeniedHandler(new PageRefusals()))
        .build();
  }

  /** After a sign-in a person returns to the page asked for, never to a piece of one. */
  @SuppressWarnings("NullAway") // no name is no parameter in the address; the setter takes it
  private static HttpSessionRequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(
        request ->
            HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && !request.getRequestURI().endsWith("/favicon.ico"));
    return cache;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy("geolocation=(), microphone=(), usb=()"))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /** Lets {@link RequiresRight} hand its right on to the rule it stands for. */
  @Bean
  static AnnotationTemplateExpressionDefaults annotationTemplates() {
    return new AnnotationTemplateExpressionDefaults();
  }

  /** Asked after the rights, so that who may not do a thing is not asked for a password either. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static AuthorizationManagerBeforeMethodInterceptor freshSignInInterceptor(
      ObjectProvider<FreshSignInRule> freshSignIn) {
    AuthorizationManager<MethodInvocation> whenAsked =
        (authentication, method) -> freshSignIn.getObject().authorize(authentication, method);
    AuthorizationManagerBeforeMethodInterceptor rule =
        new AuthorizationManagerBeforeMethodInterceptor(
            AnnotationMatchingPointcut.forMethodAnnotation(FreshSignIn.class), whenAsked);
    rule.setOrder(AuthorizationInterceptorsOrder.PRE_AUTHORIZE.getOrder() + 1);
    return rule;
  }
}
