package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Thing;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.intake.code.prepare.Form.Holder;
import org.cannadvisor.intake.code.prepare.Way.Engine;
import org.cannadvisor.intake.code.prepare.Way.Target;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.ModelExecution;
import org.cannadvisor.model.ModelFeed;

/** Models that programs load and run, on the chip and in frameworks. */
final class Models extends HostLibrary {

  static final String TORCH = "torch.model";
  private static final String ONNX = "onnxruntime.InferenceSession";
  private static final String CHIP = "om.session";
  private static final String KERAS = "keras.model";
  private static final String TENSORFLOW = "tensorflow.Session";
  private static final String CAFFE = "caffe.Net";

  /** An input of a model of MindSpore Lite, and what is put into it. */
  private static final String INPUT = "model.input";

  private static final String DATA = "data";

  /** Programs of OpenMMLab make and run networks through these, which prepare pictures inside. */
  private static final Pattern OPEN_MMLAB = Pattern.compile("mm[a-z0-9]{1,20}\\.apis\\.");

  /** A network that prepares what it is given by itself. */
  private static final Set<String> PREPARING =
      Set.of(".test_step", ".val_step", ".simple_test", ".predict");

  /** What names a step that prepares, where it is called: {@code x = self.normalize(x)}. */
  private static final Pattern STEP =
      Pattern.compile(
          "(?i)^(?:[^=(]{0,80}=)?\\s{0,40}(?:return\\s{1,9})?(?:\\w{1,60}\\.){0,5}"
              + "(?:\\w{0,30}prep\\w{0,30}|\\w{0,30}normali[sz]\\w{0,20}|\\w{0,30}transforms?"
              + "|\\w{0,30}augment\\w{0,20}|norm)\\(");

  private static final Set<String> MODELS = Set.of(TORCH, ONNX, CHIP, KERAS, TENSORFLOW, CAFFE);

  private final Way way;
  private final Modules modules;

  Models(Way way) {
    this.way = way;
    this.modules = new Modules(way);
  }

  @Override
  Optional<Value> answer(Site site) {
    Value receiver = site.receiver().orElse(Value.UNKNOWN);
    if (receiver instanceof Thing thing && MODELS.contains(thing.type())) {
      return Optional.of(method(thing, site));
    }
    if (site.name().equals("aclruntime.Tensor") || site.name().equals("mindspore_lite.Tensor")) {
      return Optional.of(site.argument(0));
    }
    if (receiver instanceof Thing tensor && site.name().equals(".set_data_from_numpy")) {
      site.set(tensor, DATA, site.argument(0));
      return Optional.of(Value.NOTHING);
    }
    if (site.name().equals("CreateTensor") || site.name().endsWith("::CreateTensor")) {
      return tensor(site);
    }
    if (site.name().equals(".Run") && !tensors(site.argument(2)).isEmpty()) {
      return Optional.of(framework(tensors(site.argument(2)), Value.UNKNOWN, site));
    }
    Optional<Value> module = modules.answer(site);
    if (module.isPresent()) {
      return module;
    }
    Optional<String> made = type(site.name()).or(() -> wrapper(site));
    if (made.isPresent()) {
      loaded(made.get(), site);
      return Optional.of(site.create(made.get()));
    }
    return tensorInto(receiver, site);
  }

  /** {@code Ort::Value::CreateTensor<float>(memory, blob.ptr<float>(), …)}. */
  private static Optional<Value> tensor(Site site) {
    return Buffers.held(site, site.argument(1)).map(image -> image);
  }

  /** {@code session.Run(options, names, &tensor, 1, …)}. */
  private static List<Value> tensors(Value given) {
    List<Value> all = given instanceof ImageArray ? List.of(given) : Constants.items(given);
    return all.stream().allMatch(ImageArray.class::isInstance) ? all : List.of();
  }

  private void loaded(String type, Site site) {
    Way.Engine engine = type.equals(CHIP) ? Engine.CHIP : Engine.FRAMEWORK;
    site.arguments().forEach(argument -> way.loaded(engine, argument));
    site.named("model_path").ifPresent(file -> way.loaded(engine, file));
  }

  /** A class that the project does not hold, made with the file of a converted model. */
  private static Optional<String> wrapper(Site site) {
    String last = site.name().substring(site.name().lastIndexOf('.') + 1);
    boolean type = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    boolean model =
        site.arguments().stream()
            .anyMatch(given -> given instanceof Value.Text file && file.value().endsWith(".om"));
    return type && model && site.receiver().isEmpty() ? Optional.of(CHIP) : Optional.empty();
  }

  /** What a constructor or loader gives. */
  private static Optional<String> type(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return switch (last) {
      case "InferSession", "AclLiteModel", "MultiDeviceSession" -> Optional.of(CHIP);
      case "InferenceSession" ->
          name.contains("aclruntime")
              ? Optional.of(CHIP)
              : name.contains("onnxruntime") ? Optional.of(ONNX) : Optional.empty();
      case "Model" -> name.startsWith("mindspore_lite.") ? Optional.of(CHIP) : Optional.empty();
      case "create_model" -> name.startsWith("timm.") ? Optional.of(TORCH) : Optional.empty();
      case "load_model" -> name.contains("keras") ? Optional.of(KERAS) : Optional.empty();
      case "Session", "InteractiveSession" ->
          name.startsWith("tensorflow.") ? Optional.of(TENSORFLOW) : Optional.empty();
      case "load" ->
          name.equals("torch.jit.load") || name.equals("torch.hub.load")
              ? Optional.of(TORCH)
              : Optional.empty();
      case "init_detector", "init_model", "init_segmentor", "init_pose_model", "init_recognizer" ->
          OPEN_MMLAB.matcher(name).lookingAt() ? Optional.of(TORCH) : Optional.empty();
      case "Net", "Classifier" -> name.startsWith("caffe.") ? Optional.of(CAFFE) : Optional.empty();
      case "DataParallel", "DistributedDataParallel" ->
          name.startsWith("torch.nn.") ? Optional.of(TORCH) : Optional.empty();
      default ->
          isNetwork(last)
                  && (name.startsWith("torchvision.models.")
                      || name.startsWith("keras.applications.")
                      || name.startsWith("tensorflow.keras.applications."))
              ? Optional.of(name.startsWith("torch") ? TORCH : KERAS)
              : Optional.empty();
    };
  }

  /** What stands beside the networks only prepares pictures or names classes. */
  private static boolean isNetwork(String name) {
    return !name.equals("preprocess_input") && !name.equals("decode_predictions");
  }

  private Value method(Thing model, Site site) {
    String method = site.name();
    return switch (model.type()) {
      case CHIP -> onChip(method, model, site);
      case ONNX ->
          method.equals(".run")
              ? framework(Constants.items(site.argument(1)), site.argument(1), site)
              : Value.UNKNOWN;
      case TENSORFLOW ->
          method.equals(".run")
              ? framework(List.of(), site.argument("feed_dict", 1).orElse(Value.UNKNOWN), site)
              : Value.UNKNOWN;
      case KERAS ->
          isOneOf(method, ".predict", ".__call__", ".predict_on_batch")
              ? framework(site.arguments(), Value.UNKNOWN, site)
              : Value.UNKNOWN;
      case CAFFE ->
          isOneOf(method, ".forward", ".forward_all", ".predict")
              ? framework(List.of(), Value.UNKNOWN, site)
              : Value.UNKNOWN;
      default ->
          isOneOf(method, ".__call__", ".forward")
              ? framework(site.arguments(), Value.UNKNOWN, site)
              : PREPARING.contains(method)
                  ? framework(List.of(), Value.UNKNOWN, site)
                  : isKept(method) ? model : Value.UNKNOWN;
    };
  }

  private static boolean isOneOf(String method, String... names) {
    return List.of(names).contains(method);
  }

  private static boolean isKept(String method) {
    return isOneOf(method, ".eval", ".cuda", ".to", ".cpu", ".float", ".half", ".npu");
  }

  private Value onChip(String method, Thing model, Site site) {
    if (method.equals(".get_inputs")) {
      Thing input = site.create(INPUT);
      site.set(model, INPUT, input);
      return new Value.Alike(input);
    }
    if (!isOneOf(
        method,
        ".infer",
        ".execute",
        ".run",
        ".predict",
        ".infer_pipeline",
        ".inference",
        ".forward",
        ".__call__")) {
      return isKept(method) ? model : Value.UNKNOWN;
    }
    way.ran(Engine.CHIP);
    if (site.get(model, INPUT) instanceof Thing input) {
      picture(site.get(input, DATA)).ifPresent(image -> way.feed(image, site.at(), Target.CHIP, 0));
    }
    if (method.equals(".infer")) {
      boolean sets = site.argument("mode", 1).filter(Models::isDynamic).isPresent();
      site.say(new ModelExecution(Fact.UNTIED, site.path(), "infer", sets, site.at()));
    }
    Value feeds = site.argument("feeds", method.equals(".run") ? 1 : 0).orElse(Value.UNKNOWN);
    feed(Constants.items(feeds), Target.CHIP, site.at());
    filled(Constants.items(feeds), site);
    plain(Constants.items(feeds), site);
    picture(feeds).ifPresent(image -> way.feed(image, site.at(), Target.CHIP, 0));
    return new Output.All();
  }

  /** {@code mode="dymbatch"}, or one that is not known. */
  private static boolean isDynamic(Value mode) {
    return !(mode instanceof Value.Text text) || text.value().startsWith("dym");
  }

  /** Memory that DVPP has filled. */
  private static void filled(List<Value> inputs, Site site) {
    for (int i = 0; i < inputs.size(); i++) {
      Value input = inputs.get(i);
      Value held = input instanceof Thing image ? site.get(image, "_data") : Value.UNKNOWN;
      if ((held instanceof Thing ? held : input) instanceof Thing memory
          && site.get(memory, "step") instanceof Value.Num n) {
        int from = (int) n.value();
        site.say(new ModelFeed(Fact.UNTIED, site.path(), from, i, "uint8", "", site.at()));
      }
    }
  }

  /** Arrays that are no pictures: only their type is known. */
  private static void plain(List<Value> inputs, Site site) {
    for (int i = 0; i < inputs.size(); i++) {
      String dtype =
          inputs.get(i) instanceof Canvas canvas
              ? canvas.dtype()
              : inputs.get(i) instanceof Room room ? room.dtype() : "";
      if (!dtype.isEmpty()) {
        site.say(new ModelFeed(Fact.UNTIED, site.path(), 0, i, dtype, "", site.at()));
      }
    }
  }

  private Value framework(List<Value> inputs, Value byName, Site site) {
    way.ran(Engine.FRAMEWORK);
    feed(inputs, Target.FRAMEWORK, site.at());
    if (byName instanceof Value.Pairs pairs) {
      feed(List.copyOf(pairs.entries().values()), Target.FRAMEWORK, site.at());
    }
    return new Output.All();
  }

  private void feed(List<Value> inputs, Target target, Evidence at) {
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i) instanceof ImageArray image) {
        way.feed(image, at, target, i);
      }
    }
  }

  /** Also where the type was lost: numbers of pictures that were computed with are fractions. */
  private static boolean isFloat(String dtype) {
    return dtype.isEmpty() || dtype.contains("float");
  }

  /** {@code model(x)} of a model that was not followed, given a tensor with its batch. */
  private Optional<Value> tensorInto(Value receiver, Site site) {
    boolean called = site.name().equals(".__call__") || site.name().equals(".forward");
    boolean other = receiver.equals(Value.UNKNOWN) || receiver instanceof Thing;
    Optional<ImageArray> tensor =
        picture(site.argument(0))
            .filter(image -> image.is(Holder.TORCH) && image.form().layout().equals("NCHW"))
            .filter(image -> isFloat(image.pixels().dtype()))
            .filter(image -> !STEP.matcher(site.at().text().strip()).lookingAt());
    if (called && other && tensor.isPresent()) {
      return Optional.of(framework(site.arguments(), Value.UNKNOWN, site));
    }
    Optional<ImageArray> named =
        site.named("pixel_values")
            .flatMap(HostLibrary::picture)
            .filter(image -> called && other && isFloat(image.pixels().dtype()));
    return named.map(image -> framework(List.of(image), Value.UNKNOWN, site));
  }
}
