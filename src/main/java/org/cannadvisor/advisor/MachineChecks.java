package org.cannadvisor.advisor;

import static org.cannadvisor.advisor.Findings.plain;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.model.Checkup.Line;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Text;

/** What the program runs on: Java, system, encoding, memory, cache folder, terminal. */
final class MachineChecks {

  private static final long MEGABYTE = 1024 * 1024;
  private static final long ENOUGH_MEGABYTES = 240;
  private static final Text CACHE = new Text("缓存目录", "cache folder");
  private static final Text SET_CACHE =
      new Text(
          "把环境变量 CANN_ADVISOR_CACHE 设为可写的目录。",
          "set the environment variable CANN_ADVISOR_CACHE to a folder that you can write.");

  private final Findings findings;
  private final boolean colour;

  MachineChecks(Lang lang, boolean colour) {
    this.findings = new Findings(lang);
    this.colour = colour;
  }

  List<Line> lines() {
    findings.ok("version", new Text("版本", "version"), plain("cann-advisor " + Version.number()));
    findings.ok(
        "java",
        plain("Java"),
        plain(
            property("java.version")
                + ", "
                + property("java.vendor")
                + ", "
                + property("java.home")));
    String processors = Runtime.getRuntime().availableProcessors() + "";
    String system = property("os.name") + " " + property("os.version") + ", " + property("os.arch");
    findings.ok(
        "system",
        new Text("系统", "system"),
        new Text(system + "，" + processors + " 个处理器", system + ", processors: " + processors));
    encoding();
    memory();
    cacheFolder();
    ClassArchive.check(findings);
    terminal();
    return findings.lines();
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }

  /** The names of files are decoded by the locale; what it cannot say becomes a question mark. */
  private void encoding() {
    String names = property("sun.jnu.encoding");
    Text title = new Text("语言与编码", "locale, encoding");
    Text found = plain(Locale.getDefault() + ", " + Charset.defaultCharset().name() + ", " + names);
    if (Charset.isSupported(names) && Charset.forName(names).newEncoder().canEncode("图")) {
      findings.ok("encoding", title, found);
    } else {
      findings.warn(
          "encoding",
          title,
          found,
          new Text(
              "该编码无法表示中文文件名，这些文件会读不到；设置 LC_ALL=C.UTF-8 或 zh_CN.UTF-8。",
              "files with Chinese names cannot be read under this encoding; set LC_ALL=C.UTF-8."));
    }
  }

  private void memory() {
    long megabytes = Runtime.getRuntime().maxMemory() / MEGABYTE;
    Text title = new Text("内存上限", "memory limit");
    if (megabytes >= ENOUGH_MEGABYTES) {
      findings.ok("memory", title, plain(megabytes + " MB"));
    } else {
      findings.warn(
          "memory",
          title,
          plain(megabytes + " MB"),
          new Text(
              "大的比对表可能读不完；设置 JAVA_OPTS=-Xmx512m。",
              "large comparison tables may not fit; set JAVA_OPTS=-Xmx512m."));
    }
  }

  private void cacheFolder() {
    Optional<Path> folder = Natives.cacheFolder();
    if (folder.isEmpty()) {
      findings.warn(
          "cache", CACHE, new Text("没有可写的缓存目录", "there is none that can be written"), SET_CACHE);
      return;
    }
    try {
      Files.delete(Files.createTempFile(folder.get(), "doctor", ""));
      findings.ok("cache", CACHE, plain(folder.get().toString()));
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      findings.warn(
          "cache",
          CACHE,
          new Text(
              "无法写入 " + folder.get() + "（" + why + "）",
              folder.get() + " cannot be written: " + why),
          SET_CACHE);
    }
  }

  private void terminal() {
    Text title = new Text("终端颜色", "terminal colour");
    if (colour) {
      findings.ok("colour", title, new Text("有", "on"));
    } else if (System.getenv("NO_COLOR") != null) {
      findings.ok("colour", title, new Text("无（设置了 NO_COLOR）", "off: NO_COLOR is set"));
    } else {
      findings.ok("colour", title, new Text("无（输出不是终端）", "off: the output is no terminal"));
    }
  }
}
