package org.uskpa.portal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;
import org.uskpa.core.usecase.UseCase;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Right;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;
import org.uskpa.portal.security.SignedIn.OfLicensee;

/**
 * Tells everybody who keeps accounts when the review of access is due soon, and once it is late. It
 * may run as often as one likes: nobody is told the same twice.
 */
@UseCase
public class RemindOfAccessReviews {

  private static final List<Role> KEEPERS =
      Arrays.stream(Role.values()).filter(role -> role.may(Right.MANAGE_ACCOUNTS)).toList();

  private final Accounts accounts;
  private final AccessReviewsDue dues;
  private final TellPeople people;
  private final Clock clock;

  RemindOfAccessReviews(Accounts accounts, AccessReviewsDue dues, TellPeople people, Clock clock) {
    this.accounts = accounts;
    this.dues = dues;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Tells what is to be told now.
   *
   * @return how many notices were written
   */
  public int run() {
    Instant now = EasternTime.now(clock);
    int told = 0;
    for (Account keeper : accounts.open(KEEPERS)) {
      SignedIn person = keeper.signedIn();
      told +=
          dues.of(person)
              .filter(AccessReviewsDue.Due::soon)
              .map(due -> people.tellOne(keeper.id(), notice(person, due), now))
              .orElse(0);
    }
    return told;
  }

  private static NewNotice notice(SignedIn keeper, AccessReviewsDue.Due due) {
    return new NewNotice(
        due.late() ? NoticeKind.ACCESS_REVIEW_LATE : NoticeKind.ACCESS_REVIEW_DUE,
        new Subject("account", keeper.username()),
        body(keeper),
        "access-review:%s:%s".formatted(due.on(), due.late() ? "late" : "due"),
        List.of(
            keeper.onBehalfOf(), String.valueOf(due.accounts()), EasternTime.written(due.on())));
  }

  private static DutyHolder body(SignedIn keeper) {
    OfLicensee licensee = keeper.licensee();
    Agency agency = keeper.agency();
    if (licensee != null) {
      return DutyHolder.licensee(licensee.id());
    }
    return DutyHolder.of(DutyOwner.valueOf(agency == null ? "USKPA" : agency.name()));
  }
}
