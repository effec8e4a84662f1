package org.uskpa.portal.security;

import static org.uskpa.portal.security.Right.ALLOT_STOCK;
import static org.uskpa.portal.security.Right.CORRECT_RECORDS;
import static org.uskpa.portal.security.Right.DRAFT;
import static org.uskpa.portal.security.Right.ENFORCE;
import static org.uskpa.portal.security.Right.ENTER_IMPORTS;
import static org.uskpa.portal.security.Right.FULFIL_DUTIES;
import static org.uskpa.portal.security.Right.ISSUE;
import static org.uskpa.portal.security.Right.KEEP_NOTICES;
import static org.uskpa.portal.security.Right.KEEP_REGISTERS;
import static org.uskpa.portal.security.Right.LOAD_RECORDS;
import static org.uskpa.portal.security.Right.MANAGE_ACCOUNTS;
import static org.uskpa.portal.security.Right.MANAGE_LICENSEES;
import static org.uskpa.portal.security.Right.MANAGE_OWN_LICENSEE;
import static org.uskpa.portal.security.Right.READ_BOARD;
import static org.uskpa.portal.security.Right.READ_CERTIFICATES;
import static org.uskpa.portal.security.Right.READ_COPIES;
import static org.uskpa.portal.security.Right.READ_EVERY_INBOX;
import static org.uskpa.portal.security.Right.READ_FILINGS;
import static org.uskpa.portal.security.Right.READ_IMPORTS;
import static org.uskpa.portal.security.Right.READ_JOURNAL;
import static org.uskpa.portal.security.Right.READ_LICENSEES;
import static org.uskpa.portal.security.Right.READ_OPEN_QUARTERS;
import static org.uskpa.portal.security.Right.READ_RECONCILIATIONS;
import static org.uskpa.portal.security.Right.READ_REGISTERS;
import static org.uskpa.portal.security.Right.READ_REVIEWS;
import static org.uskpa.portal.security.Right.READ_STATISTICS;
import static org.uskpa.portal.security.Right.RECEIVE_COPIES;
import static org.uskpa.portal.security.Right.RECORD_CONFIRMATIONS;
import static org.uskpa.portal.security.Right.RECORD_EXPORT;
import static org.uskpa.portal.security.Right.RELEASE;
import static org.uskpa.portal.security.Right.REVIEW_LICENSEES;
import static org.uskpa.portal.security.Right.REVIEW_QUARTERS;
import static org.uskpa.portal.security.Right.REVIEW_STANDARDS;
import static org.uskpa.portal.security.Right.STANDING;
import static org.uskpa.portal.security.Right.VERIFY;
import static org.uskpa.portal.security.Right.VOID;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who somebody is to the portal, with all that follows from it: the one table of rights. */
public enum Role {
  /** Writes drafts for the own licensee. */
  PREPARER("Preparer", Agencies.NONE, DRAFT, READ_CERTIFICATES, READ_STATISTICS),
  /** Also issues, voids and records exports. */
  ISSUER(PREPARER, "Issuer", ISSUE, VOID, RECORD_EXPORT, FULFIL_DUTIES),
  /** Also looks after stock, people and the licensee's duties. */
  MANAGER(ISSUER, "Licensee manager", MANAGE_OWN_LICENSEE, MANAGE_ACCOUNTS),
  /** Reads all certificates, enters imports, reviews quarters. */
  ANALYST(
      "Census analyst",
      Agencies.CENSUS_ONLY,
      READ_CERTIFICATES,
      READ_STATISTICS,
      READ_OPEN_QUARTERS,
      READ_COPIES,
      RECEIVE_COPIES,
      FULFIL_DUTIES,
      RECORD_CONFIRMATIONS,
      CORRECT_RECORDS,
      ENTER_IMPORTS,
      READ_IMPORTS,
      READ_REVIEWS,
      REVIEW_QUARTERS,
      READ_RECONCILIATIONS,
      READ_FILINGS,
      READ_LICENSEES,
      READ_REGISTERS),
  /** Also releases quarters. */
  RELEASER(ANALYST, "Census releaser", RELEASE),
  /** Keeps licensees, stock, registers and accounts. */
  ADMINISTRATOR(
      "USKPA administrator",
      Agencies.USKPA_ONLY,
      READ_CERTIFICATES,
      READ_STATISTICS,
      READ_OPEN_QUARTERS,
      READ_IMPORTS,
      READ_REVIEWS,
      READ_LICENSEES,
      MANAGE_LICENSEES,
      STANDING,
      FULFIL_DUTIES,
      READ_COPIES,
      RECEIVE_COPIES,
      ALLOT_STOCK,
      REVIEW_LICENSEES,
      READ_REGISTERS,
      KEEP_REGISTERS,
      LOAD_RECORDS,
      MANAGE_ACCOUNTS,
      KEEP_NOTICES,
      READ_JOURNAL,
      READ_BOARD),
  /** Keeps the accounts of the own agency. */
  AGENCY_ADMINISTRATOR(
      "Agency administrator",
      Agencies.GOVERNMENT,
      READ_CERTIFICATES,
      READ_STATISTICS,
      READ_OPEN_QUARTERS,
      READ_REGISTERS,
      MANAGE_ACCOUNTS),
  /**
   * Reviews licensees for State, Census or CBP; reads licensees and certificates, CBP’s imports.
   */
  REVIEWER(
      "Agency reviewer",
      Agencies.GOVERNMENT,
      READ_CERTIFICATES,
      READ_STATISTICS,
      READ_OPEN_QUARTERS,
      READ_LICENSEES,
      READ_REGISTERS,
      READ_COPIES,
      RECEIVE_COPIES,
      FULFIL_DUTIES,
      REVIEW_LICENSEES,
      REVIEW_STANDARDS),
  /** Verifies certificates, keeps fraud alerts, seizures and penalties. */
  OFFICER(
      "CBP officer",
      Agencies.CBP_ONLY,
      READ_CERTIFICATES,
      READ_STATISTICS,
      READ_OPEN_QUARTERS,
      READ_IMPORTS,
      READ_REGISTERS,
      READ_COPIES,
      RECEIVE_COPIES,
      FULFIL_DUTIES,
      VERIFY,
      ENFORCE),
  /** Reads everything but export filing data; changes nothing. */
  AUDITOR(
      "Auditor",
      Agencies.ALL,
      READ_CERTIFICATES,
      READ_STATISTICS,
      READ_OPEN_QUARTERS,
      READ_IMPORTS,
      READ_REVIEWS,
      READ_RECONCILIATIONS,
      READ_LICENSEES,
      READ_REGISTERS,
      READ_COPIES,
      READ_EVERY_INBOX,
      READ_JOURNAL,
      READ_BOARD);

  private enum Agencies {
    NONE,
    USKPA_ONLY(Agency.USKPA),
    CENSUS_ONLY(Agency.CENSUS),
    CBP_ONLY(Agency.CBP),
    GOVERNMENT(Agency.STATE, Agency.CENSUS, Agency.CBP),
    ALL(Agency.values());

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy, which the checker cannot see
    private final Set<Agency> agencies;

    Agencies(Agency... agencies) {
      this.agencies = Set.of(agencies);
    }
  }

  private final String label;
  private final Agencies agencies;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy, which the checker cannot see
  private final Set<Right> rights;

  Role(String label, Agencies agencies, Right first, Right... others) {
    this.label = label;
    this.agencies = agencies;
    this.rights = Set.copyOf(EnumSet.of(first, others));
  }

  Role(Role lesser, String label, Right... others) {
    this.label = label;
    this.agencies = lesser.agencies;
    EnumSet<Right> together = EnumSet.copyOf(lesser.rights);
    together.addAll(Set.of(others));
    this.rights = Set.copyOf(together);
  }

  /** The role's name as people read it. */
  public String label() {
    return label;
  }

  /** Everything the role may do. */
  public Set<Right> rights() {
    return rights;
  }

  public boolean may(Right right) {
    return rights.contains(right);
  }

  /**
   * Everything the role may do for an agency: imports are CBP's own business, so its reviewers read
   * them too.
   *
   * @param agency null for a licensee's people
   */
  public Set<Right> rights(@Nullable Agency agency) {
    if (this != REVIEWER || agency != Agency.CBP) {
      return rights;
    }
    EnumSet<Right> withImports = EnumSet.copyOf(rights);
    withImports.add(READ_IMPORTS);
    return Set.copyOf(withImports);
  }

  /** The role is one of a licensee's people; the others belong to an agency or the USKPA. */
  public boolean isOfLicensee() {
    return agencies == Agencies.NONE;
  }

  /** The agencies whose people can have the role; none for a role of licensees. */
  public Set<Agency> agencies() {
    return agencies.agencies;
  }
}
