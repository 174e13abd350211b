package org.cannadvisor.intake.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Cann;
import org.cannadvisor.model.Conversion;
import org.cannadvisor.model.InputShape;
import org.cannadvisor.model.ModelInput;
import org.cannadvisor.model.ModelOutput;
import org.junit.jupiter.api.Test;

class AtcCommandReaderTest {

  private final AtcCommandReader reader = new AtcCommandReader();

  private Reading read(String name, String text) {
    return reader.read(new SourceText(name, text));
  }

  private Reading shell(String text) {
    return read("convert.sh", text);
  }

  private static Conversion conversion(Reading reading) {
    List<Conversion> all = reading.facts(Conversion.class);
    assertEquals(1, all.size(), () -> "conversions in " + reading.facts());
    return all.get(0);
  }

  private static AtcOption option(Reading reading, String name) {
    return reading.facts(AtcOption.class).stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " in " + reading.facts()));
  }

  private static String value(Reading reading, String name) {
    return option(reading, name).value();
  }

  private void isNoCommand(String text) {
    assertEquals(List.of(), shell(text).facts(Conversion.class));
  }

  @Test
  void resolvesVariablesOfTheSameScript() {
    var reading =
        shell(
            """
            bs=8
            export chip=310P3
            out="net_bs${bs}"
            atc --model=net.onnx --framework=5 --output=$out --soc_version=Ascend${chip} \\
              --input_shape="x:${bs},3,224,224"
            """);

    assertEquals("net_bs8", conversion(reading).output());
    assertEquals("Ascend310P3", value(reading, "soc_version"));
    assertFalse(option(reading, "soc_version").symbolic());
    assertEquals(
        new ModelInput(
            "",
            "convert.sh:4",
            "x",
            0,
            "8,3,224,224",
            8,
            3,
            224,
            224,
            option(reading, "input_shape").at()),
        reading.facts(ModelInput.class).get(0));
  }

  @Test
  void takesTheDefaultOfAnArgument() {
    var reading = shell("chip=${1:-310P3}\natc --model=n.onnx --soc_version=Ascend$chip\n");

    assertEquals("Ascend310P3", value(reading, "soc_version"));
  }

  @Test
  void leavesUnknownVariablesAsWritten() {
    var reading = shell("atc --model=$1 --framework=5 --soc_version=Ascend${chip_name}\n");

    assertEquals("$1", conversion(reading).model());
    assertEquals("Ascend${chip_name}", value(reading, "soc_version"));
    assertTrue(option(reading, "soc_version").symbolic());
    assertFalse(option(reading, "framework").symbolic());
    assertTrue(conversion(reading).complete());
  }

  @Test
  void doesNotGuessWhichBranchWasTaken() {
    var reading =
        shell(
            """
            mode=force_fp16
            if [ "$2" = hi ]; then
              mode=allow_fp32_to_fp16
            fi
            atc --model=n.onnx --precision_mode=$mode
            """);

    assertEquals("$mode", value(reading, "precision_mode"));
  }

  @Test
  void givesEachOptionItsOwnLine() {
    var reading =
        shell("atc --model=n.onnx \\\n  --framework=5 \\\r\n  --precision_mode=force_fp16\n");

    assertEquals(1, conversion(reading).at().line());
    assertEquals(3, option(reading, "precision_mode").at().line());
    assertEquals("--precision_mode=force_fp16", option(reading, "precision_mode").at().text());
  }

  @Test
  void readsOnBehindACommentInsideTheCommandAndSaysSo() {
    var reading = shell("atc --model=n.onnx \\\n  # --keep_dtype=k.cfg \\\n  --framework=5\n");

    assertEquals("5", value(reading, "framework"));
    assertEquals(2, reading.facts(AtcOption.class).size());
    assertEquals(2, reading.problems().get(0).line());
  }

  @Test
  void readsEverySpellingOfAnOption() {
    var reading =
        shell(
            "atc --model n.onnx -framework=5 --input-shape='x:1,3,8,8' --device 0"
                + " --precision_mode \"allow_mix_precision\"\n");

    assertEquals("n.onnx", conversion(reading).model());
    assertEquals("5", value(reading, "framework"));
    assertEquals("x:1,3,8,8", value(reading, "input_shape"));
    assertEquals("allow_mix_precision", value(reading, "precision_mode"));
  }

  @Test
  void splitsOptionsThatWereGluedTogether() {
    var reading = shell("atc --model=n.onnx --framework=5--output=x\n");

    assertEquals("5", value(reading, "framework"));
    assertEquals("x", conversion(reading).output());
  }

  @Test
  void readsListsWithSpacesInsideQuotes() {
    var reading =
        shell(
            "atc --model=n.prototxt --framework=0 --input_shape=\"x:1, 3, 768, 1280; y: 1, 4\"\n");

    List<ModelInput> inputs = reading.facts(ModelInput.class);
    assertEquals(List.of("1,3,768,1280", "1,4"), inputs.stream().map(ModelInput::shape).toList());
    assertEquals(1280, inputs.get(0).width());
    assertEquals(List.of(false, true), inputs.stream().map(ModelInput::isNoPicture).toList());
    assertFalse(inputs.get(1).isPicture());
  }

  @Test
  void takesTheLargestProfileAsBatch() {
    var reading =
        shell(
            "atc --model=n.onnx --framework=5 --input_shape=x:-1,3,224,224"
                + " --dynamic_batch_size=1,16,4\n");

    ModelInput input = reading.facts(ModelInput.class).get(0);
    assertEquals(16, input.batch());
    assertEquals(16 * 224 * 224 * 1.5, input.leastBytes());
  }

  @Test
  void callsAnInputNoPictureOnlyWhereItsShapeIsKnown() {
    var reading =
        shell(
            "atc --model=n.onnx --framework=5"
                + " --input_shape=\"a:$A;b:1,64,56,56;c:;d:1,224,224,3;e:1,3,$h,$w\"\n");

    assertEquals(
        List.of(false, true, true, false, false),
        reading.facts(ModelInput.class).stream().map(ModelInput::isNoPicture).toList());
  }

  @Test
  void tellsTheLayoutThatTheNumbersOfAShapeFit() {
    var reading =
        shell("atc --model=n.pb --framework=3 --input_shape=\"a:1,3,8,8;b:1,8,8,3;c:1,3,8,3\"\n");

    assertEquals(
        List.of("a NCHW", "b NHWC", "c "),
        reading.facts(InputShape.class).stream()
            .map(shape -> shape.name() + " " + shape.layout())
            .toList());
  }

  @Test
  void readsTheTypeOfEachListedOutput() {
    var reading =
        shell(
            "atc --model=n.onnx --out_nodes='box:0;score:0' --output_type='score:0:FP16'\n"
                + "atc --model=m.onnx --output_type=FP32\n");

    assertEquals(
        List.of("box:0 0/2 ?", "score:0 1/2 float16", " -1/0 float32"),
        reading.facts(ModelOutput.class).stream()
            .map(out -> out.node() + " " + out.rank() + "/" + out.total() + " " + out.dtype())
            .toList());
  }

  @Test
  void notesAListWithoutQuotes() {
    var reading = shell("atc --model=n.onnx --framework=5 --input_shape=a:1,3,8,8;b:1,4\n");

    assertTrue(reading.problems().get(0).message().en().contains("E10054"));
  }

  @Test
  void readsAProgramWithItsPathBehindAnd() {
    var reading = shell("cd model && /usr/local/Ascend/atc/bin/atc.bin --model=n.onnx && cd ..\n");

    assertEquals("n.onnx", conversion(reading).model());
    assertTrue(conversion(reading).complete());
  }

  @Test
  void readsSeveralCommands() {
    var reading = shell("./atc --model=a.onnx\natc --model=b.onnx > b.log 2>&1\n");

    assertEquals(
        "a.onnx b.onnx",
        reading.facts(Conversion.class).stream()
            .map(Conversion::model)
            .collect(Collectors.joining(" ")));
    assertTrue(reading.facts(Conversion.class).get(1).complete());
  }

  @Test
  void isIncompleteWhereAWordSaysNothing() {
    assertFalse(conversion(shell("atc --model=n.onnx $EXTRA\n")).complete());
  }

  @Test
  void fillsInOptionsKeptInAVariable() {
    var reading = shell("OPTS=\"--framework=5 --output=x\"\natc --model=n.onnx $OPTS\n");

    assertEquals("5", value(reading, "framework"));
    assertTrue(conversion(reading).complete());
  }

  @Test
  void passesOverWhatIsNoConversion() {
    isNoCommand("# atc --model=n.onnx --framework=5\n");
    isNoCommand("atc --help\n");
    isNoCommand("atc --mode=1 --om=n.om --json=n.json\n");
    isNoCommand("which atc\n");
    isNoCommand("We use atc to convert the model, see the --framework option.\n");
    isNoCommand("echo atc --model=n.onnx --framework=5\n");
  }

  @Test
  void readsMarkdown() {
    var reading =
        read(
            "README.md",
            """
            # Convert
            Don't forget the chip.
            ```bash
            bs=4
            atc --model=a.onnx --output=a_${bs} \\
                --framework=5
            ```
            **atc --model=b.onnx --framework=5**
            It's `atc --model=c.onnx --framework=5` here.

                    atc --model=d.onnx --framework=5
            """);

    assertEquals(
        "a.onnx b.onnx c.onnx d.onnx",
        reading.facts(Conversion.class).stream()
            .map(Conversion::model)
            .collect(Collectors.joining(" ")));
    assertTrue(reading.facts(Conversion.class).stream().allMatch(Conversion::complete));
    assertEquals("a_4", value(reading, "output"));
  }

  @Test
  void readsPython() {
    var reading =
        read(
            "convert.py",
            """
            import os, subprocess
            bs = 8
            print("atc --model=no.onnx --framework=5")
            os.system(f"atc --model={name}.onnx --framework=5 "
                      f"--output=a_bs{bs}")
            subprocess.run(["atc", "--model=b.onnx", f"--output={out}",
                            "--soc_version=" + chip])
            subprocess.check_call('atc --model=c.onnx --framework=5', shell=True)
            """);

    List<Conversion> all = reading.facts(Conversion.class);
    assertEquals(3, all.size());
    assertEquals("{name}.onnx", all.get(0).model());
    assertEquals("a_bs8", all.get(0).output());
    assertEquals(4, all.get(0).at().line());
    assertEquals(5, option(reading, "output").at().line());
    assertEquals("{out}", all.get(1).output());
    assertEquals("c.onnx", all.get(2).model());
  }

  @Test
  void readsTranscriptsAndTheCommandOfAnOm() {
    assertEquals(
        "n.onnx",
        conversion(shell("root@host:/home# atc --model=n.onnx --framework=5\nATC start\n"))
            .model());
    assertEquals(
        "m.onnx",
        conversion(shell("Original Atc command line: /x/atc.bin --model=m.onnx --framework=5\n"))
            .model());
  }

  @Test
  void readsACommandInsideAQuotedWord() {
    var reading =
        shell("python3 t.py --command \"atc --model=n.onnx \\\n  --output={prefix}\" --n 3\n");

    assertEquals("{prefix}", conversion(reading).output());
    assertEquals(2, option(reading, "output").at().line());
  }

  @Test
  void readsACommandKeptInAVariable() {
    var reading =
        shell("cmd=\"atc --model=n.onnx --input_shape=\\\"x:1,3,4,4;y:1\\\"\"\neval $cmd\n");

    assertEquals("x:1,3,4,4;y:1", value(reading, "input_shape"));
    assertEquals(List.of(), reading.problems());
  }

  @Test
  void givesOptionsOfConverterLiteTheirAtcNames() {
    var reading =
        shell("./converter_lite --fmk=ONNX --modelFile=n.onnx --outputFile=n --configFile=c.ini\n");

    assertEquals(Conversion.Tool.CONVERTER_LITE, conversion(reading).tool());
    assertEquals("n.onnx", conversion(reading).model());
    assertEquals("5", value(reading, "framework"));
    assertEquals("c.ini", value(reading, "configFile"));
  }

  @Test
  void readsTheConfigurationOfConverterLite() {
    var text = new SourceText("c.ini", "[acl_option_cfg_param]\nprecision_mode=preferred_fp32\n");

    assertTrue(reader.recognises(text));
    assertEquals("allow_fp32_to_fp16", value(reader.read(text), "precision_mode"));
  }

  @Test
  void readsTheOlderNameOfAtc() {
    var reading =
        shell(
            "omg --framework 0 --model face.prototxt --weight face.caffemodel \\\n"
                + "  --input_shape \"data:1,3,300,300\" --output face\n");

    assertEquals("face.prototxt", reading.facts(Conversion.class).get(0).model());
    assertEquals(List.of(), shell("echo omg, no --model=a.onnx here\n").facts(Conversion.class));
  }

  @Test
  void readsAoe() {
    var reading = shell("aoe --job_type=2 --model=n.onnx --framework=5\n");

    assertEquals(Conversion.Tool.AOE, conversion(reading).tool());
  }

  @Test
  void takesTheLayoutFromTheFramework() {
    var reading = shell("atc --model=n.pb --framework=3 --input_shape=x:-1,224,112,3\n");

    ModelInput input = reading.facts(ModelInput.class).get(0);
    assertEquals(List.of(3, 112, 224), List.of(input.channels(), input.width(), input.height()));
  }

  @Test
  void readsTheVersionInAPathButNotLatest() {
    var reading =
        shell(
            "export A=/usr/local/Ascend/ascend-toolkit/5.0.4.alpha002/lib\n"
                + "export B=/usr/local/Ascend/ascend-toolkit/latest/lib\natc --model=n.pb\n");

    assertEquals(
        List.of("5.0.4.alpha002"), reading.facts(Cann.class).stream().map(Cann::version).toList());
  }

  @Test
  void comesBackFromHugeLines() {
    String huge = "atc --model=n.onnx --framework=5 " + "a='$x\"`(\\ ".repeat(2_000_000);
    var text = new SourceText("huge.sh", huge);

    assertTrue(reader.recognises(text));
    Reading reading = reader.read(text);

    assertFalse(reading.problems().isEmpty());
  }

  @Test
  void eachWordOfALoopIsTaken() {
    Reading read =
        shell(
            """
            for mode in force_fp16 allow_fp32_to_fp16; do
              atc --model=net.onnx --framework=5 --output=net_$mode --precision_mode=$mode
            done
            """);

    assertEquals(
        List.of("net_force_fp16", "net_allow_fp32_to_fp16"),
        read.facts(Conversion.class).stream().map(Conversion::output).toList());
  }

  @Test
  void aLoopOverBatchSizesIsOneConversion() {
    Reading read =
        shell(
            """
            for bs in 1 16; do
              atc --model=net_bs${bs}.onnx --framework=5 --output=net_bs${bs} --input_shape="x:${bs},3"
            done
            """);

    assertEquals("net_bs1", conversion(read).output());
  }

  @Test
  void aLoopOverWhatIsNotWrittenOutKeepsItsVariable() {
    assertEquals(
        "net_${bs}",
        conversion(shell("for bs in $SIZES; do\n  atc --model=net.onnx --output=net_${bs}\ndone\n"))
            .output());
  }

  @Test
  void aCommandInAVariableGetsItsOptionsWhereItIsRun() {
    Reading read =
        shell(
            """
            BASE="atc --framework=5 --model=net.onnx --soc_version=Ascend310"
            $BASE --output=net_plain
            $BASE --output=net_off --fusion_switch_file=off.cfg
            """);

    assertEquals(
        List.of("net_plain", "net_off"),
        read.facts(Conversion.class).stream().map(Conversion::output).toList());
    assertEquals("off.cfg", value(read, "fusion_switch_file"));
  }

  @Test
  void aPrintedListIsNotCutAtItsSemicolons() {
    Reading read =
        read(
            "convert.log",
            "atc --model=net.onnx --output=net --input_shape=ids:1,512;mask:1,512 --precision_mode=force_fp16\n");

    assertEquals("ids:1,512;mask:1,512", value(read, "input_shape"));
    assertEquals("force_fp16", value(read, "precision_mode"));
  }
}
