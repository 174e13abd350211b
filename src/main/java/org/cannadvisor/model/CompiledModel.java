package org.cannadvisor.model;

/**
 * What an offline model says of how it was made.
 *
 * @param file path of the graph's file
 * @param soc chip that it was compiled for; empty where the file does not say
 * @param compiler package number of the compiler ({@code 7.6.T11.0.B080}), which is not the number
 *     of CANN; empty where not said
 * @param operators package number of the operators; normally the same
 * @param framework e.g. {@code Onnx}; empty where not said
 * @param precisionMode effective precision mode in the words of {@code precision_mode}; empty where
 *     the file does not say
 * @param command whether it holds the command that made it
 */
public record CompiledModel(
    String subject,
    String file,
    String soc,
    String compiler,
    String operators,
    String framework,
    String precisionMode,
    boolean command,
    Evidence at)
    implements Fact {

  @Override
  public CompiledModel withSubject(String subject) {
    return new CompiledModel(
        subject, file, soc, compiler, operators, framework, precisionMode, command, at);
  }
}
