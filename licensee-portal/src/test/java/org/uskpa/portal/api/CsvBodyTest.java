package org.uskpa.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class CsvBodyTest {

  private static final DataSize MOST = DataSize.ofMegabytes(2);

  /** A body of a length that it may say or not, made while it is read. */
  private static final class Body extends MockHttpServletRequest {

    private final long length;
    private final boolean says;
    private long read;

    Body(long length, boolean says) {
      this.length = length;
      this.says = says;
    }

    @Override
    public long getContentLengthLong() {
      return says ? length : -1;
    }

    @Override
    public ServletInputStream getInputStream() {
      return new ServletInputStream() {
        @Override
        public int read() {
          return read++ < length ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int wanted) {
          int count = (int) Math.min(wanted, length - read);
          read += count;
          return count == 0 ? -1 : count;
        }

        @Override
        public boolean isFinished() {
          return read == length;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
      };
    }
  }

  @Test
  void a_body_is_read_from_disk_as_often_as_asked_and_then_gone() throws IOException {
    CsvBody body = CsvBody.onDisk("exports.csv", new Body(MOST.toBytes(), false), MOST);
    for (int time = 0; time < 2; time++) {
      try (InputStream bytes = body.open()) {
        assertThat(bytes.readAllBytes()).hasSize((int) MOST.toBytes());
      }
    }

    body.close();

    assertThatThrownBy(body::open).isInstanceOf(IOException.class);
  }

  @Test
  void a_body_that_says_it_is_too_large_is_not_read_at_all() {
    Body body = new Body(MOST.toBytes() + 1, true);

    assertThatThrownBy(() -> CsvBody.onDisk("exports.csv", body, MOST))
        .isInstanceOf(CsvBody.TooLarge.class)
        .hasMessageContaining("larger than 2 MB")
        .hasMessageContaining("Split the file");
    assertThat(body.read).isZero();
  }

  @Test
  void what_is_less_than_a_megabyte_is_said_in_kilobytes() {
    DataSize most = DataSize.ofKilobytes(512);

    assertThatThrownBy(() -> CsvBody.onDisk("world.csv", new Body(most.toBytes() + 1, true), most))
        .isInstanceOf(CsvBody.TooLarge.class)
        .hasMessageContaining("larger than 512 KB");
  }

  @Test
  void a_body_without_end_is_read_no_further_than_it_may_be() {
    Body body = new Body(Long.MAX_VALUE, false);

    assertThatThrownBy(() -> CsvBody.onDisk("exports.csv", body, MOST))
        .isInstanceOf(CsvBody.TooLarge.class);
    assertThat(body.read).isLessThan(2 * MOST.toBytes());
  }
}
