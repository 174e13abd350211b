package org.cannadvisor.intake.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/** The accuracy figures of one line or cell: {@code * Acc@1 76.13 Acc@5 92.86}. */
final class FigureLine {

  private static final String NUMBER =
      "(?<value>[-+]?\\d{1,6}(?:\\.\\d{1,15})?(?:[eE]-?\\d{1,2})?)";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![A-Za-z0-9_-])(?:(?:eval|test|val|avg|final)_)?(?:"
              + MetricName.ANY
              + ")"
              + "(?:[ _-]?acc(?:uracy)?)?(?:\\s?\\(?%\\)?)?[\"'*`\\]]{0,4}"
              + "(?<link>\\s{0,12}(?:[:=：]|\\bis\\b|\\bof\\b|\\bonly\\b|为|只有|仅有|仅|约)\\s{0,12}|\\s{1,12})[\"'*\\[`]{0,4}"
              + NUMBER
              + "(?![\\w:/-]|\\.\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COCO =
      Pattern.compile(
          "Average Precision\\s{1,4}\\(AP\\) @\\[ IoU=(?<iou>[0-9.:]{4,9})\\s{0,6}\\|"
              + " area=\\s{0,6}all \\| maxDets=\\s{0,6}\\d{1,5} \\] = (?<value>-?\\d\\.\\d{1,9})");

  /** As the scripts for WER of speech toolkits sum up. */
  private static final Pattern OVERALL =
      Pattern.compile("^\\s{0,8}Overall -> (\\d{1,4}\\.\\d{1,4}) % N=\\d");

  /** Progress of a training, timings, thresholds and gaps: no results. */
  private static final Sought NO_RESULT =
      Sought.anyCase(
          "\\b(?:epoch|step|iter(?:ation)?s?|lr|learning["
              + " _]rate|loss|eta|batch|best|target|thresh\\w*"
              + "|expect\\w*|tolerance|require\\w*|diff\\w*|delta|drop\\w*|gap)\\b"
              + "|\\[\\s{0,6}\\d{1,9}\\s?/\\s?\\d{1,9}\\]|\\d\\s?%\\s?\\||it/s|目标|要求|误差|下降|阈值|差异|不低于");

  /** What is told behind a result: the threshold at which it was reached. */
  private static final Pattern AT_THRESHOLD =
      Pattern.compile(
          "(?i)(?<=[\\d%])[\\s,;(@]{1,4}(?:at )?thresh\\w{0,5}[\\s:=]{1,3}[\\d.]{1,12}\\)?\\s*$");

  /** One of these letters is in every spelling of a metric. */
  private static final List<String> SEEDS =
      List.of(
          "acc",
          "top1",
          "top5",
          "top-",
          "top_",
          "top ",
          "map",
          "mean ap",
          "ap5",
          "ap7",
          "ap_",
          "ap:",
          "ap=",
          "ap ",
          "ap@",
          "iou",
          "eer",
          "bleu",
          "f1",
          "f-m",
          "f-b",
          "f-s",
          "fbeta",
          "fmeas",
          "psnr",
          "ssim",
          "wer",
          "cer",
          "rank",
          "edit_dis",
          "1-ned",
          "overall ->",
          "auc",
          "hmean",
          "recall",
          "dice",
          "mota",
          "cider",
          "rmse",
          "mae",
          "fid",
          "ppl",
          "perplexity",
          "prec",
          "error rate",
          "mse",
          "sad",
          "epe",
          "pjpe",
          "pck",
          "nme",
          "rel",
          "lpips",
          "l1",
          "akd",
          "mkr",
          "aed",
          "keypoint",
          "point",
          "nds",
          "hota",
          "rouge",
          "exact match",
          "mrr",
          "ndcg",
          "r@1",
          "hit@1",
          "pesq",
          "stoi",
          "pearson",
          "spearman",
          "kappa",
          "clip",
          "inception",
          "aesthetic",
          "sdr",
          "snr",
          "kid",
          "率",
          "准确率",
          "精度");

  private FigureLine() {}

  /**
   * One figure.
   *
   * @param metric normalised
   * @param start where its name begins in the line
   */
  record Figure(String metric, double value, int start) {}

  static List<Figure> figures(String line) {
    if (!mayNameMetric(line) || NO_RESULT.isIn(AT_THRESHOLD.matcher(line).replaceFirst(""))) {
      return List.of();
    }
    var figures = new ArrayList<Figure>();
    Matcher coco = COCO.matcher(line);
    if (coco.find()) {
      String metric = cocoMetric(coco.group("iou"));
      figures.add(new Figure(metric, Double.parseDouble(coco.group("value")), coco.start()));
      return figures;
    }
    Matcher overall = OVERALL.matcher(line);
    if (overall.find()) {
      figures.add(new Figure("wer", Double.parseDouble(overall.group(1)), overall.start()));
      return figures;
    }
    Matcher matcher = FIGURE.matcher(line);
    while (matcher.find()) {
      String value = matcher.group("value");
      if (isTold(matcher)) {
        figures.add(new Figure(metric(matcher), Double.parseDouble(value), matcher.start()));
      }
    }
    return figures;
  }

  /**
   * Whether the number is told as the metric's: a whole number needs a sign between, and a 0, a 1
   * or the number of a "map" in lower case may count anything.
   */
  private static boolean isTold(Matcher matcher) {
    String value = matcher.group("value");
    return value.indexOf('.') >= 0
        || (!matcher.group("link").isBlank() && value.length() > 1 && !isPlainMap(matcher));
  }

  private static boolean isPlainMap(Matcher matcher) {
    return "map".equals(matcher.group("map"));
  }

  /** Far cheaper than the patterns, which most lines of a log need not see. */
  private static boolean mayNameMetric(String line) {
    if (line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    return isSeeded(line);
  }

  /** Whether a line has what is in every spelling of a metric. */
  static boolean isSeeded(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    for (String seed : SEEDS) {
      if (lower.contains(seed)) {
        return true;
      }
    }
    return false;
  }

  private static String cocoMetric(String iou) {
    return switch (iou) {
      case "0.50" -> "map50";
      case "0.75" -> "map75";
      default -> "map";
    };
  }

  private static String metric(Matcher matcher) {
    for (String name : MetricName.known()) {
      if (matcher.group(name) != null) {
        return name;
      }
    }
    return "accuracy";
  }
}
