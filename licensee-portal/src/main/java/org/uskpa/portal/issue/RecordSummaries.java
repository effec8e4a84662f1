package org.uskpa.portal.issue;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.uskpa.core.certificate.CertificateDetail;
import org.uskpa.core.shipment.Declaration;
import org.uskpa.portal.account.PeopleNames;

/** Makes certificates in short. */
@Component
class RecordSummaries {

  private final RecordParts parts;
  private final PeopleNames names;

  RecordSummaries(RecordParts parts, PeopleNames names) {
    this.parts = parts;
    this.names = names;
  }

  CertificateSummary of(CertificateDetail certificate) {
    Declaration declared = certificate.declaration();
    return new CertificateSummary(
        certificate.number().value(),
        certificate.version(),
        names.of(certificate.draft().handedOverBy()),
        GoodsTable.declared(declared.lines()),
        Stream.concat(parts.inShort(declared).stream(), parts.toBeValidated(declared).stream())
            .toList());
  }
}
