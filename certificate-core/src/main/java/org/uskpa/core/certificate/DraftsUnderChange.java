package org.uskpa.core.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.certificate.rule.CertificateRules;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.measure.EasternTime;
import org.uskpa.core.register.KnownRegisters;
import org.uskpa.core.register.Registers;
import org.uskpa.core.shipment.CertificateNumber;
import org.uskpa.core.shipment.FieldNames;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges every open draft twice, by the registers as they stand and by others, and names those of
 * which the others say something else. Both times as if it were issued on the day from which the
 * others differ, so that nothing but the registers makes the difference. What departs before that
 * day is passed over.
 */
@Service
public class DraftsUnderChange {

  /** So many drafts are judged by one gathering. */
  private static final int AT_ONCE = 500;

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Surroundings surroundings;
  private final CertificateRules rules;
  private final KnownRegisters registers;
  private final Clock clock;

  DraftsUnderChange(
      JdbcClient jdbc,
      Surroundings surroundings,
      CertificateRules rules,
      KnownRegisters registers,
      Clock clock) {
    this.jdbc = jdbc;
    this.surroundings = surroundings;
    this.rules = rules;
    this.registers = registers;
    this.clock = clock;
  }

  private record Open(
      CertificateNumber number,
      long licenseeId,
      String licenseeNumber,
      CertificateState state,
      DraftText text) {

    boolean departsBefore(LocalDate day) {
      return text.declaration().departureDate().read().filter(day::isAfter).isPresent();
    }
  }

  /**
   * The drafts that differ, by number.
   *
   * @param others the registers as they would be
   * @param from the first day on which they differ from those that stand
   */
  @Transactional(readOnly = true)
  public List<DraftUnderChange> run(Registers others, LocalDate from) {
    Instant now = EasternTime.now(clock);
    Instant first = EasternTime.startOf(from);
    Instant judged = first.isAfter(now) ? first : now;
    Registers standing = registers.current();
    List<DraftUnderChange> touched = new ArrayList<>();
    String after = "";
    List<Open> open = open(after);
    while (!open.isEmpty()) {
      after = open.get(open.size() - 1).number().value();
      List<Open> concerned = open.stream().filter(draft -> !draft.departsBefore(from)).toList();
      List<List<Finding>> before = judge(concerned, standing, judged);
      List<List<Finding>> then = judge(concerned, others, judged);
      for (int i = 0; i < concerned.size(); i++) {
        DraftUnderChange draft = compared(concerned.get(i), before.get(i), then.get(i));
        if (draft.isTouched()) {
          touched.add(draft);
        }
      }
      open = open(after);
    }
    return touched;
  }

  private List<Open> open(String after) {
    return jdbc.sql(
            """
            SELECT c.number, c.licensee_id, l.number AS licensee, c.state, d.typed::text AS typed
            FROM certificate c JOIN certificate_draft d ON d.certificate_id = c.id JOIN licensee l ON l.id = c.licensee_id
            WHERE c.state IN ('DRAFT', 'READY') AND c.number > :after ORDER BY c.number LIMIT :most
            """)
        .param("after", after)
        .param("most", AT_ONCE)
        .query((row, i) -> open(row))
        .list();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        new CertificateNumber(row.getString("number")),
        row.getLong("licensee_id"),
        row.getString("licensee"),
        CertificateState.valueOf(row.getString("state")),
        DraftText.of(JSON.readValue(row.getString("typed"), TYPED)));
  }

  private List<List<Finding>> judge(List<Open> drafts, Registers by, Instant now) {
    LocalDate today = EasternTime.dateOf(now);
    List<Surroundings.Asked> asked =
        drafts.stream()
            .map(
                draft ->
                    new Surroundings.Asked(
                        draft.number(),
                        draft.licenseeId(),
                        DraftJudge.dated(draft.text(), today, by).declaration(),
                        now))
            .toList();
    return surroundings.gather(CertificateCase.Step.DRAFT, asked, now, by).stream()
        .map(rules::check)
        .toList();
  }

  private static DraftUnderChange compared(Open draft, List<Finding> before, List<Finding> then) {
    return new DraftUnderChange(
        draft.number(),
        draft.licenseeNumber(),
        draft.state(),
        draft.text().typed().getOrDefault(FieldNames.DEPARTURE_DATE, ""),
        added(before, then, Finding::blocks),
        added(then, before, Finding::blocks),
        added(before, then, finding -> !finding.blocks()));
  }

  /** What the later ones find of a severity that the earlier do not, whatever its words. */
  private static List<Finding> added(
      List<Finding> earlier, List<Finding> later, Predicate<Finding> severity) {
    Set<String> known =
        earlier.stream()
            .filter(severity)
            .map(DraftsUnderChange::about)
            .collect(Collectors.toCollection(HashSet::new));
    return later.stream().filter(severity).filter(one -> !known.contains(about(one))).toList();
  }

  /** Two restrictions of one field are told apart by what they rest on. */
  private static String about(Finding finding) {
    return finding.key() + " " + finding.citation();
  }
}
