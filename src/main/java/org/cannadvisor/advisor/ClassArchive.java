package org.cannadvisor.advisor;

import static org.cannadvisor.advisor.Findings.plain;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.model.Text;

/** Whether the JVM took its classes from the class-data archive, which halves the start. */
final class ClassArchive {

  private static final String ID = "class-archive";
  private static final Text TITLE = new Text("类数据归档", "class-data archive");

  private ClassArchive() {}

  static void check(Findings findings) {
    Optional<HotSpotDiagnosticMXBean> machine =
        Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class));
    if (machine.isEmpty()) {
      findings.ok(ID, TITLE, new Text("此 Java 没有该功能", "this Java has none"));
      return;
    }
    String file = option(machine.get(), "SharedArchiveFile");
    boolean isShared = option(machine.get(), "UseSharedSpaces").equals("true");
    if (!file.isEmpty() && isShared) {
      findings.ok(ID, TITLE, plain(file));
    } else if (!file.isEmpty()) {
      findings.warn(
          ID,
          TITLE,
          new Text("Java 没有采用 " + file, "Java did not take " + file),
          new Text("删除该文件，下次启动会重新生成。", "delete the file; the next start makes it anew."));
    } else {
      absent(findings);
    }
  }

  private static String option(HotSpotDiagnosticMXBean machine, String name) {
    try {
      return String.valueOf(machine.getVMOption(name).getValue());
    } catch (IllegalArgumentException unknown) {
      return "";
    }
  }

  /** The launcher makes one in the background and names it once it is there. */
  private static void absent(Findings findings) {
    Optional<Path> lock = Natives.cacheFolder().flatMap(ClassArchive::lock);
    if (System.getProperty("cann-advisor.terminal") == null) {
      findings.ok(ID, TITLE, new Text("未使用（不是由启动脚本启动）", "not in use: not started by the launcher"));
    } else if (System.getenv("CANN_ADVISOR_NO_ARCHIVE") != null) {
      findings.ok(
          ID,
          TITLE,
          new Text(
              "未使用（设置了 CANN_ADVISOR_NO_ARCHIVE）", "not in use: CANN_ADVISOR_NO_ARCHIVE is set"));
    } else if (lock.isPresent()) {
      findings.warn(
          ID,
          TITLE,
          new Text("正在生成，或上次生成中断", "it is being made, or making it was cut short"),
          new Text(
              "一分钟后仍如此，则删除目录 " + lock.get() + "。",
              "if this still stands in a minute, delete the folder " + lock.get() + "."));
    } else {
      findings.warn(
          ID,
          TITLE,
          new Text("没有归档，启动较慢", "there is none, so starting takes longer"),
          new Text(
              "启动脚本会在后台生成它；若一直没有，请检查上面的缓存目录。",
              "the launcher makes it in the background; where it never does, see the cache folder"
                  + " above."));
    }
  }

  private static Optional<Path> lock(Path cache) {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".jsa.lock")).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
