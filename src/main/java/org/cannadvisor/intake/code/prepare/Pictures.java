package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/** Makes pictures as decoders put them out. */
final class Pictures {

  private Pictures() {}

  /**
   * A decoded picture of bytes.
   *
   * @param color empty where the call leaves it open
   * @param turned whether the decoder applies the EXIF orientation
   */
  static ImageArray decoded(Site site, String decoder, Answer turned, String color, Form form) {
    var origin = new Origin(decoder, turned, site.at(), site.create("memory"));
    var pixels = new Pixels(color, site.at(), Affine.IDENTITY, "uint8");
    Geometry size = Geometry.of(site.open("image.width"), site.open("image.height"));
    return new ImageArray(origin, pixels, size, form);
  }

  /** The form in which OpenCV puts a picture out; a grey one has no axis for channels. */
  static Form form(Holder holder, String color) {
    return Form.of(holder, color.equals("GRAY") ? "HW" : "HWC");
  }
}
