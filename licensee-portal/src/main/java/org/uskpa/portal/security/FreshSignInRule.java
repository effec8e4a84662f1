package org.uskpa.portal.security;

import java.time.Clock;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Holds methods marked {@link FreshSignIn} back until the password was given lately. */
@Component
class FreshSignInRule implements AuthorizationManager<MethodInvocation> {

  private final AllRequiredFactorsAuthorizationManager<MethodInvocation> passwordLately;

  FreshSignInRule(SignInSettings settings, Clock clock) {
    this.passwordLately =
        AllRequiredFactorsAuthorizationManager.<MethodInvocation>builder()
            .requireFactor(
                factor -> factor.passwordAuthority().validDuration(settings.freshSignIn()))
            .build();
    this.passwordLately.setClock(clock);
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication, MethodInvocation invocation) {
    return authentication.get() instanceof ApiToken
        ? new AuthorizationDecision(true)
        : passwordLately.authorize(authentication, invocation);
  }
}
