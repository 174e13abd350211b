package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.model.Answer;

/** torchvision: transforms that are made first and applied later, and the same as functions. */
final class TorchVision extends HostLibrary {

  private static final String ROOT = "torchvision.";

  private static final int DEEPEST = 20;

  /** Steps that are applied on one way through a program. */
  private static final int MOST = 2_000;

  private final Way way;
  private int depth;
  private int steps;

  TorchVision(Way way) {
    this.way = way;
  }

  @Override
  Optional<Value> answer(Site site) {
    if (site.receiver().orElse(Value.UNKNOWN) instanceof Transform transform) {
      return called(transform, site);
    }
    Optional<TransformLibrary> library = TransformLibrary.of(site);
    if (library.isPresent()) {
      return Optional.of(made(named(library.get(), site), site));
    }
    if (!site.name().startsWith(ROOT)) {
      return own(site);
    }
    String name = site.name().substring(site.name().lastIndexOf('.') + 1);
    if (site.name().startsWith(ROOT + "io.")) {
      return Optional.of(read(name, site));
    }
    if (site.name().contains("transforms")) {
      return site.name().contains("functional.")
          ? Optional.of(function(name, site))
          : Optional.of(madeOf(name, site));
    }
    return datasets(name, site);
  }

  /** Steps that hold steps are called alike everywhere. */
  private static String named(TransformLibrary library, Site site) {
    String last = site.name().substring(site.name().lastIndexOf('.') + 1);
    boolean list = last.equals("Compose") || last.equals("Sequential") || last.equals("Lambda");
    return list ? last : library.prefix() + last;
  }

  private Optional<Value> called(Transform transform, Site site) {
    return switch (site.name()) {
      case ".__call__", ".forward" -> Optional.of(called(transform, site.argument(0), site));
      case ".get_transform" -> Optional.of(transform);
      case ".apply_image" -> Optional.of(applied(transform, site.argument(0), site));
      default -> unknown();
    };
  }

  /** {@code transform(image=array)["image"]} of albumentations gives a dict. */
  private Value called(Transform transform, Value picture, Site site) {
    Optional<Value> named = site.named("image");
    return named.isPresent()
        ? new Value.Pairs(Map.of("image", applied(transform, named.get(), site)))
        : applied(transform, picture, site);
  }

  /** A class of the project that extends a transform of a library. */
  private static Optional<Value> own(Site site) {
    return site.name().equals(".__call__")
        ? site.receiver()
            .flatMap(thing -> site.method(thing, "_apply_image"))
            .map(method -> site.run(method, List.of(site.argument(0))))
        : Optional.empty();
  }

  private static Value read(String name, Site site) {
    return name.equals("read_image") || name.equals("decode_image") || name.equals("decode_jpeg")
        ? Pictures.decoded(
            site,
            "torchvision",
            Answer.UNKNOWN,
            name.equals("decode_jpeg") ? "" : "RGB",
            Form.of(Holder.TORCH, "CHW"))
        : Value.UNKNOWN;
  }

  private Optional<Value> datasets(String name, Site site) {
    if (site.name().startsWith(ROOT + "models.")) {
      return Optional.of(site.create(Models.TORCH));
    }
    boolean folder =
        name.equals("ImageFolder") || name.equals("ImageNet") || name.equals("DatasetFolder");
    boolean arrays = name.equals("CIFAR10") || name.equals("CIFAR100");
    if ((!folder && !arrays) || site.named("loader").isPresent()) {
      return Optional.empty();
    }
    ImageArray loaded =
        Pictures.decoded(
            site,
            folder ? "pil" : "",
            folder ? Answer.NO : Answer.UNKNOWN,
            "RGB",
            Form.of(Holder.PIL, "HWC"));
    Value transform = site.argument("transform", folder ? 1 : 2).orElse(Value.NOTHING);
    Value picture = Constants.isNone(transform) ? loaded : applied(transform, loaded, site);
    intended(picture, site);
    return Optional.of(new Value.Alike(new Value.Items(List.of(picture, site.open("target")))));
  }

  /**
   * Steps that are put together are meant for pictures, even where nobody is seen to apply them.
   */
  private Value madeOf(String name, Site site) {
    Value made = made(name, site);
    if (name.equals("Compose")) {
      var any = Pictures.decoded(site, "", Answer.UNKNOWN, "", Form.of(Holder.PIL, "HWC"));
      intended(applied(made, any, site), site);
    }
    return made;
  }

  private void intended(Value picture, Site site) {
    if (picture instanceof ImageArray image) {
      way.intended(image, site.at());
    }
  }

  private static Value made(String name, Site site) {
    return new Transform(name, site.arguments(), site.named(), site.at());
  }

  /** {@code F.resize(img, 256)}: the step and its picture in one call. */
  private Value function(String name, Site site) {
    List<Value> rest = new ArrayList<>(site.arguments());
    if (rest.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value picture = rest.remove(0);
    String step =
        switch (name) {
          case "resize" -> "Resize";
          case "center_crop" -> "CenterCrop";
          case "to_tensor" -> "ToTensor";
          case "normalize" -> "Normalize";
          case "pad" -> "Pad";
          case "to_pil_image" -> "ToPILImage";
          case "pil_to_tensor" -> "PILToTensor";
          case "to_image" -> "ToImage";
          case "to_dtype" -> "ToDtype";
          case "convert_image_dtype" -> "ConvertImageDtype";
          case "to_grayscale", "rgb_to_grayscale" -> "Grayscale";
          default -> name;
        };
    return applied(new Transform(step, rest, site.named(), site.at()), picture, site);
  }

  /** Steps may hold steps; a list that holds another one twice must not double the work. */
  private Value applied(Value step, Value picture, Site site) {
    if (depth >= DEEPEST || steps >= MOST) {
      return Value.UNKNOWN;
    }
    depth++;
    steps++;
    Value result = followed(step, picture, site);
    depth--;
    return result;
  }

  private Value followed(Value step, Value picture, Site site) {
    if (!(step instanceof Transform transform)) {
      return site.run(step, List.of(picture));
    }
    return switch (transform.name()) {
      case "Compose", "Sequential" -> {
        Value result = picture;
        for (Value next : Constants.items(transform.argument("transforms", 0))) {
          result = applied(next, result, site);
        }
        yield Constants.items(transform.argument("transforms", 0)).isEmpty()
            ? Value.UNKNOWN
            : result;
      }
      case "Lambda" -> site.run(transform.argument("lambd", 0), List.of(picture));
      default -> picture instanceof ImageArray image ? one(transform, image, site) : Value.UNKNOWN;
    };
  }

  private static Value one(Transform step, ImageArray image, Site site) {
    Optional<TransformLibrary> library = TransformLibrary.of(step);
    if (library.isPresent()) {
      Transform own = library.get().own(step);
      return own.name().startsWith("Random") || own.name().startsWith("Horizontal")
          ? Value.UNKNOWN
          : library.get().apply(own, image);
    }
    if (step.name().startsWith("Random") || step.name().equals("ColorJitter")) {
      // A picture for training says nothing about the ones that are measured.
      return Value.UNKNOWN;
    }
    ImageArray result = TorchVisionSteps.apply(step, image);
    boolean inPlace =
        step.name().equals("Normalize") && Constants.isTrue(step.argument("inplace", 2));
    return inPlace ? InPlace.change(site, image, result) : result;
  }
}
