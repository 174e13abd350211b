package org.cannadvisor.intake.manifest;

import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Application;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Length;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;

/** {@code application}: what the deployed program does with a picture. */
final class ApplicationFacts {

  /** The manifest knows one decode step and one VPC step behind it. */
  private static final int DECODE = 1;

  private final Reading reading;

  ApplicationFacts(Reading reading) {
    this.reading = reading;
  }

  void read(Section application) {
    application.only(
        "source",
        "colorRange",
        "colorStandard",
        "normalizes",
        "inputLayout",
        "inputDtype",
        "outputDtype",
        "jpegd",
        "vpcInput",
        "vpcOutput");
    if (application.isEmpty()) {
      return;
    }
    reading.add(
        new Application(
            Fact.UNTIED,
            application.word("source"),
            application.oneOf("colorRange", "full", "limited"),
            application.oneOf("colorStandard", "bt601", "bt709"),
            application.answer("normalizes"),
            application.oneOf("inputLayout", "NCHW", "NHWC"),
            application.word("inputDtype"),
            application.word("outputDtype"),
            application.at()));
    readPicture(application, "jpegd", Place.JPEGD_OUTPUT, DECODE, 0);
    readPicture(application, "vpcInput", Place.VPC_INPUT, DECODE + 1, DECODE);
    readPicture(application, "vpcOutput", Place.VPC_OUTPUT, DECODE + 1, 0);
  }

  private void readPicture(Section application, String name, Place place, int step, int from) {
    Section picture =
        application.section(name).only("format", "width", "height", "widthStride", "heightStride");
    if (!picture.isEmpty()) {
      Evidence at = application.at(name);
      reading.add(
          new Picture(
              Fact.UNTIED,
              at.file(),
              step,
              from,
              place,
              picture.word("format"),
              length(picture, "width"),
              length(picture, "height"),
              length(picture, "widthStride"),
              length(picture, "heightStride"),
              at,
              at,
              at,
              at));
    }
  }

  private static Length length(Section picture, String name) {
    int pixels = picture.pixels(name);
    return pixels > 0 ? Length.of(pixels) : Length.UNKNOWN;
  }
}
