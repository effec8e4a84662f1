package org.uskpa.portal.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uskpa.core.duty.DutyHolder;
import org.uskpa.core.duty.DutyOwner;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.notice.NewNotice;
import org.uskpa.core.notice.NoticeKind;
import org.uskpa.core.notice.TellPeople;
import org.uskpa.portal.security.Agency;
import org.uskpa.portal.security.Role;
import org.uskpa.portal.security.SignedIn;

/**
 * Tells all people of an agency when somebody of another one did something to the account of its
 * administrator: whoever holds that account keeps all of theirs.
 */
@Component
class AgencyNotices {

  private final TellPeople people;
  private final AccountWords words;

  AgencyNotices(TellPeople people, AccountWords words) {
    this.people = people;
    this.words = words;
  }

  /** What was done. */
  enum Deed {
    OPENED,
    OPENED_AGAIN,
    GIVEN_A_LINK,
    GIVEN_THE_ROLE,
    GIVEN_ANOTHER_ROLE,
    CLOSED
  }

  /** Tells of it; of one's own agency, and of other roles, nobody needs to be told. */
  void tell(
      SignedIn by,
      String username,
      String displayName,
      Role role,
      @Nullable Agency agency,
      Deed deed,
      Instant now) {
    if (role != Role.AGENCY_ADMINISTRATOR || agency == null || agency == by.agency()) {
      return;
    }
    people.tellAll(
        new NewNotice(
            NoticeKind.AGENCY_ADMINISTRATOR,
            new Subject("account", username),
            DutyHolder.of(DutyOwner.valueOf(agency.name())),
            "administrator:%s:%s:%s".formatted(username, deed, now),
            List.of(
                agency.label(),
                displayName,
                words.say("account.administrator." + deed.name(), by.displayName()))),
        now);
  }

  void tell(SignedIn by, Account account, Deed deed, Instant now) {
    tell(
        by, account.username(), account.displayName(), account.role(), account.agency(), deed, now);
  }
}
