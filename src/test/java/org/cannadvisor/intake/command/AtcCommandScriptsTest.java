package org.cannadvisor.intake.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.AtcOption;
import org.cannadvisor.model.Conversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts as people write them: functions, arrays, documents, branches, and ones meant to hurt. */
class AtcCommandScriptsTest {

  private final AtcCommandReader reader = new AtcCommandReader();

  private Reading shell(String text) {
    return reader.read(new SourceText("convert.sh", text));
  }

  private static List<String> models(Reading reading) {
    return reading.facts(Conversion.class).stream().map(Conversion::model).toList();
  }

  private static List<String> values(Reading reading, String name) {
    return reading.facts(AtcOption.class).stream()
        .filter(option -> option.name().equals(name))
        .map(AtcOption::value)
        .toList();
  }

  @Test
  void countsLinesBehindChineseComments() {
    var reading = shell("# 模型转换：使用高精度模式\n# 第二行\natc --model=模型.onnx \\\n  --output=结果\n");

    assertEquals("convert.sh:3", reading.facts(Conversion.class).get(0).id());
    assertEquals(List.of("模型.onnx"), models(reading));
    assertEquals(4, reading.facts(AtcOption.class).get(1).at().line());
  }

  @Test
  void readsTheBodyOfAFunctionWithWhatIsGivenOnce() {
    var reading =
        shell(
            """
            convert() {
              local bs=4
              atc --model=$1 --output=n_$bs --soc_version=$chip --log=$level
            }
            chip=Ascend310P3
            level=info
            convert a.onnx
            level=error
            """);

    assertEquals(List.of("$1"), models(reading));
    assertEquals(List.of("n_4"), values(reading, "output"));
    assertEquals(List.of("Ascend310P3"), values(reading, "soc_version"));
    assertEquals(List.of("$level"), values(reading, "log"));
  }

  @Test
  void readsOptionsKeptInAnArray() {
    var reading =
        shell(
            """
            opts=(--framework=5 "--input_shape=a:1,3,8,8; b:1,4")
            opts+=(--log=error)
            atc --model=n.onnx "${opts[@]}"
            """);

    assertEquals(List.of("5"), values(reading, "framework"));
    assertEquals(List.of("a:1,3,8,8; b:1,4"), values(reading, "input_shape"));
    assertEquals(List.of("error"), values(reading, "log"));
  }

  @Test
  void knowsTheValueOfABranchInsideItOnly() {
    var reading =
        shell(
            """
            case $1 in
              fast) mode=force_fp16; atc --model=a.onnx --precision_mode=$mode ;;
              *) mode=allow_fp32_to_fp16 ;;
            esac
            atc --model=b.onnx --precision_mode=$mode
            """);

    assertEquals(List.of("force_fp16", "$mode"), values(reading, "precision_mode"));
  }

  @Test
  void keepsWhatALoopChanges() {
    var reading = shell("n=1\nwhile true; do\n  atc --model=n.onnx --output=n_$n\n  n=2\ndone\n");

    assertEquals(List.of("n_$n"), values(reading, "output"));
  }

  @Test
  void readsADocumentForAShellButNotOneForTheScreen() {
    var reading =
        shell(
            """
            cat <<EOF
            usage: atc --model=help.onnx --framework=5
            EOF
            cat > run.sh <<EOF
            atc --model=run.onnx \\
              --framework=5
            EOF
            """);

    assertEquals(List.of("run.onnx"), models(reading));
    assertEquals("convert.sh:5", reading.facts(Conversion.class).get(0).id());
  }

  @Test
  void readsQuotesInsideQuotes() {
    var reading =
        shell(
            "docker run x bash -c \"cd /m && atc --model='n.onnx' --input_shape=\\\"a:1;b:2\\\"\"\n");

    assertEquals(List.of("n.onnx"), models(reading));
    assertEquals(List.of("a:1;b:2"), values(reading, "input_shape"));
  }

  @Test
  void takesRedirectionsForNoWords() {
    var reading = shell("atc --model=n.onnx >log 2>&1 --framework=5 --soc_version=$1>x.log &\n");

    assertTrue(reading.facts(Conversion.class).get(0).complete());
    assertEquals(List.of("5"), values(reading, "framework"));
    assertEquals(List.of("$1"), values(reading, "soc_version"));
  }

  @Test
  void findsCommandsBehindAQuoteThatNobodyCloses() {
    var reading =
        shell("echo \"it\natc --model=a.onnx --framework=5\natc --model='b.onnx --log=info\n");

    assertTrue(models(reading).contains("a.onnx"), models(reading)::toString);
  }

  @Test
  void keepsPlaceholders() {
    var reading =
        shell("atc --model=<your model>.onnx --soc_version=<soc_version> --output={out} ...\n");

    assertEquals(List.of("<your model>.onnx"), models(reading));
    assertEquals(List.of("<soc_version>"), values(reading, "soc_version"));
    assertTrue(reading.facts(AtcOption.class).stream().allMatch(AtcOption::symbolic));
  }

  @Test
  void readsOnBehindACommentAtTheEndOfALine() {
    var reading = shell("atc --model=n.onnx \\   # 模型路径\n  --framework=5\n");

    assertEquals(List.of("5"), values(reading, "framework"));
    assertEquals(1, reading.problems().get(0).line());
  }

  @Test
  void putsPythonCommandsTogether() {
    var reading =
        reader.read(
            new SourceText(
                "convert.py",
                """
                import os
                soc = "Ascend310P3"
                cmd = "atc --model=%s.onnx" % name
                cmd += " --soc_version=" + soc
                cmd += f' --input_shape="x:{bs},3,8,8;y:1"'
                os.system(cmd)
                os.popen(" ".join(["atc", "--model=b.onnx", "--output=" + str(out)]))
                os.system('atc --model={}.onnx --framework=5'.format(stem))
                """));

    assertEquals(List.of("b.onnx", "{}.onnx", "%s.onnx"), models(reading));
    assertEquals(List.of("Ascend310P3"), values(reading, "soc_version"));
    assertEquals(List.of("x:{bs},3,8,8;y:1"), values(reading, "input_shape"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "atc --model=x \\\n",
        "a=$a$a\n",
        "$(",
        "if a; then x=1;\n",
        "case x in a) y=1;;\n",
        "`(\"'",
        "atc --model=\"x\n",
        "atc --model=y --output=z\n",
        "cat <<A\n",
        "[[",
        "# x \\\natc --m \\\n"
      })
  void comesBackFromScriptsMeantToHurt(String piece) {
    String head = "atc --model=n.onnx --framework=5\n";
    String text = head + piece.repeat((1 << 20) / piece.length());

    for (String name : List.of("x.sh", "x.md", "x.py")) {
      var source = new SourceText(name, text);
      assertTrue(reader.recognises(source));
      assertFalse(reader.read(source).problems().isEmpty(), name);
    }
  }
}
