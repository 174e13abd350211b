package org.cannadvisor.model;

/**
 * What decodes the picture in one program.
 *
 * @param path which program's way it is: the file where it begins
 * @param decoder {@code opencv}, {@code pil}, {@code torchvision}, {@code tensorflow}, {@code
 *     jpegd} …
 * @param turned whether the EXIF orientation is applied
 */
public record PreparedDecoder(
    String subject, Side side, String path, String decoder, Answer turned, Evidence at)
    implements Fact {

  @Override
  public PreparedDecoder withSubject(String subject) {
    return new PreparedDecoder(subject, side, path, decoder, turned, at);
  }
}
