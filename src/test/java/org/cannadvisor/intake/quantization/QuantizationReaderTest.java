package org.cannadvisor.intake.quantization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.QuantSetting;
import org.cannadvisor.model.Quantization;
import org.junit.jupiter.api.Test;

class QuantizationReaderTest {

  private final QuantizationReader reader = new QuantizationReader();

  @Test
  void readsSimpleConfiguration() {
    Reading reading =
        read(
            "quant.cfg",
            """
            # global
            batch_num : 2
            skip_layers:["Conv_0","Conv_9"]
            joint_quant : true
            common_config : {
              arq_quantize : { channel_wise : true
                quant_bits : 7
              }
            }
            """);

    assertEquals(
        List.of("batch_num=2", "skip_layers=Conv_0,Conv_9", "joint_quant=true", "quant_bits=7"),
        settings(reading));
  }

  @Test
  void readsFullConfiguration() {
    Reading reading =
        read(
            "config.json",
            """
            {"version": 1, "batch_num": 2, "activation_offset": true, "skip_fusion_layers": [],
             "conv1": {"quant_enable": false, "weight_quant_params": {"num_bits": 8}},
             "conv2": {"quant_enable": true, "weight_quant_params": {"num_bits": 4}}}
            """);

    assertEquals(
        List.of(
            "batch_num=2",
            "activation_offset=true",
            "skip_fusion_layers=",
            "skip_layers=conv1",
            "num_bits=4"),
        settings(reading));
  }

  @Test
  void readsCommand() {
    Reading reading =
        read(
            "README.md",
            """
            amct_onnx calibration \\
                --model ./net.onnx --save_path=./q/net \\
                --input_shape "x:24,3,736,1280" --data_dir "./d"
            """);

    Quantization made = reading.facts(Quantization.class).get(0);
    assertEquals(24, made.batch());
    assertTrue(made.makes("q/net_deploy_model.onnx"));
    assertFalse(made.makes("network.onnx"));
    assertFalse(made.makes("net.onnx"));
    assertFalse(made.makes("net_fake_quant_model.onnx"));
  }

  @Test
  void readsProgramWithMadeUpData() {
    Reading reading =
        read(
            "quant.py",
            """
            import numpy as np
            import amct_onnx as amct
            amct.create_quant_config(config_file="c.json", model_file="net.onnx",
                                     skip_layers=[], batch_num=1)
            calib_data = np.random.rand(1, 3, 224, 224)
            amct.save_model("m.onnx", "r.txt", save_path="out/net")
            """);

    assertEquals(
        List.of("skip_layers=", "batch_num=1", "calibration_data=random"), settings(reading));
    assertTrue(reading.facts(Quantization.class).get(0).makes("out/net_deploy_model.onnx"));
  }

  @Test
  void takesNoDummyInputForCalibrationWhereRealDataAreRead() {
    Reading reading =
        read(
            "quant.py",
            """
            import amct_pytorch as amct
            x = torch.randn(1, 3, 224, 224)
            config = amct.create_quant_config("c.json", model, x, batch_num=4)
            for path in glob.glob("calib/*.jpg"):
                modified(cv2.imread(path))
            """);

    assertEquals(List.of("batch_num=4"), settings(reading));
  }

  @Test
  void leavesOtherFilesAlone() {
    assertFalse(recognises("train.py", "batch_num = 3\nskip_layers = []\n"));
    assertFalse(recognises("aipp.cfg", "aipp_op { aipp_mode: static }\n"));
    assertFalse(recognises("conf.json", "{\"batch_num\": 3}"));
    assertFalse(recognises("import.py", "import amct_onnx\n"));
  }

  private Reading read(String name, String content) {
    var text = new SourceText(name, content);
    assertTrue(reader.recognises(text), name);
    return reader.read(text);
  }

  private boolean recognises(String name, String content) {
    return reader.recognises(new SourceText(name, content));
  }

  private static List<String> settings(Reading reading) {
    return reading.facts(QuantSetting.class).stream()
        .map(setting -> setting.name() + "=" + setting.value())
        .toList();
  }
}
