package org.cannadvisor.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of a report. A new one is a writer and a constant here. */
public enum ReportFormat {
  /** For a terminal of 80 columns. */
  TEXT {
    @Override
    public ReportWriter writer(ReportOptions options) {
      return new TextReport(options);
    }
  },

  /** For programs: schema 1, see {@code report-schema-1.json}. */
  JSON {
    @Override
    public ReportWriter writer(ReportOptions options) {
      return new JsonReport();
    }
  },

  /** For a ticket, an issue or a wiki page. */
  MARKDOWN {
    @Override
    public ReportWriter writer(ReportOptions options) {
      return new MarkdownReport(options);
    }
  },

  /** For code scanning and editors: SARIF 2.1.0. */
  SARIF {
    @Override
    public ReportWriter writer(ReportOptions options) {
      return new SarifReport();
    }
  },

  /** For build servers. */
  JUNIT {
    @Override
    public ReportWriter writer(ReportOptions options) {
      return new JunitReport();
    }
  },

  /** One page for a browser, in both languages. */
  HTML {
    @Override
    public ReportWriter writer(ReportOptions options) {
      return new HtmlReport();
    }
  };

  /** Its writer; a format for programs is the same whatever the options. */
  public abstract ReportWriter writer(ReportOptions options);

  /** The name used on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this name; empty where there is none. */
  public static Optional<ReportFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }
}
