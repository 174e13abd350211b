package org.cannadvisor.model;

/**
 * One field of the AIPP that was compiled into an offline model; a static AIPP has all of them,
 * defaults written out.
 *
 * @param file path of the graph's file
 * @param input {@link GraphPort#name()}
 * @param name as in an AIPP configuration file ({@code mean_chn_0})
 * @param value as a configuration file would have it ({@code YUV420SP_U8}, {@code true}, {@code
 *     0.017125})
 */
public record CompiledAipp(
    String subject, String file, String input, String name, String value, Evidence at)
    implements Fact {

  @Override
  public CompiledAipp withSubject(String subject) {
    return new CompiledAipp(subject, file, input, name, value, at);
  }
}
