package org.cannadvisor.intake.evaluation;

import java.util.Locale;
import org.cannadvisor.intake.Sought;

/**
 * Lines in which a program says that what the network puts out are no numbers, or nothing but
 * zeros:
 *
 * <pre>
 * output 0 shape (1, 1000) nan count: 512
 * logits min 0.0 max 0.0 mean 0.0
 * </pre>
 */
final class DeadOutput {

  private static final String THING =
      "\\b(?:outputs?|out\\d?|logits?|scores?|embeddings?|weights?|probs?|probabilit\\w+|features?|hidden\\w*|result\\w*"
          + "|activations?|predictions?|tensors?)\\b";
  private static final String OUTPUT =
      "(?:\\b(?:outputs?|out\\d?|logits?|embeddings?|features?|predictions?|results?|om|npu)(?![a-z])|输出|结果)";

  /** More than none of them, or that there are some. */
  private static final String SOME = "(?:[1-9]\\d*\\b|true\\b|0?\\.\\d*[1-9])";

  private static final String NONE = "[-+]?0(?:\\.0*)?(?:e[-+]?0+)?(?![\\d.])";

  private static final Sought NOT_FINITE =
      Sought.of(
          "\\b(?:num_)?nans?[ _](?:rows?|counts?|values?|outputs?|tokens?)\\s*[:=]?\\s*[1-9]\\d*\\b"
              + "|"
              + THING
              + "[^\\n]{0,40}?(?:[:=\\[(]|\\bis|\\bare|\\bmax|\\bmin|\\bmean|\\bsum)\\s*[-+]?(?:nan|inf)\\b"
              + "|"
              + THING
              + " (?:contains?|has|have) (?:nan|inf)\\b"
              + "|\\[\\s*nan[,\\s]+nan\\b"
              + "|(?<![a-z])nans?(?:[ _/&]{1,3}infs?)?(?:[ _](?:num(?:ber)?s?|counts?|cnt|elements?|ratio|total))?\\s?[:=]\\s?"
              + SOME
              + "|(?:\\bnum(?:ber)?|\\bcount|\\bno\\.)[ _]?(?:of )?nans?\\s?[:=]?\\s?[1-9]"
              + "|(?:has|contains?|any|is)[ _]?(?:any )?(?:nans?|infs?)(?:\\([^()]{0,30}\\))?(?:\\.any\\(\\))?\\s?[:=]?\\s?true\\b"
              + "|\\b[1-9]\\d{0,11}\\s?(?:nans?|nan (?:values?|elements?))\\b"
              + "|\\b[1-9]\\d{0,11}\\s?(?:/|of|out of)\\s?\\d{1,12} (?:\\w{1,12} )?(?:are |is )?nan\\b"
              + "|(?:输出|结果)[^。；\\n]{0,12}(?:包含|含有|出现|存在|有|全是|都是|为)\\s?(?:nan|inf)\\b"
              + "|\\bnon[-_ ]?finite(?:[-_ ](?:count|num|values?|elements?))?\\s?[:=]\\s?"
              + SOME
              + "|\\b(?:abs[-_ ]?max|amax)(?:\\(\\w{1,12}\\))?\\s?[:=]\\s?(?:nan|inf)\\b"
              + "|nan\\s?(?:个数|数量|占比|值个数)\\s?[:：=]?\\s?[1-9]");

  private static final Sought ALL_ZERO =
      Sought.of(
          OUTPUT
              + "[^\\n]{0,40}?\\ball[ _-]?(?:zeros?|0s?)\\b(?!\\s?[:=]\\s?(?:false|0))"
              + "|\\ball[ _-]?zeros?\\s?[:=]\\s?true\\b"
              + "|"
              + OUTPUT
              + "[^\\n]{0,40}?non[ _-]?zeros?(?:[ _](?:counts?|elements?|num|values?))?\\s?[:=]\\s?0\\b(?![.\\d])"
              + "|"
              + OUTPUT
              + "[^\\n]{0,40}?\\bmin\\W{1,3}"
              + NONE
              + "[^a-z]{1,6}\\bmax\\W{1,3}"
              + NONE
              + "|"
              + OUTPUT
              + "[^\\n]{0,40}?\\bmax\\W{1,3}"
              + NONE
              + "[^a-z]{1,6}\\bmin\\W{1,3}"
              + NONE
              + "|"
              + OUTPUT
              + "[^\\n]{0,24}?\\b(?:abs )?sum\\s?[:=]?\\s?"
              + NONE
              + "|(?:输出|结果)[^。；\\n]{0,8}全(?:部)?(?:为|是)?\\s?(?:0|零)(?!\\.)");

  /** Measures of a comparison, programs that ask, and figures of the reference. */
  private static final Sought OTHER =
      Sought.of(
          "cosine|similar|relative|\\berr(?:or)?\\b|isnan(?![^\\n]{0,20}true)|assert|\\bif\\b|\\bnot?\\b|\\bgpu\\b|\\bcpu\\b|onnxruntime"
              + "|golden|\\bloss\\b|grad|threshold|lower|upper|bound|没有|解决|修复|是否|设计|不(?:含|包含|存在|出现)");

  /** What may well be zero. */
  private static final Sought NO_OUTPUT =
      Sought.of(
          "\\b(?:inputs?|pad\\w*|init\\w*|bias|masks?|fill\\w*|expected|reference|ref|onnx|torch|pytorch|detections?|boxes|offsets?|by design)\\b");

  private DeadOutput() {}

  /** Whether they are NaN or infinite. */
  static boolean isNotFinite(String line) {
    String lowered = line.toLowerCase(Locale.ROOT);
    return (lowered.contains("nan") || lowered.contains("inf") || lowered.contains("finite"))
        && NOT_FINITE.isIn(lowered)
        && !OTHER.isIn(lowered);
  }

  /** Whether they are all zero. */
  static boolean isZero(String line) {
    String lowered = line.toLowerCase(Locale.ROOT);
    return (lowered.indexOf('0') >= 0 || lowered.contains("zero") || lowered.contains("零"))
        && ALL_ZERO.isIn(lowered)
        && !OTHER.isIn(lowered)
        && !NO_OUTPUT.isIn(lowered);
  }
}
