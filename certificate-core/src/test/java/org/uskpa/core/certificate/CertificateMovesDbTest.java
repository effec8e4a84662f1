package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.shipment.FieldNames;

/** Every step of a certificate's life from every state: where it leads, or that it is refused. */
@CoreDbTest
class CertificateMovesDbTest {

  /** In the order of {@link CertificateState}; {@code -} is a refusal, {@code gone} a deletion. */
  private static final String TABLE =
      """
      SAVE             | DRAFT  | -      | -        | -      | -
      HAND_OVER        | READY  | -      | -        | -      | -
      SEND_BACK        | -      | DRAFT  | -        | -      | -
      TAKE_BACK_DRAFT  | -      | DRAFT  | -        | -      | -
      ISSUE            | ISSUED | ISSUED | -        | -      | -
      EXPORT           | -      | -      | EXPORTED | -      | -
      TAKE_BACK_EXPORT | -      | -      | -        | ISSUED | -
      VOID             | VOIDED | VOIDED | VOIDED   | -      | -
      DELETE           | gone   | -      | -        | -      | -
      """;

  /** Somebody else than who brought it so far: the own second click is another matter. */
  private static final Actor OTHER = new Actor("olga", "Olga Other");

  enum Move {
    SAVE,
    HAND_OVER,
    SEND_BACK,
    TAKE_BACK_DRAFT,
    ISSUE,
    EXPORT,
    TAKE_BACK_EXPORT,
    VOID,
    DELETE
  }

  static Stream<Arguments> moves() {
    List<Arguments> moves = new ArrayList<>();
    for (String row : TABLE.lines().toList()) {
      String[] cells = row.strip().split("\\s*\\|\\s*", -1);
      int column = 1;
      for (CertificateState from : CertificateState.values()) {
        moves.add(Arguments.of(Move.valueOf(cells[0]), from, cells[column++]));
      }
    }
    return moves.stream();
  }

  @Autowired private BeanFactory beans;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @MethodSource("moves")
  void everyMoveFromEveryState(Move move, CertificateState from, String expected) {
    LifeForTests life = new LifeForTests(beans);
    Licensee dealer = life.dealer();
    Step at = at(life, dealer, from, move);
    int steps = steps(at);

    Outcome<?> outcome = take(move, dealer, at);

    switch (expected) {
      case "-" -> {
        assertThat(outcome.findings())
            .extracting(Finding::rule)
            .contains(CertificateStepRules.STATE.name());
        assertThat(outcome.findings())
            .allSatisfy(finding -> assertThat(finding.message()).contains(at.number().value()));
        assertThat(stateOf(at)).containsExactly(from.name());
        assertThat(steps(at)).isEqualTo(steps);
      }
      case "gone" -> {
        assertThat(outcome.isDone()).isTrue();
        assertThat(stateOf(at)).isEmpty();
      }
      default -> {
        assertThat(outcome.isDone()).as(String.valueOf(outcome.findings())).isTrue();
        assertThat(stateOf(at)).containsExactly(expected);
      }
    }
  }

  private static Step at(LifeForTests life, Licensee dealer, CertificateState state, Move move) {
    return switch (state) {
      // A draft with an ITN is voided and never deleted.
      case DRAFT -> move == Move.DELETE ? life.opened(dealer) : life.draft(dealer);
      case READY -> life.ready(dealer);
      case ISSUED -> life.issued(dealer);
      case EXPORTED -> life.exported(dealer);
      case VOIDED -> life.voided(dealer);
    };
  }

  private Outcome<?> take(Move move, Licensee dealer, Step at) {
    long id = dealer.id();
    return switch (move) {
      case SAVE ->
          beans
              .getBean(SaveDraft.class)
              .run(
                  new SaveDraft.Command(
                      at.number(), id, at.version(), Map.of(FieldNames.PARCELS, "7")),
                  OTHER);
      case HAND_OVER ->
          beans
              .getBean(HandOver.class)
              .run(new HandOver.Command(at.number(), id, at.version()), OTHER);
      case SEND_BACK ->
          beans
              .getBean(SendBack.class)
              .run(new SendBack.Command(at.number(), id, "The value is missing"), OTHER);
      case TAKE_BACK_DRAFT ->
          beans
              .getBean(TakeBackDraft.class)
              .run(new TakeBackDraft.Command(at.number(), id, true), OTHER);
      case ISSUE ->
          beans.getBean(IssueCertificate.class).run(LifeForTests.toIssue(dealer, at), OTHER);
      case EXPORT ->
          beans
              .getBean(RecordExport.class)
              .run(LifeForTests.toExport(dealer, at, exportedOn(at)), OTHER);
      case TAKE_BACK_EXPORT ->
          beans
              .getBean(TakeBackExport.class)
              .run(new TakeBackExport.Command(at.number(), id, "It missed the flight"), OTHER);
      case VOID ->
          beans
              .getBean(VoidCertificate.class)
              .run(
                  new VoidCertificate.Command(at.number(), id, VoidReason.LOSS, "Lost on the way"),
                  OTHER);
      case DELETE ->
          beans
              .getBean(DeleteDraft.class)
              .run(new DeleteDraft.Command(at.number(), id, true, true), OTHER);
    };
  }

  /** The export on record told once more would be a second click, so another day is told. */
  private static String exportedOn(Step at) {
    return at.state() == CertificateState.EXPORTED ? "2026-03-03" : "2026-03-02";
  }

  private List<String> stateOf(Step at) {
    return jdbc.sql("SELECT state FROM certificate WHERE number = :number")
        .param("number", at.number().value())
        .query(String.class)
        .list();
  }

  private int steps(Step at) {
    return jdbc.sql("SELECT count(*) FROM journal_entry WHERE subject = :subject")
        .param("subject", "certificate:" + at.number())
        .query(Integer.class)
        .single();
  }
}
