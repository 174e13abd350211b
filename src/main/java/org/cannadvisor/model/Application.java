package org.cannadvisor.model;

/**
 * What the deployed program does with a picture, as the manifest states it or its code shows it;
 * empty and {@link Answer#UNKNOWN} where not stated.
 *
 * @param source {@code jpeg}, {@code video}, {@code camera} …
 * @param colorRange {@code full} or {@code limited}
 * @param colorStandard {@code bt601} or {@code bt709}
 * @param normalizes whether the program itself subtracts a mean or divides
 * @param inputLayout {@code NCHW} or {@code NHWC}
 * @param inputDtype e.g. {@code uint8}
 * @param outputDtype e.g. {@code float32}
 */
public record Application(
    String subject,
    String source,
    String colorRange,
    String colorStandard,
    Answer normalizes,
    String inputLayout,
    String inputDtype,
    String outputDtype,
    Evidence at)
    implements Fact {

  /** What the code of the deployed program does with the numbers. */
  public static Application of(PreparedScale scale) {
    Answer normalizes = scale.isIdentity() ? Answer.NO : Answer.YES;
    return new Application(scale.subject(), "", "", "", normalizes, "", "", "", scale.at());
  }

  /** Memory of DVPP is handed over: nobody on the host has had its numbers. */
  public static Application of(ModelFeed feed) {
    return new Application(feed.subject(), "", "", "", Answer.NO, "", "", "", feed.at());
  }

  @Override
  public Application withSubject(String subject) {
    return new Application(
        subject,
        source,
        colorRange,
        colorStandard,
        normalizes,
        inputLayout,
        inputDtype,
        outputDtype,
        at);
  }
}
