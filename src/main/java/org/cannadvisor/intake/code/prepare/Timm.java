package org.cannadvisor.intake.code.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Evidence;

/** {@code timm.data.create_transform}: the transforms of torchvision that it puts together. */
final class Timm extends HostLibrary {

  private static final double CROP = 0.875;
  private static final Value MEAN = numbers(0.485, 0.456, 0.406);
  private static final Value STD = numbers(0.229, 0.224, 0.225);

  @Override
  Optional<Value> answer(Site site) {
    boolean creates =
        site.name().startsWith("timm.data.") && site.name().endsWith(".create_transform");
    boolean trains =
        site.argument("is_training", 1).filter(said -> !Constants.isFalse(said)).isPresent();
    boolean plain =
        site.named("crop_mode")
            .map(Constants::word)
            .map(mode -> mode.equals("center"))
            .orElse(true);
    return creates && !trains && plain ? Optional.of(transform(site)) : Optional.empty();
  }

  private static Value transform(Site site) {
    List<Value> size = Constants.items(site.argument("input_size", 0).orElse(Value.UNKNOWN));
    Value side =
        size.isEmpty()
            ? site.argument("input_size", 0).orElse(Value.UNKNOWN)
            : size.get(size.size() - 1);
    boolean square = size.size() < 2 || size.get(size.size() - 2).equals(side);
    double share =
        site.named("crop_pct").filter(said -> !Constants.isNone(said)).isPresent()
            ? Constants.number(site.named("crop_pct").get()).orElse(Double.NaN)
            : CROP;
    double pixels = Constants.number(side).orElse(Double.NaN);
    Value resized =
        square && Double.isFinite(pixels / share)
            ? new Value.Num(Math.floor(pixels / share), true)
            : Value.UNKNOWN;
    Evidence at = site.at();
    Map<String, Value> resize = new LinkedHashMap<>();
    resize.put("size", resized);
    resize.put("interpolation", site.named("interpolation").orElse(new Value.Text("bilinear")));
    Map<String, Value> normalize =
        Map.of(
            "mean", site.named("mean").orElse(MEAN),
            "std", site.named("std").orElse(STD));
    List<Value> steps =
        List.of(
            new Transform("Resize", List.of(), resize, at),
            new Transform(
                "CenterCrop", List.of(), Map.of("size", square ? side : Value.UNKNOWN), at),
            new Transform("ToTensor", List.of(), Map.of(), at),
            new Transform("Normalize", List.of(), normalize, at));
    return new Transform("Compose", List.of(new Value.Items(steps)), Map.of(), at);
  }

  private static Value numbers(double a, double b, double c) {
    return new Value.Items(
        List.of(new Value.Num(a, false), new Value.Num(b, false), new Value.Num(c, false)));
  }
}
