package org.uskpa.portal.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * Where a portal with a database of its own keeps everything: readable by its user only, and used
 * by one portal at a time.
 */
final class DataFolder {

  static final FileAttribute<?> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  static final FileAttribute<?> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path path;

  /** The system lets go of it however the JVM ends. */
  private final FileLock lock;

  private DataFolder(Path path, FileLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder where it is missing and takes it for this process.
   *
   * @throws CannotStart when it is no folder, cannot be written or is in use
   */
  static DataFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path.getParent() == null ? path : path.getParent());
      if (!Files.exists(path)) {
        Files.createDirectory(path, OWNER_ONLY_FOLDER);
      }
      Path real = path.toRealPath();
      return new DataFolder(real, lock(real));
    } catch (FileAlreadyExistsException e) {
      throw unusable(path, e.getFile() + " is a file", e);
    } catch (IOException e) {
      throw unusable(path, "it cannot be made or written (" + e.getMessage() + ")", e);
    }
  }

  private static FileLock lock(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    FileChannel file =
        FileChannel.open(
            path.resolve("portal.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, as a test may do; in use all the same.
    }
    if (lock == null) {
      ByteBuffer holder = ByteBuffer.allocate(20);
      file.read(holder);
      file.close();
      throw new CannotStart(
          ("The data folder %s is in use by another portal (process %s). Stop that one, or name"
                  + " another folder with --kp.data-dir=DIR.")
              .formatted(
                  path,
                  new String(holder.array(), 0, holder.position(), StandardCharsets.US_ASCII)
                      .strip()));
    }
    file.truncate(0);
    file.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return lock;
  }

  private static CannotStart unusable(Path path, String why, IOException cause) {
    return new CannotStart(
        ("The data folder %s cannot be used: %s. Mend that, or name another folder with"
                + " --kp.data-dir=DIR.")
            .formatted(path, why),
        cause);
  }

  /** Lets another portal have the folder; for when the server is stopped. */
  void release() {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      // The end of this process lets go of it.
    }
  }

  CannotStart broken(String why, @Nullable Exception cause) {
    return new CannotStart(
        ("The data folder %s is broken: %s. Restore it from a backup, or move it away to begin"
                + " anew; %s may say more.")
            .formatted(path, why, serverLog()),
        cause);
  }

  Path path() {
    return path;
  }

  /** The database cluster itself. */
  Path cluster() {
    return path.resolve("postgres");
  }

  /** What the database server has to say. */
  Path serverLog() {
    return path.resolve("postgres.log");
  }

  Path passwords() {
    return path.resolve("passwords.properties");
  }

  /** Where the programs of PostgreSQL are unpacked. */
  Path programs() {
    return path.resolve("programs");
  }
}
