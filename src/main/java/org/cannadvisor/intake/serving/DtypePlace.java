package org.cannadvisor.intake.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.model.ModelDtype;
import org.cannadvisor.model.ModelDtype.Use;

/**
 * Where a file may tell a data type.
 *
 * @param file words that the file must hold for the line to mean it
 * @param line the data type is its first group
 */
record DtypePlace(Use use, Pattern file, Pattern line) {

  private static final String DTYPE =
      "(?:torch\\.)?(float16|half|fp16|bfloat16|bf16|float32|float|fp32)\\b";

  private static final Pattern SERVICE =
      Pattern.compile(
          "vllm(?:[ .]serve|\\.entrypoints|-openai)|\\bvllm serve\\b|from vllm import|import vllm"
              + "|sglang\\.launch_server|lmdeploy serve|AsyncEngineArgs");
  private static final Pattern SERVICE_LOG =
      Pattern.compile("Casting torch\\.\\w+ to torch\\.|Initializing an? .{0,20}LLM engine");
  private static final Pattern NPU_PROGRAM =
      Pattern.compile("torch_npu|transfer_to_npu|\\.npu\\(|[\"']npu(?::\\d+)?[\"']");
  private static final Pattern NPU_SETTINGS =
      Pattern.compile("(?m)^\\s{0,12}[\"']?device[\"']?\\s?[:=]\\s?[\"']?npu\\b");

  private static final Pattern GPU_SETTINGS =
      Pattern.compile("(?m)^\\s{0,12}[\"']?device[\"']?\\s?[:=]\\s?[\"']?(?:cuda|gpu)\\b");

  private static final String SETTING =
      "^\\s{0,12}[\"']?(?:llm_|lm_|model_|torch_)?dtype[\"']?\\s?[:=]\\s?[\"']?" + DTYPE;

  /** {@code self.net = self.net.half()}: a model, not what it is given. */
  private static final Pattern CAST =
      Pattern.compile(
          "(?:\\b\\w{0,20}(?:net|model|llm|pipe|pipeline)|from_pretrained\\([^()]{0,120}\\))\\.(half|bfloat16)\\(\\)(?!\\s{1,3}if\\b)");

  /** A program, and no text that speaks of it. */
  private static final Pattern TORCH_NPU =
      Pattern.compile("(?m)^\\s{0,8}(?:import|from) torch_npu\\b");

  /**
   * {@code flan on npu:0, torch.float16}, {@code device=npu:0 dtype=torch.float16}, as programs log
   * it.
   */
  private static final Pattern ON_DEVICE =
      Pattern.compile(
          "\\b(?:on |device\\s?[=:]\\s?)npu:\\d{1,2}\\W{1,4}(?:dtype\\W{1,3})?torch\\.(float16|bfloat16|float32)\\b");

  /** "fine-tuned for two epochs (bf16, A100)". */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)(?:\\b(?:pre)?trained|\\bfine-?tuned|训练|微调)[^.;=\\n]{0,60}[\\s(,（，用以](bf16|bfloat16)\\b(?!\\s?[=:])");

  private static final Pattern WEIGHTS =
      Pattern.compile("\"(?:architectures|model_type)\"\\s*:(?s:.*)\"(?:torch_)?dtype\"\\s*:");
  private static final Pattern TRAINING =
      Pattern.compile(
          "finetuning_type|(?m:^\\s*stage:\\s*(?:sft|pt|dpo))|TrainingArguments|llamafactory-cli train"
              + "|swift sft|torchrun|deepspeed|pretrain_gpt");

  /** A file without any of these is not looked at with patterns. */
  private static final List<String> WORDS =
      List.of(
          "dtype",
          "vllm",
          "Casting torch",
          "LLM engine",
          "bf16",
          "float16",
          ".half()",
          "quant",
          GeneratedText.ROW);

  private static final List<DtypePlace> ALL =
      List.of(
          new DtypePlace(Use.SERVED, SERVICE, Pattern.compile("--dtype[ =\"']+" + DTYPE)),
          new DtypePlace(
              Use.SERVED, SERVICE, Pattern.compile("\\bdtype\\s*[=:]\\s*[\"']?" + DTYPE)),
          new DtypePlace(
              Use.SERVED, NPU_PROGRAM, Pattern.compile("\\btorch_dtype\\s*=\\s*[\"']?" + DTYPE)),
          new DtypePlace(Use.SERVED, TORCH_NPU, CAST),
          new DtypePlace(Use.SERVED, ON_DEVICE, ON_DEVICE),
          new DtypePlace(Use.TRAINED, TOLD, TOLD),
          new DtypePlace(Use.SERVED, NPU_SETTINGS, Pattern.compile(SETTING)),
          new DtypePlace(Use.REFERENCE, GPU_SETTINGS, Pattern.compile(SETTING)),
          new DtypePlace(
              Use.WEIGHTS, SERVICE_LOG, Pattern.compile("Casting " + DTYPE + " to torch\\.")),
          new DtypePlace(
              Use.SERVED, SERVICE_LOG, Pattern.compile("Casting torch\\.\\w+ to " + DTYPE)),
          new DtypePlace(Use.SERVED, SERVICE_LOG, Pattern.compile("LLM engine.*\\bdtype=" + DTYPE)),
          new DtypePlace(
              Use.WEIGHTS,
              WEIGHTS,
              Pattern.compile("\"(?:torch_)?dtype\"\\s*:\\s*\"" + DTYPE + "\"")),
          new DtypePlace(
              Use.TRAINED,
              TRAINING,
              Pattern.compile(
                  "(?:^|[\\s(,])(?:--)?\\b(bf16|fp16)\\b(?:\\s*[:=]\\s*[Tt]rue|\\s+[Tt]rue|\\s*\\\\?$)")));

  /** Whether it is worth while to read a file line by line. */
  static boolean mayBeIn(String head) {
    return WORDS.stream().anyMatch(head::contains);
  }

  /** Those that the words of a file allow. */
  static List<DtypePlace> in(String head) {
    return ALL.stream().filter(place -> place.file().matcher(head).find()).toList();
  }

  /** The data types that a line tells, under their plain names. */
  List<String> dtypes(String text) {
    String words = text.strip();
    if (words.startsWith("#") || words.startsWith("//")) {
      return List.of();
    }
    var found = new ArrayList<String>();
    Matcher matcher = line.matcher(text);
    while (matcher.find()) {
      found.add(ModelDtype.plain(matcher.group(1)));
    }
    return found;
  }
}
