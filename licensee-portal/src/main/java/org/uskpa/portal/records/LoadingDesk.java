package org.uskpa.portal.records;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.uskpa.core.journal.Actor;
import org.uskpa.core.load.LoadCommand;
import org.uskpa.core.load.LoadOutcome;
import org.uskpa.core.load.LoadRecords;
import org.uskpa.core.load.LoadRegister;
import org.uskpa.core.load.RecordKind;

/**
 * Checks and loads files in the background, one after another, whether or not somebody is watching.
 * Files are loaded under their own id, so a load is done once however often it is asked for.
 */
@Component
class LoadingDesk {

  private static final Logger LOG = LoggerFactory.getLogger(LoadingDesk.class);
  private static final Duration UNTIL_NEXT_TURN = Duration.ofSeconds(2);

  private final RecordFiles files;
  private final FileFindings findings;
  private final LoadRecords loads;
  private final LoadRegister register;
  private final RecordSettings settings;
  private final Clock clock;
  private final Hands hands;
  private final Map<UUID, Work> atWork = new ConcurrentHashMap<>();

  LoadingDesk(
      RecordFiles files,
      FileFindings findings,
      LoadRecords loads,
      LoadRegister register,
      RecordSettings settings,
      Clock clock,
      Hands hands) {
    this.files = files;
    this.findings = findings;
    this.loads = loads;
    this.register = register;
    this.settings = settings;
    this.clock = clock;
    this.hands = hands;
  }

  /** Keeps a file and has it checked. */
  void send(UUID id, RecordKind kind, String name, InputStream bytes, Actor sender) {
    Instant now = clock.instant();
    files.removeUntouchedSince(now.minus(settings.keepFiles()));
    begin(
        check(id, name, sender),
        () -> {
          files.add(id, kind, name, bytes, sender, now);
          return true;
        });
  }

  /** Has a file checked once more: registers may have changed, or the check was cut off. */
  void checkAgain(RecordFile file, Actor actor) {
    begin(check(file.id(), file.name(), actor), () -> files.check(file.id(), clock.instant()));
  }

  /**
   * Has a file loaded that was checked.
   *
   * @param words why; kept with every record
   * @return false when it is being loaded already, or is loaded
   */
  boolean load(RecordFile file, String words, Actor actor) {
    return begin(
        new Work(file.id(), false, words, actor, findings),
        () -> files.load(file.id(), words, clock.instant()));
  }

  /** How far the work on a file has come; empty when nobody works on it. */
  Optional<Work.Reached> reached(UUID file) {
    return Optional.ofNullable(atWork.get(file)).map(Work::reached);
  }

  /**
   * The file as it really is: when the portal was stopped in the middle of the work, its state is
   * set right now.
   */
  RecordFile settled(RecordFile file) {
    if (!file.state().isAtWork() || atWork.containsKey(file.id())) {
      return file;
    }
    settle(file.id());
    return files.find(file.id()).orElse(file);
  }

  private Work check(UUID id, String name, Actor actor) {
    return new Work(id, true, LoadCommand.usualWords(name), actor, findings);
  }

  private boolean begin(Work work, BooleanSupplier step) {
    if (atWork.putIfAbsent(work.file(), work) != null) {
      return false;
    }
    boolean begun = false;
    try {
      begun = step.getAsBoolean();
    } finally {
      if (!begun) {
        atWork.remove(work.file());
      }
    }
    if (begun) {
      hands.take(() -> run(work));
    }
    return begun;
  }

  private void run(Work work) {
    try {
      LoadOutcome outcome = outcome(work);
      if (outcome instanceof LoadOutcome.Busy) {
        work.waitForTurn();
        hands.takeLater(() -> run(work), UNTIL_NEXT_TURN);
        return;
      }
      end(work.file(), outcome);
    } catch (RuntimeException failed) {
      LOG.error("The work on file {} was cut off", work.file(), failed);
      settleIfPossible(work.file());
    }
    atWork.remove(work.file());
  }

  private LoadOutcome outcome(Work work) {
    RecordFile file = files.find(work.file()).orElseThrow();
    work.begin();
    LoadOutcome outcome =
        loads.load(
            new LoadCommand(
                file.kind(),
                files.stored(file),
                work.words(),
                work.isDryRun(),
                work.actor(),
                work.isDryRun() ? null : file.id()),
            work);
    work.keepFindings();
    return outcome;
  }

  private void end(UUID file, LoadOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof LoadOutcome.Loaded loaded) {
      files.end(
          file,
          loaded.dryRun() ? FileState.CHECKED : FileState.LOADED,
          loaded.counts(),
          loaded.findings().blocks(),
          loaded.findings().warnings(),
          now);
    } else if (outcome instanceof LoadOutcome.Refused refused) {
      files.end(
          file,
          FileState.REFUSED,
          Map.of(),
          refused.findings().blocks(),
          refused.findings().warnings(),
          now);
    } else if (outcome instanceof LoadOutcome.DoneBefore before) {
      endAsDone(before.load(), file);
    }
  }

  private void endAsDone(LoadRegister.DoneLoad load, UUID file) {
    files.end(file, FileState.LOADED, load.counts(), Map.of(), load.warnings(), clock.instant());
  }

  /** Nobody works on it: either the load was done, or nothing was. */
  private void settle(UUID file) {
    register
        .askedAs(file)
        .ifPresentOrElse(load -> endAsDone(load, file), () -> files.cutOff(file, clock.instant()));
  }

  private void settleIfPossible(UUID file) {
    try {
      settle(file);
    } catch (RuntimeException stillAway) {
      // Whoever looks at the file next has it settled.
      LOG.warn("The state of file {} could not be written", file, stillAway);
    }
  }
}
