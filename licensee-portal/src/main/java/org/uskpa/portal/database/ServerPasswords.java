package org.uskpa.portal.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the portal's own server, made once and kept beside its data. */
record ServerPasswords(String superuser, String owner, String application) {

  private static final int RANDOM_BYTES = 24;

  /**
   * Reads what {@link #create} kept.
   *
   * @throws IOException when the file is missing, cannot be read or lacks one of them
   */
  static ServerPasswords read(Path file) throws IOException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
      kept.load(reader);
    }
    return new ServerPasswords(
        required(kept, "superuser", file),
        required(kept, "owner", file),
        required(kept, "application", file));
  }

  /** Makes new ones and keeps them, whole or not at all, readable by this user only. */
  static ServerPasswords create(Path file) throws IOException {
    SecureRandom random = new SecureRandom();
    ServerPasswords made = new ServerPasswords(next(random), next(random), next(random));
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, DataFolder.OWNER_ONLY_FILE);
    Files.writeString(
        draft,
        "superuser=%s%nowner=%s%napplication=%s%n"
            .formatted(made.superuser, made.owner, made.application));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  private static String required(Properties kept, String name, Path file) throws IOException {
    String password = kept.getProperty(name);
    if (password == null) {
      throw new IOException(file.getFileName() + " lacks " + name);
    }
    return password;
  }

  private static String next(SecureRandom random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Never shows a password, wherever it is printed. */
  @Override
  public String toString() {
    return "ServerPasswords[hidden]";
  }
}
