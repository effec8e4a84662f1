package org.uskpa.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uskpa.core.certificate.LifeForTests.ADMINISTRATOR;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.database.AtOnce;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.database.TestDatabase;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Journal;
import org.uskpa.core.journal.Subject;

/** A document goes in and comes out byte for byte, or leaves nothing behind. */
@CoreDbTest
class AttachDbTest {

  private static final Subject STANDARDS = Subject.standards(2026);

  @Autowired private Attach attach;
  @Autowired private Attachments attachments;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestDatabase database;
  private UUID form;

  @BeforeEach
  void aNewForm() {
    form = UUID.randomUUID();
  }

  /** One piece, its very end, one byte more, and the largest. */
  @ParameterizedTest
  @ValueSource(ints = {5, 256 * 1024, 256 * 1024 + 1, (int) Attach.LARGEST})
  void comesOutAsItWentIn(int size) throws Exception {
    byte[] bytes = pdf(size);

    Attachment kept = sent(bytes).orElseThrow();

    assertThat(kept.size()).isEqualTo(size);
    assertThat(kept.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    attachments.write(kept, out);
    assertThat(Arrays.equals(out.toByteArray(), bytes)).isTrue();
    assertThat(attachments.about(STANDARDS)).contains(kept);
    assertThat(journal.of(STANDARDS))
        .last()
        .satisfies(step -> assertThat(step.details()).containsEntry("sha256", kept.sha256()));
  }

  @Test
  void whatIsNoPdfEmptyOrTooLargeLeavesNothing() {
    for (byte[] bytes :
        List.of(
            new byte[0],
            "%PDF".getBytes(StandardCharsets.US_ASCII),
            "<html>%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
            pdf((int) Attach.LARGEST + 1))) {
      assertThat(rules(sent(bytes))).containsExactly("document-pdf");
    }
    assertThat(attachments.find(form)).isEmpty();
    assertThat(count("attachment_part WHERE attachment_id = '%s'".formatted(form))).isZero();
  }

  @Test
  void theSameFormKeepsOneDocumentAndTheSameFileIsKeptOnce() throws Exception {
    byte[] bytes = pdf(300_000);

    List<Outcome<Attachment>> outcomes = AtOnce.run(() -> sent(bytes), () -> sent(bytes));

    assertThat(outcomes).allMatch(Outcome::isDone);
    assertThat(count("attachment WHERE id = '%s'".formatted(form))).isEqualTo(1);
    form = UUID.randomUUID();
    assertThat(rules(sent(bytes))).containsExactly("document-once");
    assertThat(sent(pdf(300_001)).isDone()).isTrue();
    assertThatThrownBy(() -> sent(Subject.standards(2025), pdf(9))).isInstanceOf(NotFound.class);
  }

  @Test
  void nothingOfADocumentIsChangedBySql() {
    sent(pdf(77)).orElseThrow();
    JdbcClient owner = JdbcClient.create(database.owner());

    for (String change :
        List.of(
            "UPDATE attachment SET name = 'other.pdf' WHERE id = '%s'",
            "DELETE FROM attachment WHERE id = '%s'",
            "UPDATE attachment_part SET bytes = '%%PDF-' WHERE attachment_id = '%s'",
            "DELETE FROM attachment_part WHERE attachment_id = '%s'",
            "INSERT INTO attachment_part VALUES ('%s', 1, 'more')")) {
      for (JdbcClient anybody : List.of(jdbc, owner)) {
        assertThatThrownBy(() -> anybody.sql(change.formatted(form)).update())
            .as(change)
            .isInstanceOf(DataAccessException.class);
      }
    }
  }

  /** Different each time: a file that is kept already is refused. */
  private static byte[] pdf(int size) {
    byte[] bytes = new byte[size];
    new Random().nextBytes(bytes);
    byte[] signature = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(signature, 0, bytes, 0, Math.min(size, signature.length));
    return bytes;
  }

  private Outcome<Attachment> sent(byte[] bytes) {
    return sent(STANDARDS, bytes);
  }

  private Outcome<Attachment> sent(Subject subject, byte[] bytes) {
    return attach.run(
        new Attach.Command(
            form,
            subject,
            AttachmentKind.STANDARDS,
            "standards.pdf",
            () -> new ByteArrayInputStream(bytes)),
        ADMINISTRATOR);
  }

  private static List<String> rules(Outcome<?> outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }

  private long count(String what) {
    return jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
  }

  @Test
  void aFileThatBreaksOffLeavesNothing() {
    assertThatThrownBy(
            () ->
                attach.run(
                    new Attach.Command(
                        form,
                        STANDARDS,
                        AttachmentKind.STANDARDS,
                        "standards.pdf",
                        () -> {
                          throw new IOException("The line broke");
                        }),
                    ADMINISTRATOR))
        .rootCause()
        .hasMessage("The line broke");
    assertThat(attachments.find(form)).isEmpty();
  }
}
