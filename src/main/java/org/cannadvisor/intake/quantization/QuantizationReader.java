package org.cannadvisor.intake.quantization;

import org.cannadvisor.intake.FactReader;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Kind;

/**
 * Reads the quantisation of a model.
 *
 * <pre>
 * amct_onnx calibration --model net.onnx --save_path quant/net --input_shape "x:8,3,224,224"
 * batch_num : 2
 * skip_layers : "/head/Conv"
 * amct.create_quant_config(config_file="config.json", model_file=onnx, batch_num=2)
 * </pre>
 */
public final class QuantizationReader implements FactReader {

  @Override
  public Kind kind() {
    return Kind.CALIBRATION;
  }

  @Override
  public boolean recognises(SourceText text) {
    return QuantConfigText.isOne(text)
        || QuantConfigJson.isOne(text)
        || QuantScript.isOne(text)
        || QuantLog.isOne(text)
        || QuantCommands.holdsAny(text);
  }

  @Override
  public Reading read(SourceText text) {
    var reading = new Reading();
    if (QuantConfigText.isOne(text)) {
      QuantConfigText.read(text, reading);
    } else if (QuantConfigJson.isOne(text)) {
      QuantConfigJson.read(text, reading);
    } else if (QuantScript.isOne(text)) {
      QuantScript.read(text, reading);
    } else if (QuantLog.isOne(text)) {
      QuantLog.read(text, reading);
    } else {
      QuantCommands.read(text, reading);
    }
    return reading;
  }
}
