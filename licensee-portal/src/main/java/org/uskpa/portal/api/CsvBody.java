package org.uskpa.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.uskpa.core.load.LoadFile;

/**
 * The body of a request on disk, for as long as it is being loaded. It is written there as it
 * comes: no more of it than a buffer is ever in memory.
 */
final class CsvBody implements LoadFile, AutoCloseable {

  /** Tells apart what several portals on one machine have at work. */
  static final String PREFIX = "records-%d-".formatted(ProcessHandle.current().pid());

  private static final MediaType CSV = new MediaType("text", "csv");
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final Path path;

  private CsvBody(String name, Path path) {
    this.name = name;
    this.path = path;
  }

  /** The body is larger than may be. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(DataSize most) {
      super(
          "The body is larger than %s. Nothing was loaded. Split the file by whole records and send its parts one after another."
              .formatted(written(most)));
    }
  }

  private static String written(DataSize size) {
    return size.toMegabytes() > 0
        ? "%,d MB".formatted(size.toMegabytes())
        : "%,d KB".formatted(size.toKilobytes());
  }

  /** Why the body cannot be CSV as it is asked for; null when it can. */
  static @Nullable String refusal(HttpServletRequest request) {
    String encoded = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoded != null && !encoded.equals("identity")) {
      return "The body is encoded as %s. Send it as it is, without Content-Encoding."
          .formatted(encoded);
    }
    String sent = request.getContentType();
    if (sent == null) {
      return "The request does not say what its body is. Add the header Content-Type: text/csv.";
    }
    try {
      MediaType type = MediaType.parseMediaType(sent);
      if (!type.equalsTypeAndSubtype(CSV)) {
        return "The body is %s. Send CSV, with the header Content-Type: text/csv.".formatted(type);
      }
      if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
        return "The body is CSV in %s. Save the file as UTF-8 and send it as text/csv; charset=UTF-8."
            .formatted(type.getCharset());
      }
      return null;
    } catch (InvalidMediaTypeException unreadable) {
      return "The header Content-Type cannot be read. It is text/csv for CSV.";
    }
  }

  /**
   * Writes the body of a request to disk.
   *
   * @throws TooLarge when there is more of it than may be; nothing is left behind
   */
  static CsvBody onDisk(String name, HttpServletRequest request, DataSize most) throws IOException {
    if (request.getContentLengthLong() > most.toBytes()) {
      throw new TooLarge(most);
    }
    CsvBody body = new CsvBody(name, Files.createTempFile(PREFIX, ".csv"));
    boolean whole = false;
    try (OutputStream disk = Files.newOutputStream(body.path)) {
      copy(request.getInputStream(), disk, most);
      whole = true;
    } finally {
      if (!whole) {
        body.close();
      }
    }
    return body;
  }

  private static void copy(InputStream from, OutputStream to, DataSize most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
      size += count;
      if (size > most.toBytes()) {
        throw new TooLarge(most);
      }
      to.write(buffer, 0, count);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
