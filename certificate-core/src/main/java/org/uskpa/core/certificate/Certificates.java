package org.uskpa.core.certificate;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.uskpa.core.finding.NotFound;
import org.uskpa.core.shipment.CertificateNumber;

/** The certificates as aggregates; lists and details have read models of their own. */
interface Certificates extends Repository<Certificate, Long> {

  Certificate saveAndFlush(Certificate certificate);

  void delete(Certificate certificate);

  void flush();

  Optional<Certificate> findByOpenedWith(UUID openedWith);

  Optional<Certificate> findByNumber(CertificateNumber number);

  Optional<Certificate> findByReplaces(CertificateNumber replaced);

  // Locked first and read afterwards: Hibernate would do it the other way round, since what is
  // typed
  // is joined from the outside.

  @NativeQuery("SELECT id FROM certificate WHERE number = :number FOR UPDATE")
  Optional<Long> lockRow(String number);

  @NativeQuery(
      "SELECT id FROM certificate WHERE number = :number AND licensee_id = :licenseeId FOR UPDATE")
  Optional<Long> lockRow(String number, long licenseeId);

  Optional<Certificate> findById(long id);

  /**
   * Locks anybody's certificate until the transaction ends, for the authorities.
   *
   * @throws NotFound when there is none
   */
  default Certificate lock(CertificateNumber number) {
    return lockRow(number.value())
        .flatMap(this::findById)
        .orElseThrow(() -> new NotFound("certificate " + number));
  }

  /**
   * Locks a licensee's certificate until the transaction ends.
   *
   * @throws NotFound when there is none, or it is another licensee's
   */
  default Certificate lock(CertificateNumber number, long licenseeId) {
    return lockRow(number.value(), licenseeId)
        .flatMap(this::findById)
        .orElseThrow(() -> new NotFound("certificate " + number));
  }

  /**
   * A licensee's certificate, to read.
   *
   * @throws NotFound when there is none, or it is another licensee's
   */
  default Certificate of(CertificateNumber number, long licenseeId) {
    return findByNumber(number)
        .filter(certificate -> certificate.licenseeId() == licenseeId)
        .orElseThrow(() -> new NotFound("certificate " + number));
  }
}
