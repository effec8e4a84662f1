package org.uskpa.portal.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;

/** The names by which people know those who stand in the records by user name. */
@Component("peopleNames")
public class PeopleNames {

  private final Accounts accounts;

  PeopleNames(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Names by user name; a user name without account, as of a load of the past, names itself. */
  public Map<String, String> of(Collection<String> usernames) {
    Map<String, String> known = accounts.displayNames(usernames);
    return usernames.stream()
        .distinct()
        .collect(
            Collectors.toUnmodifiableMap(
                name -> name, name -> known.getOrDefault(name, unknown(name))));
  }

  /** Those who can sign in and have a right: their names by user name, in the order of names. */
  public Map<String, String> whoMay(Right right) {
    Map<String, String> names = new LinkedHashMap<>();
    accounts
        .open(Arrays.stream(Role.values()).filter(role -> role.may(right)).toList())
        .forEach(account -> names.put(account.username(), account.displayName()));
    return names;
  }

  /** A single name; empty for nobody. */
  public String of(@Nullable String username) {
    return username == null ? "" : of(List.of(username)).getOrDefault(username, username);
  }

  private static String unknown(String username) {
    return username.equals(Actor.CLOCKWORK.username()) ? Actor.CLOCKWORK.displayName() : username;
  }
}
