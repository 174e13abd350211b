package org.cannadvisor.intake.evaluation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/** The names that accuracy metrics are given, and the one under which we know each. */
public final class MetricName {

  private static final Set<String> LOWER_IS_BETTER =
      Set.of(
          "eer",
          "wer",
          "cer",
          "loss",
          "rmse",
          "mse",
          "mae",
          "fid",
          "perplexity",
          "ppl",
          "error",
          "epe",
          "mpjpe",
          "sad",
          "lpips",
          "nme",
          "absrel",
          "errors",
          "kid",
          "l1",
          "akd",
          "mkr",
          "aed",
          "der");

  /** How a name is written, most telling first; matched as a whole or at the start of a figure. */
  private static final Map<String, String> SPELLINGS = new LinkedHashMap<>();

  static {
    SPELLINGS.put("top1", "top[-_ ]?1|acc(?:uracy)?[@_ -]?(?:top[-_ ]?)?1(?!\\d)|prec@1");
    SPELLINGS.put("top5", "top[-_ ]?5|acc(?:uracy)?[@_ -]?(?:top[-_ ]?)?5(?!\\d)|prec@5");
    SPELLINGS.put(
        "map50",
        "(?:bbox_|box )?m?AP(?:@|_|@IoU=)?0?\\.?50?(?![\\d.]|[:_-]\\d)|mAP@\\.5(?![\\d.]|[:_-]\\d)");
    SPELLINGS.put("map75", "(?:bbox_|box )?m?AP(?:@|_|@IoU=)?0?\\.?75(?![\\d.]|[:-]\\d)");
    SPELLINGS.put(
        "map",
        "(?:bbox_|box"
            + " )?mAP(?:@?\\[?(?:IoU=)?0?\\.?50?[:_-]0?\\.?95\\]?)?|AP@\\[?0?\\.50?[:-]0?\\.95\\]?|mean"
            + " average precision|mean AP|(?-i:AP)(?![\\w@])");
    SPELLINGS.put("miou", "m[-_]?IoU|mean[ _]?IoU");
    SPELLINGS.put("eer", "EER");
    SPELLINGS.put("bleu", "(?:sacre)?BLEU(?:-?4)?(?:[ _]score)?");
    SPELLINGS.put(
        "f1",
        "(?:macro|micro)?[-_ ]?F1(?:[-_ ]?score)?|f1_measure|(?:max |mean )?F-?(?:measure|beta|score)");
    SPELLINGS.put("psnr", "PSNR");
    SPELLINGS.put("ssim", "SSIM");
    SPELLINGS.put("wer", "WER|word error rate");
    SPELLINGS.put("cer", "CER|character error rate");
    SPELLINGS.put("rank1", "rank[-_ ]?1(?!\\d)");
    SPELLINGS.put("rank5", "rank[-_ ]?5(?!\\d)");
    SPELLINGS.put("rank10", "rank[-_ ]?10(?!\\d)");
    SPELLINGS.put("ned", "norm_edit_dis(?:tance)?|1-NED");
    SPELLINGS.put("auc", "AUC(?:[ _-](?:ctr|cvr|ctcvr|roc|pr))?");
    SPELLINGS.put("hmean", "hmean");
    SPELLINGS.put("recall1", "(?:recall|R|hit)@1(?!\\d)");
    SPELLINGS.put("recall", "recall(?:@0\\.\\d{1,2})?(?!@)|召回率|检出率");
    SPELLINGS.put("dice", "dice(?:[ _-]?(?:score|coefficient))?");
    SPELLINGS.put("mota", "MOTA");
    SPELLINGS.put("cider", "CIDEr");
    SPELLINGS.put("rmse", "RMSE");
    SPELLINGS.put("mse", "MSE");
    SPELLINGS.put("mae", "MAE");
    SPELLINGS.put("sad", "SAD");
    SPELLINGS.put("epe", "EPE|(?:mean |average )?end[- ]?point[- ]error");
    SPELLINGS.put("mpjpe", "(?:PA-?)?MPJPE");
    SPELLINGS.put("pck", "PCK[hH]?(?:@0?\\.\\d{1,2})?");
    SPELLINGS.put("nme", "NME");
    SPELLINGS.put("absrel", "Abs[ _]?Rel");
    SPELLINGS.put("lpips", "LPIPS");
    SPELLINGS.put("l1", "(?-i:L1)(?:[ _-]?(?:error|err|loss|distance|dist))?");
    SPELLINGS.put("akd", "AKD|average keypoint distance");
    SPELLINGS.put("mkr", "MKR|missing keypoint rate");
    SPELLINGS.put("aed", "AED");
    SPELLINGS.put("nds", "NDS");
    SPELLINGS.put("idf1", "IDF1");
    SPELLINGS.put("hota", "HOTA");
    SPELLINGS.put("rouge1", "ROUGE-?1");
    SPELLINGS.put("rouge2", "ROUGE-?2");
    SPELLINGS.put("rougel", "ROUGE-?L");
    SPELLINGS.put("rouge", "ROUGE-?[12L]?");
    SPELLINGS.put("em", "exact match");
    SPELLINGS.put("mrr", "MRR(?:@10)?");
    SPELLINGS.put("ndcg", "NDCG(?:@\\d{1,3})?");
    SPELLINGS.put("pesq", "PESQ");
    SPELLINGS.put("stoi", "STOI");
    SPELLINGS.put("correlation", "(?:Pearson|Spearman)(?:[ _]?(?:r|rho|corr\\w*))?");
    SPELLINGS.put("kappa", "kappa");
    SPELLINGS.put("clip", "CLIP[-_ ]?(?:score|similarity)");
    SPELLINGS.put("inception", "inception[-_ ]?score");
    SPELLINGS.put("aesthetic", "aesthetic[-_ ]?score");
    SPELLINGS.put("sdr", "SI-?SN?DR|SI-?SNR|SDRi?");
    SPELLINGS.put("kid", "KID");
    SPELLINGS.put("errors", "错误率|error rate");
    SPELLINGS.put("fid", "FID");
    SPELLINGS.put("perplexity", "perplexity|ppl");
    SPELLINGS.put(
        "accuracy",
        "(?:mean |overall |avg |average |test |eval |total )?acc(?:uracy)?|准确率|正确率|识别率|全对率|精度");
  }

  /** The names under which metrics are known. */
  static final Set<String> SPELT = Set.copyOf(SPELLINGS.keySet());

  /** Every spelling, for finding names inside a line; the group of each is its name. */
  static final String ANY = any();

  /** A name that stands by itself, in whatever case. */
  static final Pattern WORD =
      Pattern.compile("(?<![A-Za-z0-9])(?:" + ANY + ")(?![A-Za-z0-9])", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Pattern> WHOLE = whole();

  private MetricName() {}

  private static String any() {
    var all = new StringBuilder();
    SPELLINGS.forEach(
        (name, spelling) ->
            all.append(all.isEmpty() ? "" : "|")
                .append("(?<")
                .append(name)
                .append('>')
                .append(spelling)
                .append(')'));
    return all.toString();
  }

  private static Map<String, Pattern> whole() {
    var patterns = new LinkedHashMap<String, Pattern>();
    SPELLINGS.forEach(
        (name, spelling) ->
            patterns.put(
                name,
                Pattern.compile(
                    "(?:" + spelling + ")(?:[ _-]?(?:acc(?:uracy)?|precision))?",
                    Pattern.CASE_INSENSITIVE)));
    return patterns;
  }

  /** The names under which metrics are known, most telling first. */
  static Set<String> known() {
    return SPELLINGS.keySet();
  }

  /**
   * The name under which we know a metric: {@code Acc@1} is {@code top1}. A name that we do not
   * know comes back in lower case; nothing at all is {@code accuracy}.
   */
  public static String normalised(String written) {
    String known = recognised(written);
    String plain = written.strip().toLowerCase(Locale.ROOT);
    return known.isEmpty() ? (plain.isEmpty() ? "accuracy" : plain) : known;
  }

  /** As {@link #normalised}, but empty for a name that we do not know. */
  static String recognised(String written) {
    String plain = cut(written).replaceAll("[(（][^()（）]{0,20}[)）]|[%*`)）]", "").strip();
    for (Map.Entry<String, Pattern> entry : WHOLE.entrySet()) {
      if (entry.getValue().matcher(plain).matches()) {
        return entry.getKey();
      }
    }
    return "";
  }

  /** Of {@code 精度(Acc@1)} the name in brackets, where it is one; else the words as they are. */
  static String bracketed(String head) {
    Matcher inside = BRACKETED.matcher(cut(head));
    return inside.find() && !recognised(inside.group(1)).isEmpty() ? inside.group(1) : head;
  }

  private static String cut(String written) {
    return written.substring(0, Math.min(written.length(), 80));
  }

  /** Words in the name of a metric that is the better the lower it is. */
  private static final Sought LOWER =
      Sought.of(
          "(?i)误|漏|错|拒|失真|\\b(?:err(?:ors?)?|loss|logloss|nll|ppl|perplexity|miss(?:ed|es)?|false|wrong|frr|fnr|fpr|min ?dcf|dcf|eer|[wcmst]er|hd95|dist(?:ance)?|rmse|mae|mse|mpjpe|epe|fid\\w{0,10}|kid|lpips|nme|f1-all|fl-all|del|ins|sub|sq[ _]?rel|mad|grad|conn|fn|fp|ids|idsw|id ?sw)\\b");

  private static final Pattern BRACKETED =
      Pattern.compile("\\w.{0,40}[(（]([^()（）]{2,30})[)）]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern OF_MODEL = Pattern.compile(" of .*|@.*");

  /** True for error rates, distances and losses. */
  public static boolean isLowerBetter(String normalised) {
    String own = OF_MODEL.matcher(normalised).replaceFirst("");
    return LOWER_IS_BETTER.contains(own)
        || own.endsWith("loss")
        || own.endsWith("error rate")
        || (!SPELLINGS.containsKey(own) && LOWER.isIn(own));
  }
}
