package org.cannadvisor.intake.evaluation;

import java.util.Optional;
import org.cannadvisor.intake.Sought;

/**
 * Words that tell of a change somebody made which is no option of the conversion, and whether it
 * helped:
 *
 * <pre>
 * 换成 cv2 解码之后识别就正常了
 * moved the last softmax to the host -&gt; masks are right
 * pipeline-parallel-size 2 rather than 4: text still garbled
 * </pre>
 */
final class ChangeWords {

  private static final Sought CHANGE =
      Sought.of(
          "(?i)改(?:成|为|用|回|了|完|\\s?[\\w.]{2,40}\\s?(?:后|之后))|(?<!转)换(?:成|了|上|回|用|[^。，]{0,12}后)|去掉|删(?:掉|了|除)|加(?:了|上|大|(?:了|上)?一[行句层个])|不用|升到\\s?(?:CANN\\s?|v)?\\d{1,2}\\.\\d{1,2}\\.(?:\\d|RC)|(?<![a-z])(?!(?:pc|gpu|cpu|host|server|x86|t4|v100|linux)(?![a-z]))[a-z]\\w{2,20}\\s?用\\s?(?:onnx|torch|cpu|gpu|pth)|关(?:闭|掉|了)|打开|开启|设(?:置|为|成)"
              + "|调(?:整|成|大|小|回|换)|升级|回退|降(?:到|级)|取消|禁用|代替|替换|拆(?:成|分)|交换|对调|除以|重新(?:转|导|编)|自己(?:在|做)|放(?:到|回)[^。，]{0,12}上"
              + "|模式下|简化|试(?:了|过)|从[^。，]{1,20}改"
              + "|\\b(?:chang(?:ed|ing)|switch(?:ed|ing)|replac(?:ed|ing)|remov(?:ed|ing)|disabl(?:ed|ing)|enabl(?:ed|ing)|turn(?:ed|ing) (?:on|off)"
              + "|mov(?:ed|ing)|swapp(?:ed|ing)|downgrad(?:ed|ing)|upgrad(?:ed|ing)|instead of|rather than|sett?ing|add(?:ed|ing)|export(?:ed|ing)"
              + "|keep(?:ing)?|kept|forc(?:ed|ing)|insert(?:ed|ing)|clamp(?:ed|ing)|cast(?:ed|ing)?|bypass(?:ed|ing)|skipp(?:ed|ing)|pinn(?:ed|ing)|tried"
              + "|taken? out of|took [^.;,]{1,40} out of|roll(?:ed|ing) back|read(?:ing)? [^.;,]{1,40} as|back to (?:fp32|float32|eager|cpu)|without|with [^.;,]{1,40} (?:disabled|enabled|off|on|removed|on the host|on (?:the )?cpu))\\b"
              + "|(?:^|[:：.])\\s{0,3}(?:(?!convert|export|load|runn|compar|test|infer|train|evaluat)\\w{2,20}ing |(?:bf16|bfloat16|fp32|float32|eager)\\b)[^.;,]{0,60}(?:->|→|=>)(?!\\s?(?:fp|bf|int|float|om|onnx|cpu|npu))"
              + "|(?<![\\w-])--[a-z][\\w-]{2,40}|\\b\\w{3,40}=(?:true|false|\\d{1,6})\\b|\\bexport [A-Z_]{4,40}=");

  /** What mends a program, not its results. */
  private static final Sought OF_PROGRAM =
      Sought.of(
          "(?i)重启|重装|安装|权限|路径|端口|网线|报错|启动|登录|\\b(?:install\\w*|reboot\\w*|restart\\w*|permissions?|paths?|sudo|imports?|pip|crash\\w*)\\b");

  private static final Sought OWN_MISTAKE =
      Sought.of("(?i)错了?(?:模型|权重|文件|版本)|\\bmy (?:own )?(?:mistake|fault)\\b");

  /** Only a figure of results comes back. */
  private static final String BACK =
      "(?:\\bback (?:up |down )?(?:to|at)|回到|恢复到|回升到)\\s?(?:了|about|around|约)?\\s?\\d+\\.\\d";

  private static final Sought RESULT =
      Sought.of(
          "(?i)(?:和|与|跟)\\s?(?:PC|GPU|CPU|onnx|torch|原模型)[^。，；]{0,4}(?:持平|一致|一样)|结果|输出|框|图|画面|精度|准确率|识别|检测|文字|句话|板子(?:上)?对|文本|声音|语音|音频|分割|关键点|得分|指标|颜色"
              + "|\\b(?:results?|outputs?|box(?:es)?|images?|pictures?|accuracy|m?AP|text|answers?|audio|speech|masks?|scores?|logits|colou?rs?|predictions?|detections?|classes|transcripts?|keypoints?|features|embeddings?|voices?|wavs?|joints|skeletons|poses|sound)\\b"
              + "|"
              + BACK);

  private static final Sought CURED =
      Sought.of(
          "(?i)恢复(?:正常|了|到|$)|(?:就|都|变|又|也)(?:正常|对|好|准|可以|没问题|一致|稳定)了?(?![不比应])|(?:正常|对|准|好|出来)了|就有(?:图|框|结果|声音|字|输出)了?|(?<![修改纠更校])正了(?=$|[，。；！])|问题(?:就|也|都)?(?:已)?(?:解决|消失|没了)|一[字模]不差|一模一样|没问题了?|持平|(?<![不没])一致|(?<!不)正常$|可以接受"
              + "|\\b(?:is|are|was|were|looks?|becomes?|comes? out|gives?) (?:all )?(?:fine|right|ok|okay|correct|normal|good|back|clean|sane|stable)\\b"
              + "|\\b(?:fixes|fixed|cures|cured|solves|solved)(?: (?:it|this|the)\\b|$)|\\b(?:goes|went) away\\b|\\bmatch(?:es)?\\b|\\bbrings?\\b[^.;]{1,30}\\bback\\b|\\bas expected\\b|\\bhelped\\b|\\b(?:clear|clean|fine|right|correct|normal|good|readable|intelligible) (?:\\w+ )?again\\b|\\bwhere (?:they|it) belongs?\\b|\\bidentical to\\b|"
              + BACK);

  private static final Sought FAILED =
      Sought.of(
          "(?i)\\bno (?:change|difference|effect|improvement|luck|success|better)\\b|\\b(?:did|does|do)(?: not|n't) (?:help|change|improve|matter|fix)\\b|\\bstill\\b(?! (?:do|does|uses?|to)\\b)|\\bworse\\b|\\bunchanged\\b|\\bchang(?:ed|es) nothing\\b"
              + "|\\bno (?:help|gain)\\b|\\bsame (?:result|output|picture|garbage|problem|thing|figure|text|wrong)|(?:->|→|=>|:)\\s{0,3}(?:the )?same\\b|\\bto no avail\\b|\\bin vain\\b"
              + "|没有?(?:任何|什么|明显)?(?:变化|改善|改变|效果|作用|用(?!到|了|过)|区别|好转|差别|提升)|无(?:变化|改善|效|作用|提升)|不起作用|不管用|结果不变|^\\s{0,4}还是(?!要|需|得|建议|先|应|用|说|比较|可以|正常|对|好|[^？?]{0,30}(?:[？?]|问题|原因))|还是(?:不|错|有|一样|乱|那样|没|全|每)|仍(?:然)?(?:不|错|有|是|一样|乱|为|全|旧)|更差|变差|反而|依旧|依然|照样|也(?:一样|不行|没用|不对)");

  private static final Sought DENIED =
      Sought.of("(?i)不(?:正常|正确|一致|对|准|稳定)|未恢复|没(?:有)?恢复|\\b(?:not|never|only|partly)\\b|n't\\b|部分");

  private ChangeWords() {}

  /** Whether a part of a sentence tells of a change. */
  static boolean tells(String clause) {
    return CHANGE.isIn(clause) && !OF_PROGRAM.isIn(clause);
  }

  /** Whether a part of a sentence says that something changed nothing. */
  static boolean hasFailed(String clause) {
    return FAILED.isIn(clause);
  }

  /**
   * Whether a change helped; empty where the clause does not say so.
   *
   * @param sentence of which the clause is a part: it must speak of results
   */
  static Optional<Boolean> helped(String clause, String sentence) {
    if (hasFailed(clause)) {
      return Optional.of(false);
    }
    boolean cured =
        CURED.isIn(clause)
            && !DENIED.isIn(clause)
            && RESULT.isIn(sentence)
            && !OWN_MISTAKE.isIn(sentence);
    return cured ? Optional.of(true) : Optional.empty();
  }
}
