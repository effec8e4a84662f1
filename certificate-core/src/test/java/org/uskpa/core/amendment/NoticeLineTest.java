package org.uskpa.core.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uskpa.core.register.RegistersForTests;

class NoticeLineTest {

  private final NoticeNames names = new NoticeNames(RegistersForTests.asKnown().participants());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          India                                     | IN | LISTED
          • India—Ministry of Commerce and Industry | IN | LISTED
          12. India.                                | IN | LISTED
          India, added                              | IN | LISTED
          Adds India to the list                    | IN | LISTED
          Addition of India                         | IN | LISTED
          India suspended                           | IN | SUSPENDED
          India, suspended                          | IN | SUSPENDED
          India (suspended)                         | IN | SUSPENDED
          India - suspended                         | IN | SUSPENDED
          India: suspended                          | IN | SUSPENDED
          INDIA IS TEMPORARILY SUSPENDED            | IN | SUSPENDED
          Suspended: India                          | IN | SUSPENDED
          Suspends India                            | IN | SUSPENDED
          Suspension of India                       | IN | SUSPENDED
          India—Ministry of Commerce (suspended)    | IN | SUSPENDED
          India no longer suspended                 | IN | LISTED
          India, suspension lifted                  | IN | LISTED
          India, reinstated                         | IN | LISTED
          India removed                             | IN | REMOVED
          India, deleted                            | IN | REMOVED
          India (removed)                           | IN | REMOVED
          India is deleted from the list            | IN | REMOVED
          Removes India from the list               | IN | REMOVED
          Delete India                              | IN | REMOVED
          Deletion of India                         | IN | REMOVED
          India, no longer a Participant            | IN | REMOVED
          Democratic Republic of the Congo, removed | CD | REMOVED
          Côte d’Ivoire suspended                   | CI | SUSPENDED
          Republic of Korea, suspended              | KR | SUSPENDED
          """)
  void aLineIsReadAsAPersonTypesIt(String text, String code, NoticeReading.Meaning says) {
    NoticeLine line = new NoticeLine(text);

    assertThat(line.code(names)).contains(code);
    assertThat(line.says()).isEqualTo(says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          List of Participants
          Atlantis, suspended
          Suspended:
          The following are removed
          """)
  void whatNamesNobodyHasNoCode(String text) {
    assertThat(new NoticeLine(text).code(names)).isEmpty();
  }
}
