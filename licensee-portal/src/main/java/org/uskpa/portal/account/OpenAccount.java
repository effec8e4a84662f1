package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.KeepableText;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.text.VisibleText;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.account.Invitation.Occasion;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/** Opens an account for somebody in the keeper's charge, who comes to a password by a link. */
@UseCase
public class OpenAccount {

  static final String USERNAME = "new_username";
  static final String DISPLAY_NAME = "display_name";
  static final String ROLE = "role";
  static final String LICENSEE = "licensee_number";
  static final String AGENCY = "agency";

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final int LONGEST_NAME = 100;
  private static final Duration LATELY = Duration.ofHours(1);

  private final Accounts accounts;
  private final Administrators administrators;
  private final AgencyNotices agencies;
  private final Invitations invitations;
  private final EndedLicence ended;
  private final AccountJournal journal;
  private final Clock clock;

  OpenAccount(
      Accounts accounts,
      Administrators administrators,
      AgencyNotices agencies,
      Invitations invitations,
      EndedLicence ended,
      AccountJournal journal,
      Clock clock) {
    this.accounts = accounts;
    this.administrators = administrators;
    this.agencies = agencies;
    this.invitations = invitations;
    this.ended = ended;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What was typed for a new account.
   *
   * @param licenseeNumber used for a licensee's role when the keeper keeps all licensees' accounts
   * @param agency used for an agency's role when the keeper keeps those of several
   */
  public record Command(
      SignedIn keeper,
      String username,
      String displayName,
      String role,
      String licenseeNumber,
      String agency) {}

  /**
   * Opens the account.
   *
   * @return the link to hand on, or every reason why not
   */
  public Outcome<Invitation> run(Command command) {
    List<Finding> findings = new ArrayList<>();
    String username = VisibleText.trimmed(command.username()).toLowerCase(Locale.ROOT);
    String displayName = VisibleText.trimmed(command.displayName());
    if (!isUsername(username)) {
      findings.add(
          AccountRule.USERNAME.blocks(
              USERNAME,
              "“%s” is no user name: 2 to 40 small letters, digits, dots, hyphens or underscores, a letter first."
                  .formatted(shortened(username))));
    }
    findings.addAll(nameFindings(displayName));
    Charge charge = new Charge(command.keeper());
    @Nullable Role role = role(command.role(), charge, findings);
    @Nullable OfLicensee licensee = role == null ? null : licensee(role, command, charge, findings);
    ended.refusal(licensee, LICENSEE, "no account is opened").ifPresent(findings::add);
    @Nullable Agency agency = role == null ? null : agency(role, command, charge, findings);
    if (role != null) {
      findings.addAll(administrators.keptByItsOwn(command.keeper(), role, agency));
    }
    if (role == null || !findings.isEmpty()) {
      return Outcome.refused(findings);
    }
    return add(username, displayName, role, licensee, agency, command.keeper());
  }

  /**
   * The account that the same keeper opened by the same form a short while ago: whoever sends the
   * form again, or loads the page with the link, gets no further one.
   */
  Optional<Account> openedBefore(Command command) {
    Instant lately = EasternTime.now(clock).minus(LATELY);
    return accounts
        .find(VisibleText.trimmed(command.username()).toLowerCase(Locale.ROOT))
        .filter(one -> one.createdBy().equals(command.keeper().username()))
        .filter(one -> one.displayName().equals(VisibleText.trimmed(command.displayName())))
        .filter(one -> one.role().name().equals(command.role()))
        .filter(one -> !one.hasPassword() && one.createdAt().isAfter(lately))
        .filter(new Charge(command.keeper())::covers);
  }

  private Outcome<Invitation> add(
      String username,
      String displayName,
      Role role,
      @Nullable OfLicensee licensee,
      @Nullable Agency agency,
      SignedIn keeper) {
    Instant now = EasternTime.now(clock);
    Optional<Long> added =
        accounts.add(
            new Accounts.NewAccount(
                username,
                displayName,
                role,
                licensee == null ? null : licensee.id(),
                agency,
                null,
                keeper.username()),
            now);
    if (added.isEmpty()) {
      return Outcome.refused(
          AccountRule.USERNAME.blocks(
              USERNAME,
              "“%s” is somebody’s name already, or was once. Names are never given twice; take another."
                  .formatted(username)));
    }
    Invitation invitation =
        invitations.invite(
            added.get(), username, displayName, Occasion.OPENED, keeper.actor(), now);
    journal.opened(username, role, invitation.goodUntil(), keeper.actor(), now);
    agencies.tell(keeper, username, displayName, role, agency, AgencyNotices.Deed.OPENED, now);
    return Outcome.done(invitation);
  }

  /** What a person's name is asked for. */
  static List<Finding> nameFindings(String displayName) {
    if (displayName.isEmpty() || displayName.length() > LONGEST_NAME) {
      return List.of(
          AccountRule.DISPLAY_NAME.blocks(
              DISPLAY_NAME,
              "Give the person’s name as it is to stand in records, in at most %d characters."
                  .formatted(LONGEST_NAME)));
    }
    return KeepableText.refusal(DISPLAY_NAME, displayName).stream().toList();
  }

  /** 2 to 40 small letters, digits, dots, hyphens or underscores, a letter first. */
  static boolean isUsername(String text) {
    return SHAPE.matcher(text).matches();
  }

  private static @Nullable Role role(String text, Charge charge, List<Finding> findings) {
    Optional<Role> role =
        charge.roles().stream().filter(each -> each.name().equals(text)).findFirst();
    if (role.isEmpty()) {
      findings.add(AccountRule.ROLE.blocks(ROLE, "Choose one of the roles you may give."));
    }
    return role.orElse(null);
  }

  private @Nullable OfLicensee licensee(
      Role role, Command command, Charge charge, List<Finding> findings) {
    if (!role.isOfLicensee()) {
      return null;
    }
    if (!charge.choosesLicensee()) {
      return command.keeper().licensee();
    }
    Optional<OfLicensee> licensee =
        accounts.licensee(VisibleText.trimmed(command.licenseeNumber()));
    if (licensee.isEmpty()) {
      findings.add(
          AccountRule.CHARGE.blocks(
              LICENSEE,
              "Whoever is %s belongs to a licensee: choose one."
                  .formatted(role.label().toLowerCase(Locale.ROOT))));
    }
    return licensee.orElse(null);
  }

  private static @Nullable Agency agency(
      Role role, Command command, Charge charge, List<Finding> findings) {
    if (role.isOfLicensee()) {
      return null;
    }
    if (!charge.choosesAgency()) {
      return command.keeper().agency();
    }
    Optional<Agency> agency =
        Arrays.stream(Agency.values())
            .filter(each -> each.name().equals(command.agency()))
            .findFirst();
    if (agency.isEmpty() || !role.agencies().contains(agency.get())) {
      findings.add(
          AccountRule.CHARGE.blocks(
              AGENCY,
              "%s is a role of %s: choose it."
                  .formatted(
                      role.label(),
                      String.join(
                          " or ", role.agencies().stream().sorted().map(Agency::label).toList()))));
      return null;
    }
    return agency.get();
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
