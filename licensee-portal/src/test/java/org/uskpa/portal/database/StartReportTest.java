package org.uskpa.portal.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;

@ExtendWith(OutputCaptureExtension.class)
class StartReportTest {

  private final StartReport report = new StartReport();

  @Test
  void aKnownReasonIsOneLineHoweverDeepItLies(CapturedOutput output) {
    Exception deep =
        new IOException(new IllegalStateException(new CannotStart("Mend the folder.")));

    assertThat(report.reportException(deep)).isTrue();
    assertThat(output.getErr()).isEqualTo("Mend the folder." + System.lineSeparator());
  }

  @Test
  void aPortTakenAtTheLastMomentIsReportedAsAnEarlierOneIs(CapturedOutput output) {
    assertThat(report.reportException(new PortInUseException(8080))).isTrue();
    assertThat(output.getErr()).startsWith("Port 8080 is in use").hasLineCount(1);
  }

  @Test
  void aDatabaseOfAnotherVersionIsNamedByItsFirstDifference(CapturedOutput output) {
    String message =
        """
        Validate failed: Migrations have failed validation
        Migration checksum mismatch for migration version 4
        -> Applied to database : 1
        """;

    assertThat(
            report.reportException(
                new FlywayValidateException(
                    new ErrorDetails(CoreErrorCode.VALIDATE_ERROR, message), message)))
        .isTrue();
    assertThat(output.getErr())
        .contains("another version of the portal")
        .contains("Migration checksum mismatch for migration version 4")
        .hasLineCount(1);
  }

  @Test
  void aFaultOfTheProgramIsLeftWithItsStackTrace(CapturedOutput output) {
    assertThat(report.reportException(new IllegalStateException("a fault"))).isFalse();
    assertThat(output.getErr()).isEmpty();
  }
}
