package org.cannadvisor.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine; nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    // Without it Chromium refuses to start as root, as in most build containers.
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Where it is installed, by {@code CHROMIUM} or in the usual places; empty where it is not. */
  static Optional<Path> find() {
    String told = System.getenv("CHROMIUM");
    return (told == null ? PLACES.stream() : Stream.of(told))
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path program) {
    return new Chromium(program);
  }

  /** Opens a page as a person without a history does. */
  Visit visit(Path page, int width, ColorScheme scheme) {
    var options =
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    return Visit.to(page, browser.newContext(options));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
