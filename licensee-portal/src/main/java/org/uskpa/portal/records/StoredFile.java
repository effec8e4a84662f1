package org.uskpa.portal.records;

import java.io.InputStream;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uskpa.core.load.LoadFile;

/** A file as it waits in the database, read piece by piece: one piece is in memory, never more. */
final class StoredFile implements LoadFile {

  private final JdbcClient jdbc;
  private final UUID id;
  private final String name;

  StoredFile(JdbcClient jdbc, UUID id, String name) {
    this.jdbc = jdbc;
    this.id = id;
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    return new Pieces(this::piece);
  }

  private byte @Nullable [] piece(int place) {
    return jdbc.sql("SELECT bytes FROM record_file_part WHERE file_id = :id AND place = :place")
        .param("id", id)
        .param("place", place)
        .query((row, index) -> row.getBytes(1))
        .optional()
        .orElse(null);
  }

  /** Piece after piece until there is none. */
  private static final class Pieces extends InputStream {

    private final IntFunction<byte @Nullable []> source;
    private byte @Nullable [] piece = new byte[0];
    private int next;
    private int at;

    Pieces(IntFunction<byte @Nullable []> source) {
      this.source = source;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
      if (wanted == 0) {
        return 0;
      }
      byte[] current = piece;
      while (current != null && at == current.length) {
        current = source.apply(next++);
        at = 0;
      }
      piece = current;
      if (current == null) {
        return -1;
      }
      int count = Math.min(wanted, current.length - at);
      System.arraycopy(current, at, target, offset, count);
      at += count;
      return count;
    }
  }
}
