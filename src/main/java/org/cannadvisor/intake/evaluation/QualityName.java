package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Sought;

/**
 * Whether a name that stands over or before a figure of two sides is that of a quality, although we
 * may not know the metric: {@code 首位命中率}, {@code FRR}, {@code TAR@FAR=1e-4}; and neither a speed
 * nor a size, a setting or a count of what was given.
 */
final class QualityName {

  private static final Sought NO_QUALITY =
      Sought.of(
          "(?i)fps|ms(?![a-z])|latency|\\btimes?\\b|\\bsecs?\\b|second|elapsed|duration|through-?put|\\bqps\\b|\\btps\\b|\\brtf\\b|speed|tok(?:en)?s|batch|\\bbs\\d{0,3}\\b|\\bsize|input|shape"
              + "|\\bparams?\\b|flops|\\bmacs\\b|memory|\\bmem\\b|(?:mb|mib|gb|gib)\\b|\\bdiff|\\bgap\\b|\\bdrop|delta|\\bratio\\b|change|thr\\b|thresh|target|goal|epoch|\\bsteps?\\b|\\biters?\\b|\\blr\\b|version|temp\\b|temperature|power|usage|util"
              + "|images?\\b(?![- ](?:level|auroc|auc|ap|f1)\\b)|\\bimgs?\\b|instances|samples|\\bnum\\b|\\bn_|#|stderr|\\bstd\\b|±|seed|\\bdim|length|\\blen\\b|cost|workers?|threads?|\\bcards?\\b|layers?|\\bids?\\b|\\bvals?_?loss\\b|train"
              + "|\\bcos(?:ine)?\\b|simil|euclid|abs(?: |_)?(?:err|diff)|\\brel(?:ative)?_?err|\\bmin\\b|\\bmax\\b|^shape$|dtype"
              + "|性能|时延|延迟|耗时|时间|时长|吞吐|批|尺寸|大小|输入|参数|显存|内存|误差|差值?$|差异|差距|相差|变化|下降|掉点|损失(?!率)|阈值|门限|目标|要求|标准|轮|学习率|版本|温度|功耗|占用|利用率|采样率|帧率|帧数|码率|压缩率|并发|线程|样本|人数|总数|序号|编号|维度|长度|层|相似|余弦|最大|最小|用时|速度|价格|成本");

  private static final Sought QUALITY =
      Sought.of(
          "(?i)率|准|精度|得分|评分|打分|分数|听感|漏检|误检|误报|漏报|误识|拒识|拒真|拒答|错|命中|正确|全对|做对|召回|通过|一致|检出|完全匹配"
              + "|\\bmos\\b|score|acc(?:uracy)?(?![a-z])|\\berr(?:ors?)?\\b|prec(?:ision)?\\b|recall|\\brate\\b|\\bm?ap\\d{0,2}(?![a-z])|@\\s?[\\d.]|dice|iou|\\bf1|\\bf-|\\bpq\\b|hd95|\\b(?:tar|tpr)\\b|\\bfrr\\b|\\bfar\\b|\\bfnr\\b|\\bfpr\\b|\\beer\\b|dcf|auc|auroc|\\bnll\\b|logloss|log loss|perplex|\\bppl\\b|miss(?:ed|es)?\\b|false|wrong|correct|\\bhits?\\b|\\bpass|match|chrf|comet|bleu|rouge|rank|\\b[wcs]er\\b|psnr|ssim|mpjpe|\\bepe\\b|\\bmae\\b|rmse|\\bmse\\b|\\bfid|\\bpck|mot[ap]|idf1|ndcg|\\bmrr|detections|\\bboxes\\b|\\bsq[ _]?rel\\b|^(?:a1|a2|a3)$|^(?:mad|grad|conn|fn|fp)$");

  /** Switches of identity in tracking; in other spellings the word counts anything. */
  private static final Pattern SWITCHES = Pattern.compile("IDs|IDSW|ID ?[Ss]w\\.?");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?i)(?<![a-z])(?:(?-i:AP)|TAR|AUROC|FRR|MOS|PQ|HD95|chrF|accuracy|error rate|(?:angular|pose|position|translation|rotation|reprojection|localization) error|score)(?![a-z])|准确率|正确率|召回率|命中率|通过率|错误率");

  private static final Pattern RESULT = Pattern.compile("(?i)value|result|score|结果|数值|值|指标值|得分");

  private static final int LONGEST = 60;

  private QualityName() {}

  /** Whether a name is no quality, whatever stands beside it. */
  static boolean isOther(String name) {
    return !isKnown(name) && !isSwitches(name) && NO_QUALITY.isIn(plain(name));
  }

  /** Whether a name by itself says that more or less of it is better. */
  static boolean tells(String name) {
    return name.length() <= LONGEST
        && (isKnown(name) || isSwitches(name) || QUALITY.isIn(plain(name)));
  }

  private static boolean isSwitches(String name) {
    return SWITCHES.matcher(name.strip()).matches();
  }

  /** The first name of a quality among other words. */
  static Optional<String> tokenIn(String words) {
    Matcher token = TOKEN.matcher(words);
    return token.find() ? Optional.of(token.group().toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /** A head that says that results stand below it, but not of what. */
  static boolean isResult(String head) {
    return RESULT.matcher(head.strip()).matches();
  }

  static boolean isKnown(String name) {
    return !MetricName.recognised(Sides.without(name)).isEmpty();
  }

  /** The name under which the figures of both sides are paired. */
  static String normalised(String name) {
    String own = Sides.without(MetricName.bracketed(name)).strip();
    String known = MetricName.recognised(own);
    String joined = known.isEmpty() ? MetricName.recognised(own.replaceAll("\\s+", "@")) : known;
    return joined.isEmpty() ? plain(own) : joined;
  }

  private static String plain(String name) {
    return name.replaceAll("[*`\"'↑↓]|[(（]\\s?[%％‰]\\s?[)）]", " ")
        .replaceAll("[\\s_]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
