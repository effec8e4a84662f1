package org.uskpa.core.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.Surroundings;
import org.uskpa.core.certificate.rule.CertificateCase;
import org.uskpa.core.certificate.rule.CertificateRules;
import org.uskpa.core.csv.CsvRow;
import org.uskpa.core.finding.Finding;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.shipment.FieldNames;

/** Certificates of the past, judged by every rule as on the day of their issue or export. */
@Component
final class CertificateLoader implements RecordLoader {

  private final Licensees licensees;
  private final Surroundings surroundings;
  private final CertificateRules rules;
  private final CertificateWriter writer;

  CertificateLoader(
      Licensees licensees,
      Surroundings surroundings,
      CertificateRules rules,
      CertificateWriter writer) {
    this.licensees = licensees;
    this.surroundings = surroundings;
    this.rules = rules;
    this.writer = writer;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.EXPORTS;
  }

  @Override
  public Batches begin(Load load) {
    return new Certificates(load);
  }

  private final class Certificates implements Batches {

    private final Load load;
    private final CertificateRows certificateRows;
    private final Map<String, Licensee> byNumber;

    Certificates(Load load) {
      this.load = load;
      this.certificateRows =
          new CertificateRows(load.today(), load.actor().displayName(), load.findings());
      this.byNumber =
          licensees.all().stream().collect(Collectors.toMap(Licensee::number, each -> each));
    }

    @Override
    public void take(List<List<CsvRow>> records) {
      List<JudgedCertificate> judged = judge(entries(records));
      if (load.isClear()) {
        writer.write(load, judged);
      }
    }

    private List<CertificateEntry> entries(List<List<CsvRow>> records) {
      List<CertificateEntry> entries = new ArrayList<>(records.size());
      for (List<CsvRow> rows : records) {
        certificateRows
            .read(GoodsRows.ofRecord(kind(), rows))
            .filter(this::hasLicensee)
            .ifPresent(entries::add);
      }
      return entries;
    }

    private boolean hasLicensee(CertificateEntry entry) {
      if (byNumber.containsKey(entry.licensee())) {
        return true;
      }
      load.findings()
          .add(
              entry.rows().line(),
              LoadRules.LICENSEE_KNOWN.block(
                  FieldNames.LICENSEE_NUMBER,
                  "There is no licensee %s. Load the licensees first, or correct the number."
                      .formatted(entry.licensee())));
      return false;
    }

    private List<JudgedCertificate> judge(List<CertificateEntry> entries) {
      holdNumbers(entries);
      List<CertificateCase> cases =
          surroundings.gather(
              CertificateCase.Step.BACK_ENTRY,
              entries.stream().map(this::asked).toList(),
              load.now());
      SeenInBatch earlier = new SeenInBatch();
      List<JudgedCertificate> judged = new ArrayList<>(entries.size());
      for (int place = 0; place < entries.size(); place++) {
        CertificateEntry entry = entries.get(place);
        List<Finding> findings = rules.check(earlier.addTo(cases.get(place)));
        findings.forEach(finding -> load.findings().add(entry.rows().located(finding)));
        judged.add(
            new JudgedCertificate(
                entry,
                Optional.ofNullable(byNumber.get(entry.licensee())).orElseThrow(),
                cases.get(place).destinationParticipant().orElse(null),
                findings));
        if (!entry.isVoided()) {
          earlier.see(entry);
        }
      }
      return judged;
    }

    private Surroundings.Asked asked(CertificateEntry entry) {
      return Surroundings.Asked.ofBackEntry(
          entry.number(),
          Optional.ofNullable(byNumber.get(entry.licensee())).orElseThrow().id(),
          entry.declaration(),
          load.now());
    }

    /** Nobody opens a draft on one of these numbers before the load has ended. */
    private void holdNumbers(List<CertificateEntry> entries) {
      load.sql()
          .sql(
              "SELECT count(*) FROM (SELECT number FROM stock_number WHERE number = ANY (:numbers)"
                  + " ORDER BY number FOR UPDATE) AS held")
          .param(
              "numbers",
              entries.stream().map(entry -> entry.number().value()).toArray(String[]::new))
          .query(Long.class)
          .single();
    }
  }
}
