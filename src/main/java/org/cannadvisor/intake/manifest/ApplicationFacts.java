package org.cannadvisor.intake.manifest;

import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.Application;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.Picture;
import org.cannadvisor.model.Picture.Place;

/** {@code application}: what the deployed program does with a picture. */
final class ApplicationFacts {

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
    readPicture(application, "jpegd", Place.JPEGD_OUTPUT);
    readPicture(application, "vpcInput", Place.VPC_INPUT);
    readPicture(application, "vpcOutput", Place.VPC_OUTPUT);
  }

  private void readPicture(Section application, String name, Place place) {
    Section picture =
        application.section(name).only("format", "width", "height", "widthStride", "heightStride");
    if (!picture.isEmpty()) {
      reading.add(
          new Picture(
              Fact.UNTIED,
              place,
              picture.word("format"),
              picture.pixels("width"),
              picture.pixels("height"),
              picture.pixels("widthStride"),
              picture.pixels("heightStride"),
              application.at(name)));
    }
  }
}
