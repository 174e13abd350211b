package org.cannadvisor.intake.script;

import java.util.List;
import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;

/**
 * Reads how a network was exported and what was done to its graph afterwards.
 *
 * <pre>
 * torch.onnx.export(net, x, "net.onnx", training=torch.onnx.TrainingMode.TRAINING)
 * python3 -m onnxsim net.onnx net_sim.onnx
 * python tools/export_model.py -c net.yml -o TestReader.fuse_normalize=true
 * </pre>
 */
public final class ExportReader implements FactReader {

  private static final int LONGEST = 1 << 20;

  private static final List<String> EXPORTS =
      List.of("onnx.export(", "jit.trace(", "mindspore.export(");

  private static final List<String> PAGES = List.of(".sh", ".bash", ".md", ".txt", ".rst");

  @Override
  public Kind kind() {
    return Kind.EXPORT_CODE;
  }

  @Override
  public boolean recognises(SourceText text) {
    return text.content().length() <= LONGEST
        && (isExport(text)
            || FusedNormalizations.in(text).isPresent()
            || (isPython(text)
                && text.content().contains(".onnx")
                && ScriptedEdits.in(text).isPresent())
            || (isPython(text) && !EditSpots.in(text).isEmpty())
            || (isPage(text) && !Edits.in(text).isEmpty()));
  }

  private static boolean isPython(SourceText text) {
    return text.name().endsWith(".py");
  }

  private static boolean isPage(SourceText text) {
    return PAGES.stream().anyMatch(text.name()::endsWith);
  }

  private static boolean isExport(SourceText text) {
    return isPython(text) && EXPORTS.stream().anyMatch(text.content()::contains);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    FusedNormalizations.in(text).ifPresent(reading::add);
    if (isPython(text)) {
      ScriptedEdits.in(text).ifPresent(reading::add);
      EditSpots.in(text).forEach(reading::add);
    } else {
      Edits.in(text).forEach(reading::add);
    }
    if (isExport(text)) {
      ExportModes.in(text).forEach(reading::add);
      ExportedOutputs.in(text).forEach(reading::add);
      ExportedInputs.in(text).ifPresent(reading::add);
    }
    return reading;
  }
}
