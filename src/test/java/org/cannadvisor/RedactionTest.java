package org.cannadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.advisor.Diagnose;
import org.cannadvisor.advisor.Redactions;
import org.cannadvisor.advisor.Reports;
import org.cannadvisor.model.Diagnosis;
import org.cannadvisor.model.Dossier;
import org.cannadvisor.model.Lang;
import org.cannadvisor.model.Recommendation;
import org.cannadvisor.model.Redaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that may be handed on tells nothing of whose project it is. */
final class RedactionTest {

  /** What stands in the project and must not stand in the report. */
  private static final List<String> SECRETS =
      List.of(
          "megacorp",
          "alice",
          "gatekeeper",
          "10.11.12.13",
          "fe80::1c2d:3e4f",
          "aa:bb:cc:dd:ee:ff",
          "buildhost",
          "secretplan",
          "Alice");

  /** What the authors of the model have named. */
  private static final List<String> OWN_NAMES =
      List.of("zebra_neck", "lemurhead", "walrus_picture", "gpu-box-3", "gatekeeper");

  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void writeProject() throws IOException {
    project = Files.createDirectories(folder.resolve("megacorp"));
    write(
        "secretplan/gatekeeper_convert.sh",
        """
        # by Alice <alice@megacorp.com>, on alice@buildhost:/home/alice/work and 10.11.12.13
        atc --model=/home/alice/megacorp/gatekeeper.onnx --framework=5 --output=out/gatekeeper \\
          --soc_version=Ascend310 --insert_op_conf=secretplan/gatekeeper.cfg
        """);
    write(
        "secretplan/gatekeeper.cfg",
        """
        aipp_op {
          aipp_mode : static
          input_format : YUV420SP_U8
          src_image_size_w : 112
          src_image_size_h : 112
          csc_switch : false
        }
        """);
    write(
        "advisor.yaml",
        """
        symptom: wrong
        target: {soc: Ascend310, cann: "5.0.4"}
        reference: {color: RGB, mean: [0, 0, 0], std: [255, 255, 255]}
        application: {source: jpeg}
        suppress:
          - id: fp16-overflow
            reason: see http://git.megacorp.com/alice/secretplan?x=1
          - id: no-such-id
        """);
    write(
        "atc.log",
        """
        [ERROR] E10001: cannot reach buildhost.megacorp.com (fe80::1c2d:3e4f, aa:bb:cc:dd:ee:ff)
        [ERROR] E10003: C:\\Users\\alice\\secretplan\\gatekeeper.om
        """);
  }

  @Test
  void nothingOfItIsLeftInAnyFormat() throws IOException {
    for (Lang lang : Lang.values()) {
      Diagnosis redacted = redacted(lang).diagnosis();
      for (String format : Reports.formats()) {
        String report = report(redacted, format);
        for (String secret : SECRETS.subList(0, SECRETS.size() - 1)) {
          assertFalse(report.contains(secret), () -> format + " tells " + secret + "\n" + report);
        }
      }
    }
  }

  @Test
  void aPageKeepsBothLanguagesAndTheChart() throws IOException {
    write(
        "gatekeeper_result_20260101000000.csv",
        """
        Index,OpType,NPUDump,DataType,Address,GroundTruth,DataType,TensorIndex,Shape,CosineSimilarity
        0,Conv2D,gatekeeper_conv1,float16,NaN,gatekeeper_conv1,float32,c:output:0,"[1,2]",0.99999
        1,Softmax,/home/alice/secretplan,float16,NaN,/home/alice/secretplan,float32,s:output:0,"[1,2]",0.5
        """);
    Dossier open =
        Diagnose.illustrated(
            new Diagnose.Request(project, project.toString(), Lang.EN, Fixtures.TODAY, false));
    assertFalse(open.excerpts().isEmpty());
    assertEquals(1, open.curves().size());

    Dossier redacted = Fixtures.redacted(project, Lang.EN, true).dossier();
    var page = new StringWriter();
    Reports.write(redacted, "html", false, false, page);

    assertEquals(2, redacted.languages().size());
    assertTrue(
        page.toString().contains("\"names\":[\"operator-1\",\"operator-2\"]"), page::toString);
    for (String secret : SECRETS.subList(0, SECRETS.size() - 1)) {
      assertFalse(page.toString().contains(secret), () -> "The page tells " + secret);
    }
  }

  @Test
  void theReportsTellThemWithoutIt() throws IOException {
    String report = report(diagnose(Lang.EN), "json");

    for (String secret : List.of("megacorp", "alice", "gatekeeper", "secretplan")) {
      assertTrue(report.contains(secret), secret);
    }
  }

  @Test
  void whatIsRecommendedStays() throws IOException {
    Diagnosis open = diagnose(Lang.EN);
    Diagnosis redacted = redacted(Lang.EN).diagnosis();

    assertFalse(open.recommendations().isEmpty());
    assertEquals(
        open.recommendations().stream().map(Recommendation::id).toList(),
        redacted.recommendations().stream().map(Recommendation::id).toList());
    assertEquals(
        open.recommendations().stream().map(Recommendation::sources).toList(),
        redacted.recommendations().stream().map(Recommendation::sources).toList());
    assertEquals(open.subjects().get(0).chip(), redacted.subjects().get(0).chip());
  }

  @Test
  void theSameHasTheSameStandInAndTheListSaysWhich() throws IOException {
    Redaction redaction = redacted(Lang.EN);
    String subject = redaction.diagnosis().subjects().get(0).name();

    assertEquals("model-1", subject);
    assertTrue(
        redaction.replaced().contains(new Redaction.Replaced("gatekeeper", "model-1")),
        redaction.replaced()::toString);
    assertTrue(
        redaction.diagnosis().recommendations().stream()
            .allMatch(one -> one.subject().equals("model-1")));
    var list = new StringWriter();
    Redactions.write(redaction, Lang.EN, list);
    assertTrue(list.toString().contains("model-1\tgatekeeper\n"), list.toString());
  }

  @Test
  void whatIsNoNameStays() throws IOException {
    Path project = Fixtures.PROJECTS.resolve("comparison-only");
    Diagnosis open = Fixtures.diagnose(project, Lang.EN);
    Diagnosis redacted = Fixtures.redacted(project, Lang.EN, false).diagnosis();

    for (int i = 0; i < open.recommendations().size(); i++) {
      assertEquals(
          open.recommendations().get(i).title().replaceAll("enc_\\w+", "<name>"),
          redacted.recommendations().get(i).title().replaceAll("operator-\\d+", "<name>"));
    }
    assertEquals(open.checks().size(), redacted.checks().size());
    assertEquals(
        open.checks().stream().filter(one -> one.evidence().isEmpty()).toList(),
        redacted.checks().stream().filter(one -> one.evidence().isEmpty()).toList());
  }

  @Test
  void namesOfOperatorsTensorsAndHostsAreReplacedAlikeInEveryFormat() throws IOException {
    writeModelWithNames();
    for (Lang lang : Lang.values()) {
      Dossier redacted = Fixtures.redacted(project, lang, true).dossier();
      for (String format : Reports.formats()) {
        String report = report(redacted, format);
        for (String name : OWN_NAMES) {
          assertFalse(report.contains(name), () -> format + " tells " + name + "\n" + report);
        }
        assertTrue(report.contains("operator-"), () -> format + " has no stand-in: void");
      }
    }
  }

  @Test
  void theSameOperatorIsTheSameInChartTextAndList() throws IOException {
    writeModelWithNames();

    Redaction redaction = Fixtures.redacted(project, Lang.EN, true);

    String standIn = standIn(redaction, "zebra_neck/attention_softmax");
    assertEquals(standIn, redaction.dossier().curves().get(0).points().get(2).operator());
    String text = report(redaction.dossier(), "text");
    assertTrue(text.contains("The error begins at operator " + standIn), text);
    assertTrue(text.contains("+" + standIn + "\n"), text);
    assertTrue(standIn(redaction, "gpu-box-3").startsWith("host-"));
    assertTrue(standIn(redaction, "walrus_picture").startsWith("tensor-"));
  }

  @Test
  void typesPassesOptionsAndWordsOfEverybodyStay() throws IOException {
    writeModelWithNames();

    Redaction redaction = Fixtures.redacted(project, Lang.EN, true);

    var originals = redaction.replaced().stream().map(Redaction.Replaced::original).toList();
    for (String common : List.of("Conv2D", "SoftmaxV2", "Conv_12", "input_1", "output")) {
      assertFalse(originals.contains(common), originals::toString);
    }
    assertTrue(redaction.dossier().curves().get(0).points().get(0).operator().equals("Conv_12"));
    assertEquals("SoftmaxV2", redaction.dossier().curves().get(0).points().get(2).type());
    String json = report(redaction.dossier(), "json");
    for (String common :
        List.of("ConvBatchnormFusionPass", "--precision_mode", "suspect-operator", "keep_dtype")) {
      assertTrue(json.contains(common), () -> common + " is gone from\n" + json);
    }
  }

  /** A table, lists and logs that name what is in the model. */
  private void writeModelWithNames() throws IOException {
    write(
        "gatekeeper_result_20260101000000.csv",
        """
        Index,OpType,NPUDump,DataType,Address,GroundTruth,DataType,TensorIndex,Shape,CosineSimilarity
        0,Conv2D,Conv_12,float16,NaN,Conv_12,float32,Conv_12:output:0,"[1,2]",0.99999
        1,MatMul,zebra_neck/qk,float16,NaN,zebra_neck/qk,float32,zebra_neck/qk:output:0,"[1,2]",0.99999
        2,SoftmaxV2,zebra_neck/attention_softmax,float16,NaN,zebra_neck/attention_softmax,float32,zebra_neck/attention_softmax:output:0,"[1,2]",0.7
        3,MatMul,zebra_neck/pv,float16,NaN,zebra_neck/pv,float32,zebra_neck/pv:output:0,"[1,2]",0.7
        4,MatMul,lemurhead,float16,NaN,lemurhead,float32,lemurhead:output:0,"[1,2]",0.6
        """);
    write("secretplan/keep.cfg", "zebra_neck/attention_softmax\nOpType::Softmax\n");
    write(
        "secretplan/fusion.cfg",
        "{\"Switch\":{\"GraphFusion\":{\"ConvBatchnormFusionPass\":\"off\"}}}");
    write(
        "secretplan/gatekeeper_convert.sh",
        """
        atc --model=gatekeeper.onnx --framework=5 --output=out/gatekeeper \\
          --input_shape="walrus_picture:1,3,112,112;input_1:1,4" --out_nodes="lemurhead:0" \\
          --keep_dtype=secretplan/keep.cfg --fusion_switch_file=secretplan/fusion.cfg \\
          --precision_mode=force_fp16 --soc_version=Ascend310
        """);
    write(
        "atc.log",
        """
        [root@gpu-box-3 secretplan]# atc --model=gatekeeper.onnx
        [WARNING] GE(1,atc):2026-01-01-00:00:00.000.001 gpu-box-3 lost op zebra_neck_fused/x of lemurhead
        [ERROR] E10001: Value [walrus_picture:1] for parameter [--input_shape] on gpu-box-3 is invalid
        """);
  }

  private static String standIn(Redaction redaction, String original) {
    return redaction.replaced().stream()
        .filter(one -> one.original().equals(original))
        .findFirst()
        .orElseThrow(() -> new AssertionError(original + " is not in " + redaction.replaced()))
        .standIn();
  }

  private static String report(Dossier dossier, String format) {
    var report = new StringWriter();
    Reports.write(dossier, format, true, false, report);
    return report.toString();
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  private Diagnosis diagnose(Lang lang) {
    return Fixtures.diagnose(project, lang);
  }

  private Redaction redacted(Lang lang) {
    return Fixtures.redacted(project, lang, false);
  }

  private static String report(Diagnosis diagnosis, String format) {
    var report = new StringWriter();
    Reports.write(diagnosis, format, true, false, report);
    return report.toString();
  }
}
