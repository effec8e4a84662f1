package org.uskpa.portal.demo;

import java.io.IOException;
import java.io.InputStream;
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
import org.uskpa.core.finding.Outcome;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.licensee.Acknowledge;
import org.uskpa.core.licensee.Licensee;
import org.uskpa.core.licensee.Licensees;
import org.uskpa.core.load.LoadCommand;
import org.uskpa.core.load.LoadFile;
import org.uskpa.core.load.LoadOutcome;
import org.uskpa.core.load.LoadProgress;
import org.uskpa.core.load.LoadRecords;
import org.uskpa.core.load.LoadRegister;
import org.uskpa.core.load.RecordKind;
import org.uskpa.core.stock.AllotStock;

/**
 * Gives the demonstration its year: 2018, through the very loaders that any back-entry takes, then
 * this year's acknowledgments and free numbers. Each file is all or nothing and is entered in the
 * register of loads, so a start that was cut short goes on where it stopped.
 */
@Component
@Profile("demo")
@Order(DemoYear.ORDER)
class DemoYear implements ApplicationRunner {

  /** Before the accounts, some of which belong to licensees of the year. */
  static final int ORDER = DemoAccounts.ORDER - 100;

  private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
  private static final Actor LOADER = new Actor("demo", "The demonstration");
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
  private final Licensees licensees;
  private final Acknowledge acknowledge;
  private final AllotStock allot;

  DemoYear(
      LoadRecords loads,
      LoadRegister register,
      Licensees licensees,
      Acknowledge acknowledge,
      AllotStock allot) {
    this.loads = loads;
    this.register = register;
    this.licensees = licensees;
    this.acknowledge = acknowledge;
    this.allot = allot;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Set<String> done =
        register.latest(Integer.MAX_VALUE).stream()
            .map(LoadRegister.DoneLoad::fileName)
            .collect(Collectors.toSet());
    for (RecordKind kind : RecordKind.values()) {
      String file = FILES.get(kind);
      if (file != null && !done.contains(file)) {
        load(kind, file);
      }
    }
    // A refusal says that it stands already: of this year, or of an earlier start.
    licensees.all().stream().map(Licensee::id).map(Acknowledge.Command::new).forEach(this::sign);
    allot(new AllotStock.Command("L005", "US50001", "US50025"));
    allot(new AllotStock.Command("L001", "US50026", "US50050"));
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

  private void sign(Acknowledge.Command command) {
    Outcome<?> outcome = acknowledge.run(command, LOADER);
    LOG.debug("Acknowledgment of licensee {}: {}", command.licenseeId(), outcome);
  }

  private void allot(AllotStock.Command command) {
    Outcome<?> outcome = allot.run(command, LOADER);
    LOG.debug("Stock of the demonstration for {}: {}", command.licensee(), outcome);
  }

  /** A file packaged with the portal. */
  private record Packaged(String name) implements LoadFile {
    @Override
    public InputStream open() throws IOException {
      return new ClassPathResource(name).getInputStream();
    }
  }
}
