package org.cannadvisor.intake.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Complaint;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.Symptom.Sort;

/**
 * Finds in notes and descriptions what somebody says of the results. One complaint of each sort is
 * taken from a file: more of them say no more.
 *
 * <pre>
 * On the board nearly every badge comes out as class 7.
 * 310P 上检测框整体偏移，精度下降约 3 个点。
 * </pre>
 */
public final class ComplaintReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_PARAGRAPH = 2000;
  private static final Pattern ON_CHIP =
      Pattern.compile(
          "(?i)(?<![a-z])(?:om|npu|ascend|atlas|310\\w{0,3}|910\\w{0,3}|board|chip)(?![a-z])|昇腾|板端|板侧|上板");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。；;！!])|(?<=\\.)\\s+");

  private static final List<String> PROSE = List.of(".md", ".txt", ".rst", ".markdown");

  private static final Pattern PLAIN_NAME =
      Pattern.compile("(?i)(?:.*/)?(?:readme|notes?|issue|todo|problem|说明|问题)[^./]*");

  /** Sentences that suppose, deny, or tell of a fault that is over. */
  private static final Pattern NO_COMPLAINT =
      Pattern.compile(
          "(?i)\\b(?:no|not|without|never|if|may|might|can|could|would|should|avoids?|prevents?"
              + "|fix(?:ed|es)?|solved|until|before|no longer|in case|to see whether)\\b[^.;,]{0,40}$"
              + "|n't\\b[^.;,]{0,40}$|(?:无|没有|未|不会|会|避免|防止|否则|导致|如果|若|可能|解决|修复|以免)[^。；，]{0,16}$");

  /** What says that it is over, or that it was measured and found good enough. */
  private static final Pattern OVER =
      Pattern.compile(
          "(?i)\\b(?:fixed|solved|resolved) (?:by|in|with|since)\\b|已解决|已修复|已修正"
              + "|\\bwithin (?:the )?(?:\\d|tolerance)|\\bnegligible\\b|\\bacceptable\\b"
              + "|(?<!不|未)达标|以内|之内|范围内|可以?忽略|不超过|误差低于|以确保|故(?:添加|修改|采用|需)"
              + "|前提下|(?:参数量?|运算量|计算量)[^。]{0,8}(?:减少|降低|更少)|性能数据"
              + "|(?:library|module|package|command|file|header)\\S* not found|报错");

  /** What comes and goes is called by that first, however bad it is while it lasts. */
  private static final Pattern UNSTABLE =
      Pattern.compile(
          "(?i)(?:from run to run|between (?:two )?runs|each run|every run|run twice)[^.]{0,60}"
              + "(?:differ|chang|other|another)|(?:differ|chang|vary|varies|unstable)[^.]{0,60}"
              + "(?:run to run|between (?:two )?runs|each run|every run|every time)"
              + "|(?:results?|outputs?|accuracy|scores?) (?:is|are) (?:unstable|not stable|flaky)"
              + "|\\b(?:sometimes|occasionally|intermittent(?:ly)?|sporadic(?:ally)?|now and then|once in a while)\\b[^.]{0,60}"
              + "\\b(?:wrong|garbage|garbled|nonsense|zeros?|nan|differ\\w*|corrupt\\w*|mixed up|swapped|stale|bad)\\b"
              + "|\\b(?:wrong|garbage|garbled|corrupt\\w*|stale|mixed up|differs?)\\b[^.]{0,40}\\b(?:sometimes|occasionally|now and then|once in a while|at random)\\b"
              + "|(?:偶尔|偶发|偶现|概率性|有时候?|时不时)[^。；]{0,24}(?:错|不对|异常|乱|全?(?:为|是)\\s?0|nan|不同|不一样|不一致|串)|时好时坏|时对时错|忽高忽低"
              + "|(?:跑|运行|推理|执行)(?:了)?(?:两|二|三|多|几)[次遍][^。；]{0,10}(?:结果|数值|输出|精度|得分|指标)[^。；]{0,8}(?:不同|不一样|不一致|对不上)|两次[^。；，]{0,8}(?:结果|数值|输出|精度|得分|指标)[^。；，]{0,8}(?:不同|不一样|不一致|对不上)"
              + "|每次(?!生成|随机|采样)[^。]{0,12}(?:不同|不一样|不一致)"
              + "|(?:同一|相同|固定)[^。]{0,16}每次[^。]{0,12}(?:不同|不一样|不一致)|(?:结果|精度|输出)[^。]{0,6}不稳定");

  private static final Map<Sort, Pattern> WORDS = new EnumMap<>(Sort.class);

  static {
    WORDS.put(
        Sort.WRONG,
        Pattern.compile(
            "(?i)\\b(?:garbage|nonsense|white noise|gibberish)\\b|\\b(?:is|are|only|pure|just|nothing but) noise\\b|exclamation marks?|!{8,}"
                + "|\\b(?:all|full of|only|nothing but) (?:zeros?|NaNs?|black|green)\\b"
                + "|\\b(?:is|are|become|becomes|gives?|turns?) (?:always |all |into )?(?:NaN|zero)\\b"
                + "|\\b(?:nearly |almost )?every (?:\\w+ ){1,3}(?:comes out|is (?:a|an|classified|labelled))\\b"
                + "|\\balways (?:the same|class|predicts)\\b"
                + "|\\b(?:never|not|nothing is|hardly ever) (?:found|detected|recogni[sz]ed)\\b"
                + "|\\b(?:no|hardly any|random|wrong|repeated|extra|sheared|scrambled) (?:\\w+ )?"
                + "(?:boxes|detections|classes|labels|values|colou?rs|results?|outputs?|masks?|text|pictures?)\\b"
                + "|\\b(?:results?|outputs?|boxes|masks?|predictions?|scores?|text|values?|picture) (?:is|are|come out|look)"
                + " (?:\\w+ )?(?:wrong|random|broken|off|empty|unusable|useless)\\b"
                + "|乱码|花屏|全(?:部)?(?:为|是)\\s?(?:0|零|nan)|全错|完全(?:错误|不对|不准)|随机(?:结果|值)"
                + "|\\b(?:diagonal|slanted|coloured|colored|green|purple|horizontal|vertical|white) (?:stripes|lines|bands|streaks)\\b"
                + "|\\b(?:ghost|phantom|spurious) (?:boxes|detections|objects)\\b"
                + "|\\b(?:accuracy|m?AP|top-?1|recall|score) (?:is |was )?(?:near|close to|almost|practically|nearly) (?:zero|0|chance)\\b"
                + "|\\b(?:detects?|finds?|recogni[sz]es?) nothing\\b|\\bnothing (?:is|gets) (?:detected|found|recogni[sz]ed)\\b"
                + "|(?:结果|输出|检测框|识别|分类|预测)[^。，]{0,8}(?:错误|不对|异常|错乱|混乱)|(?:检测|识别|框)不(?:到|出)|(?:没有?|未)(?:能|被)?(?:正确)?(?:识别|检测|检出)(?:到|出)?(?!的话|的原因)|都(?:是|为)同一|(?:框|关键点)[^。；，]{0,6}(?:大小|位置|尺寸|数量)[^。；，]{0,4}(?:不对|错|不正确)"
                + "|相似度[^。；，]{0,8}(?:总是|恒为|始终为?|永远是)|(?:总是|都|始终)(?:是|为)?(?:上|前)一(?:张|帧)"
                + "|(?:所有|各|每)层?[^。；，]{0,10}余弦[^。；，]{0,8}(?:很低|较低|都低|接近\\s?0|不达标)"
                + "|(?:斜|横|竖|彩色|绿色)条纹|图像?(?:整体|整幅)?错位|(?:画面|图像?|图片)(?:全|发)(?:黑|白|绿|紫)|满屏(?:都是)?框|乱框"
                + "|(?:精度|准确率|top-?[15]|m?AP|召回率)[^。；，]{0,8}(?:接近|几乎为?|基本为?|趋近于?)\\s?(?:0|零)(?![.\\d])|无法(?:区分|识别|检出)"));
    WORDS.put(
        Sort.DEGRADED,
        Pattern.compile(
            "(?i)\\b(?:accuracy|precision|m?AP|top-?[15]|m?IoU|hmean|recall|score|quality|figures?)s?"
                + " (?:is|are|has|have|was|were|falls?|fell|drops?|dropped|decreases?|comes? out|stays?)\\b"
                + "[^.]{0,30}(?:low|lower|worse|short|below|behind|missed|points?|dropped|fallen|by)\\b"
                + "|\\b(?:lower|worse|poor|bad|less|reduced) (?:accuracy|m?AP|top-?[15]|scores?|quality|hmean|recall)\\b"
                + "|\\b(?:miss|misses|missing) the accuracy\\b|\\b(?:loss|drop|gap) (?:of|in) (?:accuracy|precision|m?AP)\\b"
                + "|\\baccuracy (?:loss|drop|gap|problem)\\b|\\bpoints? (?:low|lower|short|below|less|worse)\\b"
                + "|\\b(?:lower|worse|less accurate|off) (?:than|from|against) (?:the )?(?:torch|pytorch|gpu|onnx\\w*|caffe|tf|tensorflow|paddle|original|opencv|reference)"
                + "|(?<!\\[)\\b(?:artefacts?|artifacts?|speckles?|blurred|blurry)\\b"
                + "|\\b(?:boxes|pictures?|masks?|columns?|colou?rs|landmarks?) (?:is|are) (?:\\w+ )?(?:shifted|displaced|moved|swapped|bluish)\\b"
                + "|\\bboxes (?:all )?(?:sit|lie|are|come out) (?:\\w+ )?too (?:far )?(?:left|right|high|low|narrow|wide|small|large)\\b"
                + "|(?:精度|准确率|m?AP|top-?[15]|召回率|指标|hmean)[^。；不无没]{0,16}(?:下降|偏低|低于|掉了?|降低|损失|不达标|不足|变差|有差距|达不到|较差|差\\s?\\d)"
                + "|\\b(?:more|many|extra|additional) (?:false (?:positives|alarms)|missed (?:detections|objects))\\b"
                + "|\\b(?:tint(?:ed)?|cast) (?:green|blue|red|purple)\\b|\\b(?:green|blue|red|purple|colou?r) (?:tint|cast)\\b|\\bwashed out\\b"
                + "|\\b(?:confidences?|probabilit(?:y|ies)) (?:is|are) (?:\\w+ )?(?:low|lower|too low|halved)\\b"
                + "|(?:框|结果|图像|画面|颜色)[^。；]{0,10}(?:偏移|偏色|有偏差|模糊|不一致)"
                + "|(?:出现|大量|很多|较多|明显|经常)[^。；，]{0,6}(?:漏检|误检|误报)|(?:漏检|误检)(?:率)?[^。；，]{0,6}(?:高|多|严重|上升)"
                + "|(?:被|会|经常|容易)(?:错误)?(?:识别|认|判|分类)(?:成|为|作)|多出(?!来?的?参数)[^。；，]{0,16}框|(?:框|关键点|坐标|点位|轮廓)[^。；，]{0,6}(?:偏大|偏小|抖动|跑偏|乱飘|飘移)"
                + "|相似度[^。；\\d]{0,8}0\\.[0-8]\\d{0,6}(?![\\d])|(?:偏|发)(?:蓝|红|绿|黄|紫)(?!色的)|色差|重影|拉伸变形|置信度[^。；，]{0,8}(?:偏低|很低|较低|下降|明显低|低于)"));
  }

  @Override
  public Kind kind() {
    return Kind.EVALUATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return isProse(text.name().toLowerCase(Locale.ROOT))
        && text.content().length() <= LONGEST
        && !read(text).facts().isEmpty();
  }

  private static boolean isProse(String name) {
    return PROSE.stream().anyMatch(name::endsWith) || PLAIN_NAME.matcher(name).matches();
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    var found = new EnumMap<Sort, Complaint>(Sort.class);
    for (int number = 1; number <= text.lines().size(); number++) {
      String line = text.lines().get(number - 1);
      if (line.length() <= LONGEST_PARAGRAPH && !line.strip().startsWith("|")) {
        for (String sentence : sentences(line)) {
          Optional<Sort> sort = sort(sentence);
          if (sort.isPresent()) {
            var complaint = new Complaint(Fact.UNTIED, sort.get(), text.at(number));
            found.putIfAbsent(sort.get(), complaint);
          }
        }
      }
    }
    found.values().forEach(reading::add);
    return reading;
  }

  /**
   * A long line is a paragraph: one of its sentences may say that another fault is over. One that
   * does not speak of the chip praises the network.
   */
  private static List<String> sentences(String line) {
    if (line.length() <= LONGEST_LINE) {
      return List.of(line);
    }
    return ON_CHIP.matcher(line).find()
        ? Arrays.stream(SENTENCE_END.split(line))
            .filter(one -> one.length() <= LONGEST_LINE)
            .toList()
        : List.of();
  }

  private static Optional<Sort> sort(String line) {
    if (OVER.matcher(line).find()) {
      return Optional.empty();
    }
    if (isSaid(UNSTABLE, line)) {
      return Optional.of(Sort.UNSTABLE);
    }
    return WORDS.entrySet().stream()
        .filter(words -> isSaid(words.getValue(), line))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isSaid(Pattern words, String line) {
    Matcher said = words.matcher(line);
    while (said.find()) {
      if (!NO_COMPLAINT.matcher(line.substring(0, said.start())).find()) {
        return true;
      }
    }
    return false;
  }
}
