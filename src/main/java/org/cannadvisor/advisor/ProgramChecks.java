package org.cannadvisor.advisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.cannadvisor.intake.syntax.Natives;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.knowledge.Outline;
import org.cannadvisor.model.Checkup.Line;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Level;
import org.cannadvisor.model.Text;
import org.cannadvisor.rules.RuleBase;

/** Whether rules, knowledge and parsers load, and whether a known fault is found. */
final class ProgramChecks {

  private static final Text INSTALL_AGAIN =
      new Text(
          "安装包不完整：重新解压，或重新构建（mvn package）。",
          "the installation is incomplete: unpack it again, or build it again (mvn package).");
  private static final Text RULES = new Text("规则库", "rule base");
  private static final Text KNOWLEDGE = new Text("知识库", "knowledge base");
  private static final Text PARSERS = new Text("源码解析库", "source parsers");
  private static final Text DIAGNOSIS = new Text("自诊断", "self-diagnosis");
  private static final int NANOS_PER_MILLI = 1_000_000;

  private final Lang lang;
  private final Findings findings;

  ProgramChecks(Lang lang) {
    this.lang = lang;
    this.findings = new Findings(lang);
  }

  List<Line> lines() {
    rules();
    knowledge();
    parsers();
    diagnosis();
    return findings.lines();
  }

  private void rules() {
    try {
      RuleBase rules = RuleBase.builtIn();
      rules.loadAll();
      findings.ok("rules", RULES, new Text(rules.size() + " 条规则", "rules: " + rules.size()));
    } catch (IllegalStateException | LinkageError broken) {
      findings.fault("rules", RULES, Findings.plain(String.valueOf(broken)), INSTALL_AGAIN);
    }
  }

  private void knowledge() {
    try {
      KnowledgeBase knowledge = KnowledgeBase.builtIn();
      for (Outline outline : knowledge.outlines()) {
        for (Lang each : Lang.values()) {
          knowledge.entry(outline.id()).prose(each);
        }
      }
      int ids = knowledge.outlines().size();
      findings.ok(
          "knowledge",
          KNOWLEDGE,
          new Text(ids + " 条建议，中英文齐全", "recommendations: " + ids + ", in zh and en"));
    } catch (IllegalStateException | LinkageError broken) {
      findings.fault("knowledge", KNOWLEDGE, Findings.plain(String.valueOf(broken)), INSTALL_AGAIN);
    }
  }

  private void parsers() {
    List<String> loaded = Natives.languages();
    var lost = new ArrayList<>(List.of("bash", "cpp", "python"));
    lost.removeAll(loaded);
    if (lost.isEmpty()) {
      findings.ok("parsers", PARSERS, Findings.plain(String.join(", ", loaded)));
      return;
    }
    String names = String.join(", ", lost);
    findings.warn(
        "parsers",
        PARSERS,
        new Text(
            names + " 无法加载：读不到脚本里的转换命令和程序代码，其他文件照常读取",
            names
                + " cannot be loaded: conversion commands in scripts and programs are not read,"
                + " other files are"),
        new Text(
            "把 CANN_ADVISOR_CACHE 设为可写且允许执行的目录；支持 Linux（glibc）与 macOS 的 x86_64、"
                + "aarch64，以及 Windows 的 x86_64。",
            "set CANN_ADVISOR_CACHE to a folder that can be written and whose files may be run; Linux"
                + " (glibc) and macOS on x86_64 and aarch64 are supported, and Windows on x86_64."));
  }

  private void diagnosis() {
    try {
      Path folder = Files.createTempDirectory("cann-advisor-doctor");
      try {
        SelfTest.write(folder);
        long start = System.nanoTime();
        Diagnosis found =
            Diagnose.run(new Diagnose.Request(folder, ".", lang, LocalDate.EPOCH, false));
        compare(found, (System.nanoTime() - start) / NANOS_PER_MILLI);
      } finally {
        delete(folder);
      }
    } catch (IOException unwritable) {
      findings.warn(
          "diagnosis",
          DIAGNOSIS,
          Findings.plain(String.valueOf(unwritable)),
          new Text(
              "临时目录不可写：设置 JAVA_OPTS=-Djava.io.tmpdir=目录。",
              "the folder for temporary files cannot be written: set"
                  + " JAVA_OPTS=-Djava.io.tmpdir=FOLDER."));
    } catch (CompletionException wrapped) {
      String cause = String.valueOf(wrapped.getCause());
      findings.fault("diagnosis", DIAGNOSIS, Findings.plain(cause), INSTALL_AGAIN);
    } catch (IllegalStateException | LinkageError broken) {
      findings.fault("diagnosis", DIAGNOSIS, Findings.plain(String.valueOf(broken)), INSTALL_AGAIN);
    }
  }

  private void compare(Diagnosis found, long millis) {
    boolean isRight =
        found.recommendations().stream()
            .anyMatch(one -> one.id().equals(SelfTest.ID) && one.level() == Level.CONFIRMED);
    if (isRight) {
      findings.ok(
          "diagnosis",
          DIAGNOSIS,
          new Text(
              "内置的示例工程得出 " + SelfTest.ID + "，用时 " + millis + " 毫秒",
              "the built-in example gives " + SelfTest.ID + ", in " + millis + " ms"));
    } else {
      findings.fault(
          "diagnosis",
          DIAGNOSIS,
          new Text(
              "内置的示例工程没有得出 " + SelfTest.ID + "：" + found.verdict(),
              "the built-in example does not give " + SelfTest.ID + ": " + found.verdict()),
          new Text("请把本页反馈给我们。", "please report this page."));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
