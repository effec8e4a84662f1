package org.uskpa.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uskpa.core.database.CoreDbTest;
import org.uskpa.core.licensee.Licensee;

@CoreDbTest
class CertificateLifeDbTest {

  @Autowired private BeanFactory beans;
  private LifeForTests life;
  private Licensee dealer;

  @BeforeEach
  void aDealerWithStock() {
    life = new LifeForTests(beans);
    dealer = life.dealer();
  }

  @Test
  void aDraftTakesTheLowestFreeNumber() {
    Step first = life.opened(dealer);
    Step second = life.opened(dealer);

    assertThat(first.state()).isEqualTo(CertificateState.DRAFT);
    assertThat(second.number()).isGreaterThan(first.number());
  }

  @Test
  void aDraftInOrderIsIssued() {
    assertThat(life.issued(dealer).state()).isEqualTo(CertificateState.ISSUED);
  }

  @Test
  void anIssuedCertificateLeaves() {
    assertThat(life.exported(dealer).state()).isEqualTo(CertificateState.EXPORTED);
  }

  @Test
  void anIssuedCertificateIsVoided() {
    assertThat(life.voided(dealer).state()).isEqualTo(CertificateState.VOIDED);
  }
}
