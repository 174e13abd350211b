package org.cannadvisor.intake.similarity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What the name of a row stands for. */
enum Sort {
  /** One of the inputs, or one row of a batch. */
  SAMPLE,
  /** A run with its batch size. */
  BATCH_SIZE,
  /** A way of converting or running. */
  EXPERIMENT,
  /** An output of the network, or nothing but the two sides. */
  OUTPUT,
  /** An operator or layer. */
  LAYER;

  private static final Pattern IS_BATCH_SIZE =
      Pattern.compile("(?i)(?:^|.*[^a-z])(?:bs|batch[ _-]?size)[ _=:]{0,3}\\d{1,3}(?!\\d).*");
  private static final Pattern IS_SAMPLE =
      Pattern.compile(
          "(?i)(?:.*[^a-z])?(?:batch|sample|img|image|pic|picture|frame|clip|case|idx|index|item|iter|round|row|seq|step|run|test|input|file|data)s?[ _#\\[(:=]{0,3}\\d{1,8}\\b.*"
              + "|.*\\.(?:jpe?g|png|bmp|bin|npy|wav|jpg_\\d)\\b.*|\\D{0,3}\\d{1,8}\\D{0,2}|第\\s?\\d{1,6}\\s?[张帧批个次条].*");
  private static final Pattern IS_EXPERIMENT =
      Pattern.compile(
          "(?i)(?:.*[^a-z])?(?:allow_\\w+|must_keep\\w*|force_fp\\w*|cube_fp16\\w*|origin|high[ _]precision|high[ _]performance|mixed?[ _]precision|mix|fp16|bf16|int8|w8a8|default|baseline|before|after|old|new|fusion|off_optimize|keep_dtype|autofuse|fix(?:ed)?|patched|v\\d|cann ?\\d)(?![a-z]).*"
              + "|.*(?:默认|高精度|融合|混合精度|修改|之前|之后|关闭|开启|量化|加了|去掉|替换).*");
  private static final Pattern IS_OUTPUT =
      Pattern.compile(
          "(?i)(?:(?:model|net|network|final)[ _.-])?(?:out|outputs?|logits?|scores?|boxe?s?|bbox(?:es)?|cls|class(?:es)?|conf|confidence|reg|pred(?:ictions?)?|prob(?:s|abilit\\w{1,4})?|labels?|landmarks?|landms|kpts?|keypoints?|heat ?maps?|hm|wh|offset|masks?|protos?|feat(?:ure)?s?|embeddings?|emb|descriptors?|flow|disp(?:arity)?|depth|results?|loc|level|stride|p|head|last_hidden_state|pooler_output|hidden_states?|mel|wav(?:e)?|audio|seg|noise_pred|latents?|sample)(?:[ _.:#\\[(-]{0,2}\\d{1,4}[\\])]?)?(?:\\s.*)?|.*输出.*|(?:输出|得分|特征|框).{0,12}");
  private static final Pattern IS_LAYER =
      Pattern.compile(
          "(?=.*[A-Za-z]{2})[\\w./:@-]{1,80}(?:\\s?[(\\[][\\w ,.x]{0,40}[)\\]])?|(?:layer|node|op|block)[ _:=]{0,3}\\S{1,80}");
  private static final Pattern OUTPUT_HEAD =
      Pattern.compile("(?i)(?:model |network )?outputs?(?:[ _]?name)?|输出(?:名称?)?");
  private static final Pattern BATCH_HEAD = Pattern.compile("(?i)bs|batch[ _-]?size|批大小");
  private static final Pattern LAYER_HEAD =
      Pattern.compile(
          "(?i)(?:layer|node|operator|op|block|module)s?(?:[ _]?name)?|(?:算子|节点|网络层|层)(?:名称?)?");
  private static final Pattern SAMPLE_HEAD =
      Pattern.compile(
          "(?i)(?:image|img|picture|file|frame|sample|clip|batch)s?(?:[ _]?(?:name|id))?|图片|样本|帧");
  private static final Pattern SIDES_ONLY =
      Pattern.compile(
          "(?i)(?:.*\\b)?(?:om|npu|ascend|onnx\\w*|torch|pytorch|gpu|cpu|golden|acl|average|mean|overall|total|min|max|final|平均|整体|总体)\\b.*");

  /** What the rows below a head are, where the head says so. */
  static Optional<Sort> ofColumn(String head) {
    String word = head.strip();
    if (OUTPUT_HEAD.matcher(word).matches()) {
      return Optional.of(OUTPUT);
    }
    if (BATCH_HEAD.matcher(word).matches()) {
      return Optional.of(BATCH_SIZE);
    }
    if (LAYER_HEAD.matcher(word).matches()) {
      return Optional.of(LAYER);
    }
    return SAMPLE_HEAD.matcher(word).matches() ? Optional.of(SAMPLE) : Optional.empty();
  }

  /** What a name is; an empty one is that of the only output. */
  static Sort of(String name) {
    if (name.isBlank()) {
      return OUTPUT;
    }
    if (IS_BATCH_SIZE.matcher(name).matches()) {
      return BATCH_SIZE;
    }
    if (IS_EXPERIMENT.matcher(name).matches()) {
      return EXPERIMENT;
    }
    if (IS_OUTPUT.matcher(name).matches()) {
      return OUTPUT;
    }
    if (IS_SAMPLE.matcher(name).matches()) {
      return SAMPLE;
    }
    if (SIDES_ONLY.matcher(name).matches()) {
      return OUTPUT;
    }
    return IS_LAYER.matcher(name).matches() ? LAYER : OUTPUT;
  }
}
