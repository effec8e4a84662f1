package org.uskpa.core.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several people do something at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /** What each of them got, in the order of the deeds. */
  @SafeVarargs
  public static <T> List<T> run(Callable<? extends T>... deeds) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(deeds.length);
    try {
      CyclicBarrier start = new CyclicBarrier(deeds.length);
      List<Future<? extends T>> running = new ArrayList<>();
      for (Callable<? extends T> deed : deeds) {
        running.add(
            people.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return deed.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<? extends T> one : running) {
        results.add(one.get(60, TimeUnit.SECONDS));
      }
      return results;
    } finally {
      people.shutdownNow();
    }
  }
}
