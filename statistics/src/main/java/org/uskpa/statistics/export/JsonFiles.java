package org.uskpa.statistics.export;

import java.io.OutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON that people can read too. */
final class JsonFiles {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonFiles() {}

  static void write(Object written, OutputStream out) {
    MAPPER.writeValue(out, written);
  }
}
