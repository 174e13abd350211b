package org.cannadvisor.intake.mindx;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cannadvisor.intake.mindx.Element.Property;
import org.cannadvisor.model.PipelineElement.Processor;
import org.cannadvisor.model.PipelineElement.Role;

/**
 * What a plugin of MindX SDK does, and where (Vision SDK, plugin reference; default and precedence
 * of the properties as in the sources of the plugins).
 *
 * @param processor where it always works; {@link Processor#NONE} where it does not work on pictures
 *     or lets the file choose
 * @param chooses whether {@code handleMethod} or {@code cvProcessor} chooses
 */
record Plugin(Role role, Processor processor, boolean chooses) {

  /** The newer name of the property; both are still read. */
  private static final String PROCESSOR = "cvProcessor";

  /** Comes before {@link #PROCESSOR} where both are set. */
  private static final String METHOD = "handleMethod";

  private static final Plugin OTHER = new Plugin(Role.OTHER, Processor.NONE, false);
  private static final Plugin POSTPROCESSOR = new Plugin(Role.POSTPROCESS, Processor.NONE, false);
  private static final Plugin INFERENCE = new Plugin(Role.INFERENCE, Processor.NONE, false);

  /** {@code mxpi_imagenormalize} takes nothing but pictures in the memory of the host. */
  private static final Map<String, Plugin> KNOWN =
      Map.of(
          "mxpi_imagedecoder", new Plugin(Role.DECODE, Processor.NONE, true),
          "mxpi_videodecoder", new Plugin(Role.DECODE, Processor.ASCEND, false),
          "mxpi_imageresize", new Plugin(Role.RESIZE, Processor.NONE, true),
          "mxpi_imagecrop", new Plugin(Role.CROP, Processor.NONE, true),
          "mxpi_opencvcentercrop", new Plugin(Role.CROP, Processor.OPENCV, false),
          "mxpi_imagenormalize", new Plugin(Role.NORMALIZE, Processor.OPENCV, false),
          "mxpi_tensorinfer", INFERENCE,
          "mxpi_modelinfer", INFERENCE);

  private static final Set<String> HAND_ON =
      Set.of(
          "queue",
          "tee",
          "mxpi_bufferstablizer",
          "mxpi_channelselector",
          "mxpi_distributor",
          "mxpi_parallel2serial",
          "mxpi_skipframe");

  static Plugin of(Element element) {
    boolean reads = element.factory().matches("mxpi_\\w{0,60}postprocessor\\w?");
    return KNOWN.getOrDefault(element.factory(), reads ? POSTPROCESSOR : OTHER);
  }

  /** Whether it gives on what it is given. */
  static boolean handsOn(Element element) {
    return HAND_ON.contains(element.factory());
  }

  /** The property that chooses the processor, where the file has one. */
  Optional<Property> choice(Element element) {
    return chooses
        ? element.property(METHOD).or(() -> element.property(PROCESSOR))
        : Optional.empty();
  }

  /** Where {@code element} works; {@link Processor#NONE} for a value that the plugin refuses. */
  Processor processor(Element element) {
    if (!chooses) {
      return processor;
    }
    return switch (choice(element).map(Property::value).orElse("ascend")) {
      case "ascend" -> Processor.ASCEND;
      case "opencv" -> Processor.OPENCV;
      default -> Processor.NONE;
    };
  }
}
