package org.uskpa.portal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The installed Chromium, started once for all tests; nothing is downloaded. The one without
 * windows is preferred: the other draws a window around each page, which takes most of a test's
 * time.
 */
final class Chromium {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-domain-reliability",
          "--disable-sync",
          "--disable-features=OptimizationHints,MediaRouter,Translate",
          "--metrics-recording-only",
          "--no-first-run",
          "--no-pings");

  private static final class Running {
    static final Browser BROWSER = start();
  }

  private Chromium() {}

  static Browser running() {
    return Running.BROWSER;
  }

  private static Browser start() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(FLAGS)
                    .setHeadless(true));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "chromium ends"));
    return browser;
  }

  private static Path installed() {
    return Stream.concat(Stream.ofNullable(System.getenv("KP_CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Chromium is not installed (apt-get install chromium-headless-shell), or set KP_CHROMIUM to its path"));
  }
}
