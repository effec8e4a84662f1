package org.uskpa.portal.acknowledgment;

import java.time.LocalDate;
import org.springframework.beans.factory.BeanFactory;
import org.uskpa.core.certificate.LifeForTests;
import org.uskpa.core.licensee.AdmitLicensee;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.LicenseeKind;
import org.uskpa.core.licensee.LicenseeList;

/** Licensees that have not acknowledged the year. */
final class LicenseesForTests {

  private LicenseesForTests() {}

  static Licensee admitted(BeanFactory beans, String name) {
    return beans
        .getBean(AdmitLicensee.class)
        .run(
            new AdmitLicensee.Command(
                beans.getBean(LicenseeList.class).nextNumber(),
                name,
                LicenseeKind.DEALER,
                "20 West 47th Street, New York, NY 10036",
                LocalDate.of(2025, 6, 1),
                null),
            LifeForTests.ADMINISTRATOR)
        .orElseThrow();
  }
}
