package org.cannadvisor.model;

import java.util.regex.Pattern;

/**
 * Somebody notes in words how the results were after a change that is no option of the conversion:
 * {@code with opencv instead of dvpp the boxes are right}, {@code 去掉 channels_last 没有作用}. What was
 * changed in the conversion is a {@link ToldOutcome}.
 *
 * @param good whether the results were right with it
 * @param change the words that tell what was changed
 */
public record TriedChange(String subject, boolean good, String change, Evidence at)
    implements Fact {

  private static final Pattern PREPARATION =
      Pattern.compile(
          "(?i)(?<![a-z])(?:opencv|cv2|pil|pillow|dvpp|jpegd|vpc|aipp|resiz\\w{0,3}|letterbox|crop\\w{0,4}|"
              + "pre-?process\\w{0,3}|mfcc|fbank|bgr|rgb|swap_rb|rbuv\\w{0,12}|csc\\w{0,8}|mean|std|normali[sz]\\w{0,5})(?![a-z])"
              + "|归一化|均值|方差|除以|解码|缩放|裁剪|通道顺序|色域|预处理|前处理|特征提取|抠图|/\\s?255");

  /** Whether the change is one of how the input is prepared. */
  public boolean ofPreparation() {
    return PREPARATION.matcher(change).find();
  }

  @Override
  public TriedChange withSubject(String subject) {
    return new TriedChange(subject, good, change, at);
  }
}
