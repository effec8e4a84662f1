package org.uskpa.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Does a work in a JVM of its own with little heap, and says how much of it was used. */
public final class SmallHeap {

  /** Something that is done in a JVM of its own; it has a constructor without parameters. */
  public interface Work {

    /** Does it; says how many nanoseconds that took, without the start of what does it. */
    long run(List<String> arguments) throws Exception;
  }

  private static final String ANSWER = "done in nanoseconds, greatest MB, greatest MB kept: ";

  /**
   * How it went.
   *
   * @param greatestMegabytes the most heap that was ever in use, waste included
   * @param greatestKeptMegabytes the most that a collection left
   */
  record Report(long nanos, long greatestMegabytes, long greatestKeptMegabytes) {}

  private SmallHeap() {}

  /**
   * Does it with so much heap.
   *
   * @param arguments what the work is told
   */
  static Report run(int megabytes, Class<? extends Work> work, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-Xmx" + megabytes + "m");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(SmallHeap.class.getName(), work.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Report report = null;
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ANSWER)) {
          String[] numbers = line.substring(ANSWER.length()).split(" ", -1);
          report =
              new Report(
                  Long.parseLong(numbers[0]),
                  Long.parseLong(numbers[1]),
                  Long.parseLong(numbers[2]));
        }
      }
    } finally {
      process.destroy();
    }
    if (process.waitFor() != 0 || report == null) {
      throw new IllegalStateException("The work in a small heap failed, see above");
    }
    return report;
  }

  /** The other JVM: the work, then what it is told. */
  public static void main(String[] arguments) throws Exception {
    AtomicLong used = new AtomicLong();
    AtomicLong kept = new AtomicLong();
    watchUse(used);
    watchCollections(kept);
    Work work = Class.forName(arguments[0]).asSubclass(Work.class).getConstructor().newInstance();
    long nanos = work.run(List.of(arguments).subList(1, arguments.length));
    System.out.println(
        ANSWER + "%d %d %d".formatted(nanos, megabytes(used.get()), megabytes(kept.get())));
    System.exit(0);
  }

  private static void watchUse(AtomicLong greatest) {
    Thread watch =
        new Thread(
            () -> {
              while (true) {
                long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                greatest.accumulateAndGet(used, Math::max);
                try {
                  Thread.sleep(20);
                } catch (InterruptedException end) {
                  return;
                }
              }
            },
            "watch of the heap");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watchCollections(AtomicLong greatest) {
    Set<String> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    for (GarbageCollectorMXBean collector : collectors) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, nothing) -> {
                Map<String, MemoryUsage> after =
                    GarbageCollectionNotificationInfo.from(
                            (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc();
                long left = heap.stream().mapToLong(pool -> after.get(pool).getUsed()).sum();
                greatest.accumulateAndGet(left, Math::max);
              },
              notification ->
                  notification
                      .getType()
                      .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
              null);
    }
  }

  private static long megabytes(long bytes) {
    return bytes >> 20;
  }
}
