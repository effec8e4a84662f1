package org.uskpa.portal.security;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What Spring Security is told of somebody: the rights by name, and how the sign-in came about. */
final class Authorities {

  static final String SIGNED_IN = "SIGNED_IN";

  private Authorities() {}

  /** Of a person who gave the password at this moment. */
  static Collection<GrantedAuthority> byPassword(SignedIn person, Instant at) {
    Set<GrantedAuthority> authorities = new LinkedHashSet<>();
    authorities.add(new SimpleGrantedAuthority(SIGNED_IN));
    addRights(authorities, person.rights());
    authorities.add(
        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
            .issuedAt(at)
            .build());
    return authorities;
  }

  /** Of a program with a token: what the token was granted and the role still has. */
  static Collection<GrantedAuthority> byToken(SignedIn program) {
    Set<GrantedAuthority> authorities = new LinkedHashSet<>();
    authorities.add(new SimpleGrantedAuthority(SIGNED_IN));
    addRights(authorities, program.rights());
    return authorities;
  }

  private static void addRights(Set<GrantedAuthority> authorities, Collection<Right> rights) {
    rights.stream()
        .sorted()
        .map(right -> new SimpleGrantedAuthority(right.name()))
        .forEach(authorities::add);
  }
}
