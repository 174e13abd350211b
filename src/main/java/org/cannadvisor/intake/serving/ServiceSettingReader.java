package org.cannadvisor.intake.serving;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.Sought;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Kind;
import org.cannadvisor.model.ServiceSetting;
import org.cannadvisor.model.ServiceVersion;

/**
 * Reads how the software that serves a model is set, and its version.
 *
 * <pre>
 * vllm serve /weights/Qwen3-30B --enable-prefix-caching --compilation-config '{"cudagraph_mode": "FULL"}'
 * LLM(model="Qwen3-30B", enforce_eager=True)      export VLLM_ASCEND_ENABLE_FLASHCOMM=1
 * vllm_ascend==0.11.0rc0                          quay.io/ascend/vllm-ascend:v0.9.1-310p
 * </pre>
 */
public final class ServiceSettingReader implements FactReader {

  private static final int MOST = 300;
  private static final int LONGEST_LINE = 4000;

  /** A file without any of these words is passed over without a closer look. */
  private static final List<String> WORDS =
      List.of(
          "vllm",
          "VLLM",
          "vLLM",
          "mindie",
          "MindIE",
          "torch_npu",
          "torch-npu",
          "sglang",
          "SGLang",
          "lmdeploy",
          "fastdeploy",
          "FastDeploy",
          "LLM(",
          "non-default args");

  /** Where a service is started or its engine is made. */
  private static final Sought SERVICE =
      Sought.of(
          "\\bvllm\\s+serve\\b|vllm\\.entrypoints|\\b(?:Async)?(?:LLM|EngineArgs|LLMEngine)\\("
              + "|LLM engine \\(v|sglang[. ]launch_server|lmdeploy serve|mindie_llm|MindIE"
              + "|\\bVLLM_[A-Z]|non-default args");

  private static final Sought PRODUCT =
      Sought.of(
          "(?i)(?<![\\w.-])(vllm[-_ ]ascend|vllm|mindie(?:[-_ ]llm)?|torch[-_ ]npu|sglang|lmdeploy|fastdeploy)"
              + "[`'\"]{0,2}[ \\t=:|,(]{1,40}(?:version[ :=]{1,3}|main-)?v?"
              + "(\\d{1,3}\\.\\d{1,3}(?:\\.\\d{1,3})?(?:[.-]?(?:rc|post|alpha|beta|dev)[.-]?\\d{1,4}){0,2})");

  private static final String QUOTED = "\"[^\"\\n]{0,300}\"|'[^'\\n]{0,300}'";

  private static final Pattern OPTION =
      Pattern.compile(
          "(?<![\\w-])--([a-z][\\w.-]{1,60})(?:[ =]('[^'\\n]{0,2000}'|\"[^\"\\n]{0,2000}\"|(?![-\\\\|&>;`])[^\\s`;|]{1,200}))?");

  private static final Pattern KEYWORD =
      Pattern.compile(
          "(?<![\\w.\\-])(?:torch\\.npu\\.config\\.)?([a-z][a-z0-9_]{2,50})\\s?=\\s?(True|False|None|\\d[\\w.]{0,20}|"
              + QUOTED
              + ")");

  /** {@code actor_rollout_ref.rollout.name=vllm}, {@code -O.cudagraph_mode=FULL}. */
  private static final Pattern NESTED =
      Pattern.compile(
          "(?<![\\w.])(?:-O\\.|actor_rollout_ref\\.)([a-z][a-z0-9_.]{2,80})=([\\w.-]{1,80})");

  private static final Map<String, String> SHORT =
      Map.of(
          "dp", "data_parallel_size",
          "tp", "tensor_parallel_size",
          "pcp", "prefill_context_parallel_size",
          "dcp", "decode_context_parallel_size");

  private static final Pattern SHORT_OPTION =
      Pattern.compile("(?<![\\w-])-(dp|tp|pcp|dcp)[ =](\\d{1,4})");

  private static final Pattern KEY =
      Pattern.compile(
          "[\"']([A-Za-z][\\w-]{1,50})[\"']\\s{0,4}:\\s{0,4}(\\{|true|false|True|False|None|null|\\d[\\w.]{0,20}|"
              + QUOTED
              + ")");

  private static final Pattern YAML_KEY =
      Pattern.compile(
          "^\\s{0,40}(?:- )?([a-z][\\w-]{2,50}):\\s{1,4}(" + QUOTED + "|[\\w./-]{1,200})\\s*$");

  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?<![\\w$\\{])((?:VLLM|ASCEND|HCCL|ATB|MINDIE|TASK|SGLANG|TORCH|NPU|ENABLE|USE|PYTORCH|LCCL|OMNI)_[A-Z0-9_]{2,60})"
              + "(?:[\"']\\s?\\]\\s?)?\\s?[=:]\\s?("
              + QUOTED
              + "|[\\w./:-]{1,100})");

  private static final Pattern SERVED =
      Pattern.compile("\\bvllm\\s+serve\\s+([^\\s\\\\-][^\\s\\\\]{0,300})");

  private static final Pattern ENGINE = Pattern.compile("\\bLLM\\(\\s{0,4}(" + QUOTED + ")");

  @Override
  public Kind kind() {
    return Kind.SERVING_CONFIG;
  }

  @Override
  public boolean recognises(SourceText text) {
    return !text.name().endsWith(".csv")
        && WORDS.stream().anyMatch(text.head()::contains)
        && (SERVICE.isIn(text.head()) || PRODUCT.isIn(text.head()))
        && !read(text).facts().isEmpty();
  }

  @Override
  public Reading read(SourceText text) {
    var found = new LinkedHashMap<String, Fact>();
    boolean serves = SERVICE.isIn(text.head());
    boolean yaml = text.name().endsWith(".yaml") || text.name().endsWith(".yml");
    int number = 0;
    for (String line : text.lines()) {
      number++;
      if (line.length() > LONGEST_LINE || isComment(line, text) || found.size() >= MOST) {
        continue;
      }
      versions(line, number, text, found);
      if (serves) {
        settings(line, number, text, found);
        if (yaml) {
          each(YAML_KEY, line, "", number, text, found);
        }
      }
    }
    var reading = new Reading();
    found.values().forEach(reading::add);
    return reading;
  }

  private static boolean isComment(String line, SourceText text) {
    String bare = line.strip();
    return bare.startsWith("//") || (bare.startsWith("#") && !text.name().endsWith(".md"));
  }

  private static void versions(String line, int number, SourceText text, Map<String, Fact> found) {
    Matcher product = PRODUCT.in(line);
    while (product.find()) {
      String name = product.group(1).toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
      found.putIfAbsent(
          name + " " + product.group(2),
          new ServiceVersion(Fact.UNTIED, name, product.group(2), text.at(number)));
    }
  }

  private static void settings(String line, int number, SourceText text, Map<String, Fact> found) {
    Matcher shortly = SHORT_OPTION.matcher(line);
    while (shortly.find()) {
      add(SHORT.getOrDefault(shortly.group(1), ""), shortly.group(2), number, text, found);
    }
    model(SERVED, line, number, text, found);
    model(ENGINE, line, number, text, found);
    var rest = new StringBuilder();
    Matcher option = OPTION.matcher(line);
    while (option.find()) {
      option.appendReplacement(rest, "");
      String value = option.group(2) == null ? "true" : bare(option.group(2));
      String name = ServiceSetting.named(option.group(1));
      if (value.startsWith("{")) {
        keys(value, name, number, text, found);
      } else if (name.startsWith("no_")) {
        add(name.substring(3), "false", number, text, found);
      } else {
        add(name, value, number, text, found);
      }
    }
    String others = option.appendTail(rest).toString();
    each(KEYWORD, others, "", number, text, found);
    each(NESTED, others, "", number, text, found);
    keys(others, "", number, text, found);
    each(VARIABLE, others, "", number, text, found);
  }

  private static void model(
      Pattern form, String line, int number, SourceText text, Map<String, Fact> found) {
    Matcher model = form.matcher(line);
    if (model.find()) {
      add("model", bare(model.group(1)), number, text, found);
    }
  }

  private static void each(
      Pattern form,
      String line,
      String within,
      int number,
      SourceText text,
      Map<String, Fact> found) {
    Matcher set = form.matcher(line);
    while (set.find()) {
      add(within + ServiceSetting.named(set.group(1)), bare(set.group(2)), number, text, found);
    }
  }

  /** Keys of an object in braces; those of an object within it are named by its key, too. */
  private static void keys(
      String braced, String name, int number, SourceText text, Map<String, Fact> found) {
    Matcher key = KEY.matcher(braced);
    String within = name;
    int from = 0;
    while (key.find()) {
      if (braced.substring(from, key.start()).contains("}")) {
        within = name;
      }
      from = key.end();
      String called = ServiceSetting.named(key.group(1));
      String whole = within.isEmpty() ? called : within + "." + called;
      if (key.group(2).equals("{")) {
        within = whole;
      }
      add(whole, bare(key.group(2)), number, text, found);
    }
  }

  private static String bare(String value) {
    return value.replaceAll("^[\"']|[\"'],?$", "");
  }

  private static void add(
      String name, String value, int number, SourceText text, Map<String, Fact> found) {
    String lower = value.toLowerCase(Locale.ROOT);
    found.putIfAbsent(
        name + "=" + lower, new ServiceSetting(Fact.UNTIED, name, lower, text.at(number)));
  }
}
