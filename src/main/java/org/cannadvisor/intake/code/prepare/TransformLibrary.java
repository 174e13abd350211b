package org.cannadvisor.intake.code.prepare;

import java.util.Optional;
import org.cannadvisor.intake.code.Site;

/** A library of transforms that are made first and applied later, beside torchvision. */
enum TransformLibrary {
  PADDLE {
    @Override
    ImageArray apply(Transform step, ImageArray image) {
      return PaddleVisionSteps.apply(step, image);
    }
  },
  MINDSPORE {
    @Override
    ImageArray apply(Transform step, ImageArray image) {
      return MindSporeSteps.apply(step, image);
    }
  },
  ALBUMENTATIONS {
    @Override
    ImageArray apply(Transform step, ImageArray image) {
      return AlbumentationsSteps.apply(step, image);
    }
  },
  DETECTRON {
    @Override
    ImageArray apply(Transform step, ImageArray image) {
      return DetectronSteps.apply(step, image);
    }
  },
  KORNIA {
    @Override
    ImageArray apply(Transform step, ImageArray image) {
      return KorniaSteps.apply(step, image);
    }
  };

  /** What the steps of this library are called here, before their own name. */
  String prefix() {
    return name() + ":";
  }

  /** What one step does to a picture. */
  abstract ImageArray apply(Transform step, ImageArray image);

  /** Whose step a name stands for. */
  static Optional<TransformLibrary> of(Site site) {
    String name = site.name();
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (last.isEmpty() || !Character.isUpperCase(last.charAt(0))) {
      return Optional.empty();
    }
    if (name.startsWith("paddle.vision.transforms.")) {
      return Optional.of(PADDLE);
    }
    if (name.startsWith("mindspore.dataset.vision.")
        || name.startsWith("mindspore.dataset.transforms.")) {
      return Optional.of(MINDSPORE);
    }
    if (name.startsWith("albumentations.")) {
      return Optional.of(ALBUMENTATIONS);
    }
    if (name.startsWith("detectron2.data.transforms.")) {
      return Optional.of(DETECTRON);
    }
    return name.startsWith("kornia.augmentation.")
            || name.startsWith("kornia.enhance.")
            || name.startsWith("kornia.geometry.transform.")
        ? Optional.of(KORNIA)
        : Optional.empty();
  }

  /** The step as its own library calls it. */
  Transform own(Transform step) {
    return new Transform(
        step.name().substring(prefix().length()), step.arguments(), step.named(), step.at());
  }

  static Optional<TransformLibrary> of(Transform step) {
    for (TransformLibrary library : values()) {
      if (step.name().startsWith(library.prefix())) {
        return Optional.of(library);
      }
    }
    return Optional.empty();
  }
}
