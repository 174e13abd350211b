package org.cannadvisor.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of the guided checklist. A new one is a writer and a constant here. */
public enum GuideFormat {
  /** For a terminal of 80 columns. */
  TEXT {
    @Override
    public GuideWriter writer(boolean colour) {
      return new GuideText(colour);
    }
  },

  /** Task lists. */
  MARKDOWN {
    @Override
    public GuideWriter writer(boolean colour) {
      return new GuideMarkdown();
    }
  },

  /** For programs: see {@code checklist-schema-1.json}. */
  JSON {
    @Override
    public GuideWriter writer(boolean colour) {
      return new GuideJson();
    }
  },

  /** One page for a browser, in both languages, that keeps the answers. */
  HTML {
    @Override
    public GuideWriter writer(boolean colour) {
      return new HtmlGuide();
    }
  };

  /** Its writer. */
  public abstract GuideWriter writer(boolean colour);

  /** The name used on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this name; empty where there is none. */
  public static Optional<GuideFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }
}
