package org.uskpa.portal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.LoadCommand;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.load.LoadOutcome;
import org.uskpa.core.load.LoadProgress;
import org.uskpa.core.load.LoadRecords;
import org.uskpa.core.load.LoadRegister;
import org.uskpa.core.load.RecordKind;
import org.uskpa.core.measure.EasternTime;

/**
 * Gives the demonstration its year: 2018, through the very loaders that any back-entry takes. Each
 * file is all or nothing and is entered in the register of loads, so a start that was cut short
 * goes on where it stopped.
 */
@Component
@Profile("demo")
@Order(DemoYear.ORDER)
class DemoYear implements ApplicationRunner {

  /** Before the accounts, some of which belong to licensees of the year. */
  static final int ORDER = DemoAccounts.ORDER - 100;

  private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
  private static final Actor LOADER = new Actor("demo", "The demonstration");
  private static final Duration BEFORE_THE_STORIES = Duration.ofDays(40);
  private static final String WORDS = "Loaded as a back-entry of the demonstration year 2018";
  // A file a kind; RecordKind's order is the order of loading.
  private static final Map<RecordKind, String> FILES =
      Map.of(
          RecordKind.LICENSEES, "demo/2018/licensees.csv",
          RecordKind.STOCK, "demo/2018/stock.csv",
          RecordKind.EXPORTS, "demo/2018/exports.csv",
          RecordKind.IMPORTS, "demo/2018/imports.csv");

  private final LoadRecords loads;
  private final LoadRegister register;
  private final StoryClock clock;

  DemoYear(LoadRecords loads, LoadRegister register, StoryClock clock) {
    this.loads = loads;
    this.register = register;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Set<String> done =
        register.latest(Integer.MAX_VALUE).stream()
            .map(LoadRegister.DoneLoad::fileName)
            .collect(Collectors.toSet());
    // Recorded before anything that the stories of today's quarter tell.
    clock.turnTo(EasternTime.now(clock).minus(BEFORE_THE_STORIES));
    try {
      for (RecordKind kind : RecordKind.values()) {
        String file = FILES.get(kind);
        if (file != null && !done.contains(file)) {
          load(kind, file);
        }
      }
    } finally {
      clock.endStory();
    }
  }

  private void load(RecordKind kind, String file) {
    LoadOutcome outcome =
        loads.load(
            new LoadCommand(kind, new Packaged(file), WORDS, false, LOADER),
            LoadProgress.UNWATCHED);
    if (outcome instanceof LoadOutcome.Loaded loaded) {
      LOG.info("Loaded {}: {}", file, loaded.counts());
    } else {
      throw new IllegalStateException("The demonstration year could not be loaded: " + outcome);
    }
  }

  /** A file packaged with the portal. */
  private record Packaged(String name) implements LoadFile {
    @Override
    public InputStream open() throws IOException {
      return new ClassPathResource(name).getInputStream();
    }
  }
}
