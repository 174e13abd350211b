package org.cannadvisor.intake.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ComparedTensor;
import org.cannadvisor.model.ComparedTensor.State;
import org.cannadvisor.model.ComparedTensor.Verdict;
import org.cannadvisor.model.Comparison;
import org.junit.jupiter.api.Test;

class ComparisonReaderTest {

  private static final String CSV =
      """
      Index,OpSequence,OpType,NPUDump,DataType,Address,GroundTruth,DataType,TensorIndex,Shape,OverFlow,CosineSimilarity,MaxAbsoluteError,RelativeEuclideanDistance,KullbackLeiblerDivergence,RootMeanSquareError,MeanRelativeError,CompareFailReason,IsNpuOps,IsOutputNode,IsPrecisionError
      0,1,Conv2D,conv1,float16,123,conv1,float32,conv1:input:0,"[1,3,8,8]",NO,1.0,0.0,0.0,0.0,0.0,0.0,,NO,NO,NO
      0,1,Conv2D,conv1,float16,123,conv1,float32,conv1:output:0,"[1,64,8,8]",YES,0.98,0.5,0.1,inf,0.2,0.3,,NO,NO,YES
      1,2,TransData,trans_1,float16,124,*,NaN,trans_1:output:0,[1],NaN,NaN,NaN,NaN,NaN,NaN,NaN,"[trans_1] There is no the ground truth dump file, sorry.",YES,NO,NO
      2,3,Exp,exp,float16,125,exp,float32,exp:output:0,[1],NO,nan,nan,nan,nan,nan,nan,,NO,YES,NO
      3,4,Output,Node_Output,NaN,NaN,prob,NaN,prob.0.npy,[],NaN,0.97,0.1,0.2,0.3,0.4,0.5
      """;

  private final ComparisonReader reader = new ComparisonReader();

  @Test
  void readsRows() {
    List<ComparedTensor> rows = read("result_1.csv", CSV).facts(ComparedTensor.class);

    assertEquals(5, rows.size());
    assertFalse(rows.get(0).output());
    ComparedTensor conv = rows.get(1);
    assertEquals("conv1", conv.operator());
    assertEquals("Conv2D", conv.opType());
    assertEquals("float16", conv.dtype());
    assertEquals("conv1:output:0", conv.tensor());
    assertEquals(State.COMPARED, conv.state());
    assertEquals(0.98, conv.cosine());
    assertEquals(Double.POSITIVE_INFINITY, conv.klDivergence());
    assertTrue(conv.output() && conv.overflow());
    assertEquals(3, conv.at().line());
  }

  @Test
  void aTableOfOnesOwnNamesTheOutputs() {
    List<ComparedTensor> rows =
        read(
                "same_input.csv",
                "picture,output,shape,cosine,max_abs_err\n"
                    + "139,dets,1x300x4,0.999994,0.0017\n"
                    + "139,labels,1x300x91,0.999971,0.0412\n")
            .facts(ComparedTensor.class);

    assertEquals(List.of("dets", "labels"), rows.stream().map(ComparedTensor::operator).toList());
    assertEquals(0.999971, rows.get(1).cosine());
  }

  @Test
  void tellsFailureFromNonFiniteData() {
    Reading reading = read("result_1.csv", CSV);

    List<ComparedTensor> rows = reading.facts(ComparedTensor.class);
    assertEquals(State.FAILED, rows.get(2).state());
    assertEquals("*", rows.get(2).golden());
    assertEquals(
        "[trans_1] There is no the ground truth dump file, sorry.", rows.get(2).failReason());
    assertEquals(State.NON_FINITE, rows.get(3).state());
    Comparison whole = reading.facts(Comparison.class).get(0);
    assertEquals(5, whole.rows());
    assertEquals(1, whole.failed());
    assertEquals(1, whole.nonFinite());
  }

  @Test
  void marksNetworkOutputs() {
    List<ComparedTensor> rows = read("result_1.csv", CSV).facts(ComparedTensor.class);

    assertEquals(
        List.of(false, false, false, true, true),
        rows.stream().map(ComparedTensor::networkOutput).toList());
  }

  @Test
  void oneProblemForAllOddRows() {
    Reading reading = read("result_1.csv", CSV + "4,5,Add,add\n");

    assertEquals(1, reading.problems().size());
    assertEquals(6, reading.problems().get(0).line());
    assertTrue(reading.problems().get(0).message().en().startsWith("2 rows"));
  }

  @Test
  void readsOldHeadersAndWords() {
    String header = "Index LeftOp RightOp TensorIndex CosineSimilarity MaxAbsoluteError\n";
    Reading words = read("compare.txt", header + "0  a  b  a:output:0  0.5  1e-3\n");
    Reading csv = read("r.csv", header.replace(' ', ',') + "0,a,b,a:output:0,0.5,1e-3\n");

    assertEquals(0.5, words.facts(ComparedTensor.class).get(0).cosine());
    assertEquals(0.001, csv.facts(ComparedTensor.class).get(0).maxAbsolute());
    assertEquals("b", csv.facts(ComparedTensor.class).get(0).golden());
  }

  @Test
  void readsPytorchTables() {
    String table =
        """
        NPU Name,Bench Name,NPU Tensor Dtype,Cosine,MaxAbsErr,Accuracy Reached or Not,Err_message
        Torch_relu_0_forward_input.0,Torch_relu_0_forward_input.0,torch.float32,1.0,0.0,Yes,
        Torch_relu_0_forward_output,Torch_relu_0_forward_output,torch.float32,0.7,0.2,No,bad
        """;

    List<ComparedTensor> rows = read("compare.csv", table).facts(ComparedTensor.class);

    assertFalse(rows.get(0).output());
    assertTrue(rows.get(1).output());
    assertEquals("torch.float32", rows.get(1).dtype());
    assertEquals("bad", rows.get(1).failReason());
  }

  @Test
  void readsVerdictsPeaksAndJoinedNames() {
    String table =
        """
        NPU Name,Bench Name,NPU Dtype,Cosine,NPU max,NPU min,Bench max,Bench min,Result,Err_message
        Module.head.Linear.forward.0.input.0,x,torch.float16,1.0,2,-3,2,-3,pass,
        Module.head.Linear.forward.0.parameters.weight,x,torch.float16,1.0,2,-3,2,-3,pass,
        Module.head.Linear.forward.0.output.0,x,torch.float16,0.7,65504,-9,90000,-9,error,far off
        """;

    List<ComparedTensor> rows = read("compare.csv", table).facts(ComparedTensor.class);

    assertEquals(List.of(false, false, true), rows.stream().map(ComparedTensor::output).toList());
    assertEquals(
        List.of("Module.head.Linear.forward.0"),
        rows.stream().map(ComparedTensor::operator).distinct().toList());
    assertEquals(3, rows.get(0).npuPeak());
    assertEquals(65504, rows.get(2).npuPeak());
    assertEquals(90000, rows.get(2).goldenPeak());
    assertEquals(Verdict.GOOD, rows.get(0).verdict());
    assertEquals(Verdict.BAD, rows.get(2).verdict());
  }

  @Test
  void readsTablesOfAtbAndOfChecksums() {
    String atb = "Target Data Name,Golden Data Name,Cosine,Euc Distance,Max Absolute Err\n";
    List<ComparedTensor> rows =
        read("a.csv", atb + "0_Embedding/input.1,0_Embedding/input.1,0.9,1.5,0.25\n")
            .facts(ComparedTensor.class);
    List<ComparedTensor> sums =
        read("b.csv", "NPU Name,Bench Name,NPU MD5,BENCH MD5,Result\na,a,1f,2e,Different\n")
            .facts(ComparedTensor.class);

    assertEquals("0_Embedding", rows.get(0).operator());
    assertFalse(rows.get(0).output());
    assertEquals(0.25, rows.get(0).maxAbsolute());
    assertEquals(Verdict.BAD, sums.get(0).verdict());
  }

  @Test
  void readsTheScaleOfBothSides() {
    String table = "Index,NPUDump,TensorIndex,CosineSimilarity,StandardDeviation\n";
    ComparedTensor row =
        read("r.csv", table + "0,a,a:output:0,0.5,\"(3.000;4.000),(0.000;0.000)\"\n")
            .facts(ComparedTensor.class)
            .get(0);

    assertEquals(5, row.npuScale());
    assertEquals(0, row.goldenScale());
  }

  @Test
  void markdownYieldsRowsOnlyWhereTensorsWereCompared() {
    String legend = "| CosineSimilarity | MaxAbsErr |\n|---|---|\n| > 0.99 | < 0.001 |\n";
    String rows =
        """
        | Index | NPUDump | GroundTruth | CosineSimilarity |
        |---|---|---|---|
        | 3 | Mul_6 | Mul_6 | 0.6722 |
        """;
    String advice =
        """
        | Monitor | Value | Index | OpType | NPUDump | GroundTruth |
        |--:|--:|--:|--:|--:|--:|
        | CosineSimilarity | 0.6722 | 214 | Mul | Mul_6 | Mul_6 |
        | RelativeEuclideanDistance | 1 | 214 | Mul | Mul_6 | Mul_6 |
        """;

    assertTrue(recognises("README.md", legend));
    assertEquals(0, read("README.md", legend).facts().size());
    assertEquals(2, read("README.md", rows).facts().size());
    assertEquals(1, read("README.md", advice).facts().size());
    assertEquals(0.6722, read("README.md", advice).facts(ComparedTensor.class).get(0).cosine());
  }

  @Test
  void openQuoteKeepsTheRowsBefore() {
    Reading reading = read("r.csv", CSV + "9,\"" + "x\n".repeat(100_000));

    assertTrue(reading.facts(ComparedTensor.class).size() >= 5);
    assertFalse(reading.problems().isEmpty());
  }

  @Test
  void leavesOtherTablesAlone() {
    assertFalse(
        recognises("mapping.csv", "Index,OpType,NPUDump,GroundTruth,TensorIndex\n0,a,b,c,d\n"));
    assertFalse(recognises("data.csv", "name,value\na,1\n"));
    assertFalse(recognises("README.md", "| lr | cosine |\n|---|---|\n| 0.1 | yes |\n"));
  }

  @Test
  void tellsTheTypeByTheCallWhereTheTableHasNone() {
    String csv =
        """
        NPU Name,Bench Name,NPU Dtype,Cosine,Result
        Torch.roll.0.forward.output.0,Torch.roll.0.forward.output.0,torch.float32,0.91,error
        Functional.my_kernel.0.forward.output.0,Functional.my_kernel.0.forward.output.0,torch.float32,0.9,error
        """;

    List<ComparedTensor> rows = read("compare_result.csv", csv).facts(ComparedTensor.class);

    assertEquals("Roll", rows.get(0).opType());
    assertEquals("", rows.get(1).opType());
  }

  @Test
  void keepsOfAVeryLongTableTheRowsThatTell() {
    String row = CSV.lines().skip(2).findFirst().orElseThrow() + "\n";
    var text =
        new SourceText(
            "big.csv", CSV.lines().findFirst().orElseThrow() + "\n" + row.repeat(200_000));

    Reading reading = reader.read(text);

    assertEquals(200_000, reading.facts(Comparison.class).get(0).rows());
    assertTrue(reading.facts(ComparedTensor.class).size() < 101_000);
    assertEquals(1, reading.problems().size());
  }

  private boolean recognises(String path, String content) {
    return reader.recognises(new SourceText(path, content));
  }

  private Reading read(String path, String content) {
    assertTrue(recognises(path, content));
    return reader.read(new SourceText(path, content));
  }
}
