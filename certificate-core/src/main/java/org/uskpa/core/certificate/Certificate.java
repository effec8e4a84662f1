package org.uskpa.core.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.journal.Subject;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.Itn;

/**
 * A U.S. Kimberley Process certificate: its life, and what is typed until it is issued. What it
 * says from then on is its {@link CertificateContent}.
 */
@Entity
@Table(name = "certificate")
@SecondaryTable(
    name = "certificate_draft",
    pkJoinColumns = @PrimaryKeyJoinColumn(name = "certificate_id"))
class Certificate {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version private int version;

  @Convert(converter = CertificateNumberConverter.class)
  @Column(updatable = false)
  private CertificateNumber number;

  @Column(name = "licensee_id", updatable = false)
  private long licenseeId;

  @Enumerated(EnumType.STRING)
  private CertificateState state;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  @Column(name = "opened_by", updatable = false)
  private String openedBy;

  @Column(name = "opened_with", updatable = false)
  private UUID openedWith;

  @Column(name = "handed_over_by")
  private @Nullable String handedOverBy;

  @Column(name = "sent_back_words")
  private @Nullable String sentBackWords;

  @Column(name = "issued_on")
  private @Nullable LocalDate issuedOn;

  @Column(name = "issued_at")
  private @Nullable Instant issuedAt;

  @Column(name = "issued_by")
  private @Nullable String issuedBy;

  @Column(name = "expires_on")
  private @Nullable LocalDate expiresOn;

  @Convert(converter = ItnConverter.class)
  private @Nullable Itn itn;

  @Column(name = "destination_participant")
  private @Nullable String destinationParticipant;

  @Column(name = "exported_on")
  private @Nullable LocalDate exportedOn;

  @Column(name = "voided_on")
  private @Nullable LocalDate voidedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "void_reason")
  private @Nullable VoidReason voidReason;

  @Column(name = "void_words")
  private @Nullable String voidWords;

  @Convert(converter = CertificateNumberConverter.class)
  @Column(updatable = false)
  private @Nullable CertificateNumber replaces;

  /** Set by a load of the past only. */
  @Column(name = "back_entry", updatable = false)
  private @Nullable String backEntry;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(table = "certificate_draft")
  private @Nullable Map<String, String> typed;

  @Column(name = "itn", table = "certificate_draft")
  private @Nullable String typedItn;

  /** The ITN saved last, even when it was blanked since. */
  @Column(name = "filed_itn", table = "certificate_draft")
  private @Nullable String filedItn;

  @Column(name = "seals", table = "certificate_draft")
  private String @Nullable [] typedSeals;

  @Column(name = "goods_key", table = "certificate_draft")
  private @Nullable Long typedGoodsKey;

  @Column(name = "saved_at", table = "certificate_draft")
  private @Nullable Instant savedAt;

  @Column(name = "saved_by", table = "certificate_draft")
  private @Nullable String savedBy;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  Certificate() {}

  /** A new draft on a number that was reserved for it. */
  Certificate(
      CertificateNumber number,
      long licenseeId,
      UUID openedWith,
      @Nullable CertificateNumber replaces,
      DraftText text,
      Actor actor,
      Instant now) {
    this.number = number;
    this.licenseeId = licenseeId;
    this.state = CertificateState.DRAFT;
    this.openedAt = now;
    this.openedBy = actor.username();
    this.openedWith = openedWith;
    this.replaces = replaces;
    type(text, actor, now);
  }

  /** Why the step to a state is refused; empty when the table of moves allows it. */
  Optional<Finding> refusal(CertificateState to) {
    return state.next().contains(to)
        ? Optional.empty()
        : Optional.of(CertificateStepRules.STATE.block(RefusedMove.message(this, to)));
  }

  /** Why it is not issued: that an export can be taken back makes nothing to issue of it. */
  Optional<Finding> refusalToIssue() {
    return state.isDraft()
        ? Optional.empty()
        : Optional.of(
            CertificateStepRules.STATE.block(RefusedMove.message(this, CertificateState.ISSUED)));
  }

  void save(DraftText text, Actor actor, Instant now) {
    require(CertificateState.DRAFT);
    type(text, actor, now);
  }

  void handOver(Actor actor) {
    move(CertificateState.READY);
    handedOverBy = actor.username();
    sentBackWords = null;
  }

  /** Back to its drafters; {@code words} is null when its own people take it back. */
  void sendBack(@Nullable String words) {
    move(CertificateState.DRAFT);
    handedOverBy = null;
    sentBackWords = words;
  }

  void issue(CertificateContent content, Actor actor, Instant now) {
    move(CertificateState.ISSUED);
    issuedOn = content.issuedOn();
    issuedAt = now;
    issuedBy = actor.username();
    expiresOn = content.expiresOn();
    itn = content.itn();
    destinationParticipant = content.destinationParticipant();
    forgetTyped();
  }

  void export(LocalDate on) {
    move(CertificateState.EXPORTED);
    exportedOn = on;
  }

  void takeBackExport() {
    move(CertificateState.ISSUED);
    exportedOn = null;
  }

  void voidOn(LocalDate on, VoidReason reason, String words) {
    move(CertificateState.VOIDED);
    voidedOn = on;
    voidReason = reason;
    voidWords = words;
  }

  private void type(DraftText text, Actor actor, Instant now) {
    typed = new TreeMap<>(text.typed());
    typedItn = text.itn();
    filedItn = typedItn == null ? filedItn : typedItn;
    typedSeals = text.seals().toArray(String[]::new);
    typedGoodsKey = text.goodsKey();
    savedAt = now;
    savedBy = actor.username();
  }

  /** From here on the frozen content says it. */
  private void forgetTyped() {
    typed = null;
    typedItn = null;
    filedItn = null;
    typedSeals = null;
    typedGoodsKey = null;
    savedAt = null;
    savedBy = null;
  }

  private void move(CertificateState to) {
    if (!state.next().contains(to)) {
      throw new IllegalStateException(RefusedMove.message(this, to));
    }
    state = to;
  }

  private void require(CertificateState wanted) {
    if (state != wanted) {
      throw new IllegalStateException("%s is %s, not %s".formatted(number, state, wanted));
    }
  }

  long id() {
    return Objects.requireNonNull(id);
  }

  int version() {
    return version;
  }

  CertificateNumber number() {
    return number;
  }

  Subject subject() {
    return Subject.certificate(number.value());
  }

  long licenseeId() {
    return licenseeId;
  }

  CertificateState state() {
    return state;
  }

  Instant openedAt() {
    return openedAt;
  }

  String openedBy() {
    return openedBy;
  }

  Optional<String> sentBackWords() {
    return Optional.ofNullable(sentBackWords);
  }

  Optional<String> backEntry() {
    return Optional.ofNullable(backEntry);
  }

  Optional<String> handedOverBy() {
    return Optional.ofNullable(handedOverBy);
  }

  Optional<Instant> issuedAt() {
    return Optional.ofNullable(issuedAt);
  }

  Optional<String> issuedBy() {
    return Optional.ofNullable(issuedBy);
  }

  Optional<LocalDate> issuedOn() {
    return Optional.ofNullable(issuedOn);
  }

  Optional<LocalDate> expiresOn() {
    return Optional.ofNullable(expiresOn);
  }

  Optional<Itn> itn() {
    return Optional.ofNullable(itn);
  }

  Optional<LocalDate> exportedOn() {
    return Optional.ofNullable(exportedOn);
  }

  Optional<LocalDate> voidedOn() {
    return Optional.ofNullable(voidedOn);
  }

  Optional<VoidReason> voidReason() {
    return Optional.ofNullable(voidReason);
  }

  Optional<String> voidWords() {
    return Optional.ofNullable(voidWords);
  }

  Optional<CertificateNumber> replaces() {
    return Optional.ofNullable(replaces);
  }

  /** What is typed; empty once it is issued. */
  Map<String, String> typed() {
    return typed == null ? Map.of() : Map.copyOf(typed);
  }

  /** The ITN that was saved last, even when it was blanked since; empty once it is issued. */
  Optional<String> filedItn() {
    return Optional.ofNullable(filedItn);
  }

  Optional<Instant> savedAt() {
    return Optional.ofNullable(savedAt);
  }

  Optional<String> savedBy() {
    return Optional.ofNullable(savedBy);
  }
}
