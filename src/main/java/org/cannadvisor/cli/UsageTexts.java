package org.cannadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.cannadvisor.model.Lang;

/**
 * What {@code --help} says, in one language. Read by name: {@link ResourceBundle#getBundle} would
 * look for the texts of every variant of the locale in every jar first.
 */
final class UsageTexts {

  private UsageTexts() {}

  static ResourceBundle in(Lang lang) {
    String name = lang == Lang.ZH ? "Usage_zh.properties" : "Usage.properties";
    try (InputStream in = UsageTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path.");
      }
      return new PropertyResourceBundle(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
