package org.uskpa.portal.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, unpacked from the build's dependencies once. */
final class PostgresPrograms {

  /** Of the bundled programs; a cluster of another major version needs its own. */
  static final String MAJOR_VERSION = "18";

  /** Names what is unpacked; raise it with the version of the binaries in the parent pom. */
  private static final String BUNDLE = "18.6.0";

  private final Path folder;

  private PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  /** Unpacks the programs under the given folder unless they are there already. */
  static PostgresPrograms under(Path parent) throws IOException {
    Path folder = parent.resolve(BUNDLE);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(parent);
      // Unpacked beside and renamed: a start that is killed half way leaves nothing half done.
      Path draft = Files.createTempDirectory(parent, "unpacking", DataFolder.OWNER_ONLY_FOLDER);
      unpack(draft);
      try {
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        FileSystemUtils.deleteRecursively(draft);
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
    }
    return new PostgresPrograms(folder);
  }

  /** How a program ended, and everything it said. */
  record Ending(int code, String output) {

    boolean well() {
      return code == 0;
    }

    String lastWords() {
      return output.lines().filter(line -> !line.isBlank()).reduce("nothing", (a, b) -> b).strip();
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param folder where it works and where its output is kept meanwhile
   */
  Ending run(Path folder, String program, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(this.folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    // Into a file, not a pipe: a server that it leaves running would keep the pipe open for ever.
    Path output = Files.createTempFile(folder, program, ".out", DataFolder.OWNER_ONLY_FILE);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      return new Ending(process.waitFor(), Files.readString(output));
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream bundle = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), cpu());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bundle))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    Path parent = path.getParent();
    if (parent == null || !path.startsWith(target)) {
      throw new IOException(entry.getName() + " leads out of the bundle");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(parent);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    if (parent.endsWith("bin")) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(path, permissions);
    }
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")
        ? "Darwin"
        : "Linux";
  }

  private static String cpu() {
    String arch = System.getProperty("os.arch");
    return arch.equals("amd64") ? "x86_64" : arch;
  }
}
