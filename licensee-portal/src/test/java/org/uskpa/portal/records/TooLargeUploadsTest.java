package org.uskpa.portal.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class TooLargeUploadsTest {

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data; boundary=x, 1001, 413",
    "multipart/form-data; boundary=x, 1000, 200",
    "text/csv, 1001, 200",
    ", 1001, 200"
  })
  void a_form_with_too_large_a_file_is_turned_away_at_the_door(String type, int length, int status)
      throws Exception {
    TooLargeUploads door =
        new TooLargeUploads(new RecordSettings(DataSize.ofBytes(1000), Duration.ofDays(1)));
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/records/files");
    request.setContentType(type);
    request.setContent(new byte[length]);
    MockHttpServletResponse response = new MockHttpServletResponse();
    MockFilterChain rest = new MockFilterChain();

    door.doFilter(request, response, rest);

    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(rest.getRequest() == null).isEqualTo(status == 413);
  }
}
