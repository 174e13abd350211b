package org.cannadvisor.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cannadvisor.model.Lang;

/**
 * Takes the two pictures that the README shows: {@code mvn -Pbrowser test-compile
 * exec:exec@screenshots}.
 */
final class Screenshots {

  private static final int WIDTH = 1100;
  private static final String STRIDES = "How are size and strides of VPC's input filled in?";

  private Screenshots() {}

  /**
   * Writes {@code report.png} and {@code checklist.png}.
   *
   * @param args the folder to write to, and one for the pages
   */
  public static void main(String[] args) throws IOException {
    Path pictures = Path.of(args[0]);
    Path pages = Files.createDirectories(Path.of(args[1]));
    Path project = Pages.project("jpeg-classifier");
    Path program =
        Chromium.find().orElseThrow(() -> new IllegalStateException("No Chromium in /usr/bin."));
    try (Chromium chromium = Chromium.start(program)) {
      Path report = Pages.report(project, Lang.EN, pages);
      try (Visit visit = chromium.visit(report, WIDTH, ColorScheme.LIGHT)) {
        take(visit, pictures.resolve("report.png"));
      }
      Path checklist = Pages.checklist(project, Lang.EN, pages);
      try (Visit visit = chromium.visit(checklist, WIDTH, ColorScheme.LIGHT)) {
        visit.find(AriaRole.RADIO, "Width and height are the aligned stride").check();
        visit.find(AriaRole.HEADING, STRIDES).evaluate("heading => heading.scrollIntoView()");
        take(visit, pictures.resolve("checklist.png"));
      }
    }
  }

  private static void take(Visit visit, Path picture) {
    visit.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
  }
}
