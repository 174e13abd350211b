package org.cannadvisor.intake.code.prepare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Site;
import org.cannadvisor.intake.code.Value;
import org.cannadvisor.model.Fact;

/** The libraries of this package, for one way through a program. */
public final class HostLibraries {

  private HostLibraries() {}

  /**
   * New ones, to be asked in this order and before those of DVPP: they watch calls that DVPP
   * answers, and answer only for values that are theirs.
   */
  public static List<Library> create() {
    return create(Set.of());
  }

  /**
   * The same.
   *
   * @param options those of the command line that a script of the project gives a value
   */
  public static List<Library> create(Set<String> options) {
    var way = new Way();
    return List.of(
        new End(way),
        new Options(options),
        new Acl(way),
        new Outputs(way),
        new DeviceOutputs(way),
        new Models(way),
        new Ultralytics(way),
        new Iterating(),
        new Arrays(),
        new ArrayMethods(way),
        new NumPy(way),
        new OpenCv(),
        new Buffers(),
        new OpenCvMat(),
        new Pillow(),
        new ImageFiles(),
        new Decoders(),
        new Keras(),
        new ScikitImage(),
        new Timm(),
        new Processors(),
        new MindSporeData(),
        new Detectron(),
        new Kornia(),
        new TorchVision(way),
        new Torch(way),
        new TensorFlowImage(),
        new MmCv(),
        new Pycls(),
        new Letterbox());
  }

  /** Says at the end of the way what only the whole of it tells. */
  private record End(Way way) implements Library {

    @Override
    public Optional<Value> call(Site site) {
      return Optional.empty();
    }

    @Override
    public void end(String path, Consumer<Fact> say) {
      way.end(path, say);
    }
  }
}
