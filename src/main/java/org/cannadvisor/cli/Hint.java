package org.cannadvisor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.model.Lang;

/** What the program says on stderr, in both languages. */
final class Hint {

  private Hint() {}

  static String help(Lang lang, String command) {
    return say(lang, "用法见：" + command + " --help", "For the usage: " + command + " --help");
  }

  static String ourFault(Lang lang, String version) {
    return say(
        lang,
        "cann-advisor " + version + " 自身出错，请附上下面的信息反馈给我们。",
        "This is a fault of cann-advisor " + version + ". Please report it with what follows.");
  }

  static String noDirectory(Lang lang, Path directory) {
    return say(
        lang,
        "应为一个目录，但 " + directory + " 不存在。请检查路径。",
        "Expected a directory, but " + directory + " does not exist. Maybe the path is mistyped.");
  }

  static String noTensors(Lang lang, Path path) {
    return say(
        lang,
        "应为 npy、npz、dump 或 bin 文件，或它们所在的目录，但 " + path + " 不存在或不可读。",
        "Expected an npy, npz, dump or bin file, or a folder of them, but "
            + path
            + " does not exist or cannot be read.");
  }

  static String noTensor(Lang lang, Path path) {
    return say(
        lang,
        "应为一个 npy、npz、bin、dump 或图片文件，但 " + path + " 不存在、不可读或是目录。",
        "Expected an npy, npz, bin, dump or picture file, but "
            + path
            + " does not exist, cannot be read or is a folder.");
  }

  static String noSuchType(Lang lang, String label) {
    return say(
        lang,
        "--dtype 应为数据类型，如 float16、float32、int8，实际为 " + label + "。",
        "Expected a data type at --dtype, such as float16, float32 or int8, found " + label + ".");
  }

  static String noShape(Lang lang, String shape) {
    return say(
        lang,
        "--shape 应为用逗号分隔的维度，如 1,3,224,224，实际为 " + shape + "。",
        "Expected dimensions at --shape, such as 1,3,224,224, found " + shape + ".");
  }

  /** Folders of dumps that stayed out, the first few by name. */
  static String notCompared(Lang lang, List<Path> folders) {
    String few = folders.stream().limit(3).map(Path::toString).collect(Collectors.joining(", "));
    String more = folders.size() > 3 ? ", …" : "";
    return say(lang, "未比对的目录：", "Folders not compared: ") + few + more;
  }

  static String negative(Lang lang, String option, String value) {
    return say(
        lang,
        option + " 应为不小于 0 的数，实际为 " + value + "。",
        "Expected a number of at least 0 at " + option + ", found " + value + ".");
  }

  static String noSuchMetric(Lang lang, String word) {
    return say(
        lang,
        "--metric 应为指标名或编号 0 到 9（msaccucmp -alg 的写法），实际为 " + word + "。",
        "Expected names or numbers 0 to 9 at --metric, as msaccucmp -alg takes them, found "
            + word
            + ".");
  }

  static String notADirectory(Lang lang, Path file) {
    return say(
        lang,
        "应为一个目录，但 " + file + " 是文件。请给出它所在的目录。",
        "Expected a directory, but " + file + " is a file. Maybe give the folder it lies in.");
  }

  static String unreadable(Lang lang, Path directory) {
    return say(
        lang,
        "无法读取目录 " + directory + "，可能没有权限。",
        "The directory " + directory + " cannot be read. Maybe permission is missing.");
  }

  static String cannotWrite(Lang lang, String target, String reason) {
    return say(
        lang,
        "无法写入 " + target + reason + "。请检查目录是否存在、是否可写。",
        "Cannot write " + target + reason + ". Maybe the folder is missing or read-only.");
  }

  static String badOutput(Lang lang, String given, String formats) {
    return say(
        lang,
        "--output 应为 格式=文件，实际为 " + given + "；可用格式：" + formats + "。",
        "Expected --output FORMAT=FILE, found " + given + ". The formats are " + formats + ".");
  }

  /**
   * @param isReadable whether there is a file that can be read
   */
  static String noBaseline(Lang lang, Path file, boolean isReadable) {
    String zh = isReadable ? "不是基线文件" : "不存在或不可读";
    String en = isReadable ? "is something else" : "does not exist or cannot be read";
    return say(
        lang,
        "--baseline 应为 cann-advisor baseline create 生成的文件，但 " + file + " " + zh + "。",
        "Expected at --baseline a file that cann-advisor baseline create has written, but "
            + file
            + " "
            + en
            + ".");
  }

  static String noReport(Lang lang, Path file) {
    return say(
        lang,
        "应为项目目录，或 diagnose --format json 生成的报告，但 " + file + " 不是。旧版本的报告请重新生成。",
        "Expected a project directory or a report of diagnose --format json, but "
            + file
            + " is neither. Maybe it is of an earlier version: write it anew.");
  }

  static String outputTwice(Lang lang, Path file) {
    return say(
        lang,
        "两份报告都要写入 " + file + "，请换一个文件名。",
        "Two reports would go to " + file + ". Maybe give one of them another name.");
  }

  static String interactiveNeedsDirectory(Lang lang) {
    return say(
        lang,
        "--interactive 需要项目目录：cann-advisor checklist 目录 --interactive。",
        "--interactive needs the project directory: cann-advisor checklist DIR --interactive.");
  }

  static String packsNeedDirectory(Lang lang) {
    return say(
        lang,
        "checklist 的 --rules 需要项目目录：cann-advisor checklist 目录 --rules 规则包。",
        "--rules of checklist needs the project directory: cann-advisor checklist DIR --rules PACK.");
  }

  static String interactiveHasNoFormat(Lang lang) {
    return say(
        lang,
        "--interactive 不能与 --format、-o 同时使用。",
        "--interactive does not go together with --format or -o.");
  }

  static String noTerminal(Lang lang) {
    return say(
        lang,
        "--interactive 需要终端：标准输入或输出被重定向了。去掉 --interactive 可直接输出清单。",
        "--interactive needs a terminal, but input or output is redirected. Maybe leave"
            + " --interactive out to print the checklist.");
  }

  static String cannotAnswer(Lang lang, String reason) {
    return say(
        lang,
        "无法写入 advisor.yaml" + reason + "。请检查目录是否可写。",
        "Cannot write advisor.yaml" + reason + ". Maybe the directory is read-only.");
  }

  static String didYouMean(Lang lang, List<String> meant) {
    String words = String.join(say(lang, "、", ", "), meant);
    return say(lang, "是否想输入：" + words, "Did you mean: " + words + "?");
  }

  static String noSuchId(Lang lang, String id, List<String> meant) {
    String unknown = say(lang, "没有名为 " + id + " 的建议。", "There is no recommendation " + id + ".");
    String known = meant.isEmpty() ? "" : "\n" + didYouMean(lang, meant);
    String list =
        say(lang, "全部列表：cann-advisor explain", "For the list of all: cann-advisor explain");
    return unknown + known + "\n" + list;
  }

  /** What is said in one of the languages. */
  static String say(Lang lang, String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
