package org.cannadvisor.model;

import java.util.Locale;

/**
 * One element of a stream of a MindX pipeline.
 *
 * @param path the stream: {@code file#stream}
 * @param step position on the way from the source of the stream, from 1
 * @param name of the element, e.g. {@code mxpi_imageresize0}
 * @param factory the plugin, e.g. {@code mxpi_imageresize}
 * @param processor where it works on the picture
 * @param written whether the file says so, or the plugin works nowhere else; false for the
 *     documented default
 * @param source the element whose picture or tensor it takes, those that only hand on left out;
 *     empty where that could not be followed
 * @param model {@code modelPath}: for an inference element its own, for others that of the first
 *     inference which their picture reaches; empty where it reaches none
 * @param at the line that decides the processor or names the model, else the element's factory
 */
public record PipelineElement(
    String subject,
    String path,
    int step,
    String name,
    String factory,
    Role role,
    Processor processor,
    boolean written,
    String source,
    String model,
    Evidence at)
    implements Fact {

  /** What it does. */
  public enum Role {
    DECODE,
    RESIZE,
    CROP,
    NORMALIZE,
    INFERENCE,
    POSTPROCESS,
    /** Sources, sinks, queues, and plugins that are not known here. */
    OTHER
  }

  /** Where it works on the picture. */
  public enum Processor {
    /** DVPP, in the memory of the device. */
    ASCEND,
    /** OpenCV, in the memory of the host. */
    OPENCV,
    /** It does not work on a picture. */
    NONE;

    /** As the properties spell it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it works on the picture that a model is given. */
  public boolean isBeforeModel() {
    return processor != Processor.NONE && !model.isEmpty();
  }

  @Override
  public PipelineElement withSubject(String subject) {
    return new PipelineElement(
        subject, path, step, name, factory, role, processor, written, source, model, at);
  }
}
