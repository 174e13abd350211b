package org.cannadvisor.intake.script;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.ScriptSetting;
import org.cannadvisor.model.Side;

/**
 * Reads the settings that the script of the framework and the one around the om must share.
 *
 * <pre>
 * evaluator = COCOEvaluator(loader, confthre=0.001, nmsthre=0.65)
 * parser.add_argument("--conf-thres", type=float, default=0.25)
 * anchors:
 *   - [10,13, 16,30, 33,23]
 * </pre>
 *
 * <p>What timm logs when it validates a network ({@code crop_pct: 0.9}) are those of the framework.
 */
public final class SettingReader implements FactReader {

  private static final int LONGEST = 1 << 18;
  private static final int MOST = 60;
  private static final int MOST_NUMBERS = 64;

  private static final Sought ON_CHIP =
      Sought.of(
          "InferSession|\\.infer\\(|\\bacl\\.|aclruntime|ais_bench|\\.tofile\\(|fromfile\\(|MxBase|\\.om[\"']|AclLite|ACLLite");
  private static final Sought CHIP_NAME =
      Sought.of("(?i)(?:^|[/_.-])(?:om|npu|acl|ascend|310p?|910b?|deploy)(?=[/_.-])");
  private static final Sought IN_FRAMEWORK =
      Sought.of(
          "\\btorch\\.load\\(|load_state_dict\\(|load_checkpoint\\(|onnxruntime|InferenceSession\\(|\\.backward\\(|paddle\\.load\\(|\\.eval\\(\\)|\\.cuda\\(|from_pretrained\\(|tf\\.Session|load_model\\(|init_detector\\(");
  private static final Sought TRAINS =
      Sought.of(
          "(?im)^\\s{0,12}[\"']?(?:lr|lr0|learning_rate|optimizer|epochs?|max_epochs?|depth_multiple|backbone|train_cfg|train_dataset|data_root|batch_size_per_gpu|total_epochs|model_type)[\"']?\\s?[:=]");

  private static final String VALUE =
      "([-+]?\\d[\\d.eE+-]{0,14}(?![\\w.]|[ \\t]{0,2}[*/])|True|False|true|false|[\"'][A-Za-z]\\w{0,20}[\"']|[\\[(](?=[\\s\\d\\[(.-])[-+\\d.,\\s\\[\\]()]{1,600}[\\])])";
  private static final Pattern SET =
      Pattern.compile(
          "(?<![\\w.])(?:self\\.)?[\"']?([A-Za-z]\\w{0,30})[\"']?\\s{0,4}(?:=(?!=)|:)\\s{0,4}"
              + VALUE);
  private static final Pattern OPTION =
      Pattern.compile("[\"']--([a-z][\\w-]{1,30})[\"'][^\\n]{0,160}?\\bdefault\\s?=\\s?" + VALUE);

  /** A YAML list goes on in the lines below its name. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?m)^\\s{0,12}([A-Za-z]\\w{0,30}):\\s{0,4}\\n((?:\\s{0,12}-\\s{0,4}\\[?[-+\\d., ]{1,200}\\]?[^\\n]{0,60}\\n?){1,12})");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d{1,3})?|[-+]?\\.\\d+");

  @Override
  public Kind kind() {
    return Kind.POSTPROCESS_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return (isPython(text) || isYaml(text) || isTimmLog(text))
        && text.content().length() <= LONGEST
        && side(text) != Side.UNKNOWN
        && !read(text).facts().isEmpty();
  }

  private static boolean isPython(SourceText text) {
    return text.name().endsWith(".py");
  }

  private static boolean isYaml(SourceText text) {
    String name = text.name();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.endsWith("advisor.yaml");
  }

  private static boolean isTimmLog(SourceText text) {
    return (text.name().endsWith(".log") || text.name().endsWith(".txt"))
        && text.content().contains("Data processing configuration for current model");
  }

  /** A script that prepares files for the chip, or reads its outputs, is ours whatever it loads. */
  private static Side side(SourceText text) {
    if (isTimmLog(text)) {
      return Side.REFERENCE;
    }
    String content = text.content();
    if (ON_CHIP.isIn(content) || CHIP_NAME.isIn(text.path())) {
      return Side.DEPLOYED;
    }
    boolean framework =
        isPython(text) ? IN_FRAMEWORK.isIn(content) || TRAINS.isIn(content) : TRAINS.isIn(content);
    return framework ? Side.REFERENCE : Side.UNKNOWN;
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    Set<String> said = new HashSet<>();
    for (Pattern pattern : List.of(SET, OPTION)) {
      Matcher set = pattern.matcher(text.content());
      while (set.find() && said.size() < MOST) {
        add(text, set, said, reading);
      }
    }
    WaveScale.in(text)
        .ifPresent(
            wave ->
                reading.add(
                    new ScriptSetting(
                        Fact.UNTIED,
                        side(text),
                        ScriptSetting.Part.FEATURES,
                        WaveScale.NAME,
                        wave.value(),
                        text.at(wave.line()))));
    if (isYaml(text)) {
      Matcher list = LIST.matcher(text.content());
      while (list.find() && said.size() < MOST) {
        add(text, list, said, reading);
      }
    }
    return reading;
  }

  private static void add(SourceText text, Matcher set, Set<String> said, Reading reading) {
    Optional<SettingName> name = SettingName.of(set.group(1));
    String value = plain(set.group(2));
    if (name.isPresent() && !value.isEmpty() && !isRemark(text, set.start())) {
      SettingName setting = name.get();
      if (said.add(setting.name() + ' ' + value)) {
        reading.add(
            new ScriptSetting(
                Fact.UNTIED,
                side(text),
                setting.use(),
                setting.name(),
                value,
                text.at(line(text, set.start(1)))));
      }
    }
  }

  private static boolean isRemark(SourceText text, int offset) {
    int start = text.content().lastIndexOf('\n', offset) + 1;
    return text.content().substring(start, offset).contains("#");
  }

  /** Numbers without their spelling, lists without their brackets. */
  private static String plain(String written) {
    if (Character.isLetter(written.charAt(0)) || "\"'".indexOf(written.charAt(0)) >= 0) {
      return written.replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
    }
    var flat = new StringJoiner(",");
    Matcher number = NUMBER.matcher(written);
    int count = 0;
    while (number.find() && count < MOST_NUMBERS) {
      flat.add(new BigDecimal(number.group()).stripTrailingZeros().toPlainString());
      count++;
    }
    return flat.toString();
  }

  private static int line(SourceText text, int offset) {
    return (int) text.content().substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
