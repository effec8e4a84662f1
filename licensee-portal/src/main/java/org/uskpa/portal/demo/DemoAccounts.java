package org.uskpa.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.uskpa.portal.account.Accounts;
import org.uskpa.portal.account.ApiTokens;
import org.uskpa.portal.account.DemoPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/**
 * Opens the accounts of the demonstration, once the year 2018 is loaded and with it the licensees
 * some of them belong to. Accounts that are there already are let be.
 */
@Component
@Profile("demo")
@Order(DemoAccounts.ORDER)
class DemoAccounts implements ApplicationRunner, DemoPeople {

  /** After the load of the licensees, before drafts and certificates of these people. */
  static final int ORDER = 200;

  static final String PASSWORD = "kimberley-demo";
  static final String TOKEN_PREFIX = "demo-";

  /** A name that is set apart for examples (RFC 2606); a demonstration sends no mail anyway. */
  private static final String MAIL_HOST = "@demo.example";

  private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
  private static final Duration TOKEN_LIFE = Duration.ofDays(3650);
  private static final String OPENED_BY = "demo";

  private static final List<Member> CAST =
      List.of(
          Member.of("preparer", "Preparer of L005", Role.PREPARER, "L005"),
          Member.of("issuer", "Issuer of L005", Role.ISSUER, "L005"),
          Member.of("manager", "Manager of L005", Role.MANAGER, "L005"),
          Member.of("carrier", "Issuer of L001", Role.ISSUER, "L001"),
          Member.of("analyst", "Census analyst", Role.ANALYST, Agency.CENSUS),
          Member.of("releaser", "Census releaser", Role.RELEASER, Agency.CENSUS),
          Member.of("admin", "USKPA administrator", Role.ADMINISTRATOR, Agency.USKPA),
          Member.of("agency", "Census administrator", Role.AGENCY_ADMINISTRATOR, Agency.CENSUS),
          Member.of("reviewer", "State reviewer", Role.REVIEWER, Agency.STATE),
          Member.of("officer", "CBP officer", Role.OFFICER, Agency.CBP),
          Member.of("auditor", "Auditor", Role.AUDITOR, Agency.STATE));

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final PasswordEncoder passwords;
  private final TransactionOperations transactions;
  private final Clock clock;

  DemoAccounts(
      Accounts accounts,
      ApiTokens tokens,
      PasswordEncoder passwords,
      TransactionOperations transactions,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.passwords = passwords;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Member(
      String username,
      String displayName,
      Role role,
      @Nullable String licenseeNumber,
      @Nullable Agency agency) {

    static Member of(String username, String displayName, Role role, String licenseeNumber) {
      return new Member(username, displayName, role, licenseeNumber, null);
    }

    static Member of(String username, String displayName, Role role, Agency agency) {
      return new Member(username, displayName, role, null, agency);
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<Member> missing =
        CAST.stream().filter(member -> accounts.find(member.username()).isEmpty()).toList();
    if (!missing.isEmpty()) {
      // One hash for all: the password is the same and printed on the sign-in page.
      String hash = passwords.encode(PASSWORD);
      transactions.executeWithoutResult(
          status -> missing.forEach(member -> open(member, hash, clock.instant())));
    }
  }

  private void open(Member member, String hash, Instant now) {
    Optional<OfLicensee> licensee =
        Optional.ofNullable(member.licenseeNumber()).flatMap(accounts::licensee);
    if (member.role().isOfLicensee() && licensee.isEmpty()) {
      LOG.warn(
          "No demo account {}: there is no licensee {}",
          member.username(),
          member.licenseeNumber());
      return;
    }
    accounts
        .add(
            new Accounts.NewAccount(
                member.username(),
                member.displayName(),
                member.role(),
                licensee.map(OfLicensee::id).orElse(null),
                member.agency(),
                hash,
                OPENED_BY),
            now)
        .ifPresent(
            id -> {
              accounts.setEmail(id, member.username() + MAIL_HOST);
              tokens.add(
                  id,
                  "Demo",
                  TOKEN_PREFIX + member.username(),
                  member.role().rights(member.agency()),
                  now,
                  now.plus(TOKEN_LIFE));
            });
  }

  @Override
  public String password() {
    return PASSWORD;
  }

  @Override
  public List<Person> people() {
    return CAST.stream()
        .flatMap(member -> accounts.find(member.username()).stream())
        .filter(account -> !account.isClosed())
        .map(account -> new Person(account.username(), account.role(), account.onBehalfOf()))
        .toList();
  }
}
