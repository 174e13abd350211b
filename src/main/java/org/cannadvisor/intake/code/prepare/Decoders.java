package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/** Other libraries that decode pictures and videos into arrays of bytes. */
final class Decoders extends HostLibrary {

  private static final String JPEG = "turbojpeg.TurboJPEG";
  private static final String VIDEO = "decord.VideoReader";
  private static final String FRAME = "decord.frame";

  @Override
  Optional<Value> answer(Site site) {
    return switch (site.name()) {
      case JPEG, VIDEO -> Optional.of(site.create(site.name()));
      case "simplejpeg.decode_jpeg" -> Optional.of(simple(site));
      case ".decode" -> of(JPEG, site).map(decoder -> turbo(site));
      case ".get_batch" -> of(VIDEO, site).map(video -> batch(site));
      case ".next" -> of(VIDEO, site).map(video -> frame(site));
      case ".asnumpy" -> of(FRAME, site).map(frame -> site.get(frame, "picture"));
      case ".to_ndarray", ".to_rgb" -> converted(site);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Value> index(Value object, Value at, Site site) {
    return object instanceof Thing thing && thing.type().equals(VIDEO)
        ? Optional.of(frame(site))
        : Optional.empty();
  }

  private static Optional<Thing> of(String type, Site site) {
    return site.receiver()
        .filter(Thing.class::isInstance)
        .map(Thing.class::cast)
        .filter(thing -> thing.type().equals(type));
  }

  private static ImageArray decoded(Site site, String decoder, String color, String layout) {
    return Pictures.decoded(site, decoder, Answer.NO, color, Form.of(Holder.NUMPY, layout));
  }

  private static Value simple(Site site) {
    String asked = Constants.word(site.argument("colorspace", 1).orElse(new Value.Text("RGB")));
    boolean grey = asked.equalsIgnoreCase("GRAY");
    String color =
        asked.equalsIgnoreCase("RGB")
            ? "RGB"
            : asked.equalsIgnoreCase("BGR") ? "BGR" : grey ? "GRAY" : "";
    return decoded(site, "simplejpeg", color, "HWC");
  }

  /** BGR where nothing is said. */
  private static Value turbo(Site site) {
    Value format = site.argument("pixel_format", 1).orElse(new Value.Text("TJPF_BGR"));
    String color =
        switch (Constants.word(format)) {
          case "TJPF_BGR" -> "BGR";
          case "TJPF_RGB" -> "RGB";
          case "TJPF_GRAY" -> "GRAY";
          default ->
              switch (Constants.whole(format).orElse(-1)) {
                case 0 -> "RGB";
                case 1 -> "BGR";
                default -> "";
              };
        };
    boolean scaled = site.named("scaling_factor").isPresent();
    ImageArray image = decoded(site, "turbojpeg", color, "HWC");
    return scaled ? image.with(Geometry.lost()) : image;
  }

  private static Value batch(Site site) {
    return held(decoded(site, "decord", "RGB", "NHWC"), site);
  }

  private static Value frame(Site site) {
    return held(decoded(site, "decord", "RGB", "HWC"), site);
  }

  private static Value held(ImageArray image, Site site) {
    Thing frame = site.create(FRAME);
    site.set(frame, "picture", image);
    return frame;
  }

  /** {@code frame.to_ndarray(format="bgr24")} of PyAV. */
  private static Optional<Value> converted(Site site) {
    String format = site.argument("format", 0).map(Constants::word).orElse("");
    String color = format.equals("bgr24") ? "BGR" : format.equals("rgb24") ? "RGB" : "";
    return color.isEmpty() || !site.name().equals(".to_ndarray")
        ? Optional.empty()
        : Optional.of(decoded(site, "ffmpeg", color, "HWC"));
  }
}
