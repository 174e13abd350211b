package org.cannadvisor.intake;

import java.util.List;
import org.cannadvisor.intake.acl.AclConfigReader;
import org.cannadvisor.intake.aipp.AippConfigReader;
import org.cannadvisor.intake.code.CodeReader;
import org.cannadvisor.intake.command.AtcCommandReader;
import org.cannadvisor.intake.comparison.ComparisonReader;
import org.cannadvisor.intake.comparison.IdentificationReader;
import org.cannadvisor.intake.environment.DeviceReader;
import org.cannadvisor.intake.environment.EnvironmentReader;
import org.cannadvisor.intake.evaluation.AgreementReader;
import org.cannadvisor.intake.evaluation.BatchReader;
import org.cannadvisor.intake.evaluation.CircumstanceReader;
import org.cannadvisor.intake.evaluation.ClassBlindReader;
import org.cannadvisor.intake.evaluation.ComplaintReader;
import org.cannadvisor.intake.evaluation.ContrastReader;
import org.cannadvisor.intake.evaluation.EvaluationReader;
import org.cannadvisor.intake.evaluation.FileCountReader;
import org.cannadvisor.intake.evaluation.LengthReader;
import org.cannadvisor.intake.evaluation.OutcomeReader;
import org.cannadvisor.intake.evaluation.OutputReader;
import org.cannadvisor.intake.evaluation.RowCountReader;
import org.cannadvisor.intake.evaluation.SampleReader;
import org.cannadvisor.intake.evaluation.SectionedFiguresReader;
import org.cannadvisor.intake.evaluation.ShapeReader;
import org.cannadvisor.intake.evaluation.SizeSweepReader;
import org.cannadvisor.intake.evaluation.SurplusResultReader;
import org.cannadvisor.intake.evaluation.ToleranceReader;
import org.cannadvisor.intake.evaluation.TurnedPictureReader;
import org.cannadvisor.intake.evaluation.UnevenRowsReader;
import org.cannadvisor.intake.evaluation.VersionReader;
import org.cannadvisor.intake.fusion.FusionResultReader;
import org.cannadvisor.intake.fusion.FusionSwitchReader;
import org.cannadvisor.intake.log.AtcLogReader;
import org.cannadvisor.intake.log.PlogReader;
import org.cannadvisor.intake.manifest.ManifestReader;
import org.cannadvisor.intake.mindx.MindxPipelineReader;
import org.cannadvisor.intake.network.AttentionMaskReader;
import org.cannadvisor.intake.network.ModelCodeReader;
import org.cannadvisor.intake.network.OperatorListReader;
import org.cannadvisor.intake.network.OperatorNoteReader;
import org.cannadvisor.intake.network.OperatorTrialReader;
import org.cannadvisor.intake.network.PluginReader;
import org.cannadvisor.intake.network.ReorderedOutputReader;
import org.cannadvisor.intake.network.SettingTrialReader;
import org.cannadvisor.intake.om.OmReader;
import org.cannadvisor.intake.om.OmTextReader;
import org.cannadvisor.intake.onnx.OnnxReader;
import org.cannadvisor.intake.paddle.PaddleConfigReader;
import org.cannadvisor.intake.precision.CustomizeDtypesReader;
import org.cannadvisor.intake.precision.KeepDtypeReader;
import org.cannadvisor.intake.precision.MixListReader;
import org.cannadvisor.intake.precision.OpPrecisionReader;
import org.cannadvisor.intake.quantization.QuantizationReader;
import org.cannadvisor.intake.run.ModelDescriptionReader;
import org.cannadvisor.intake.run.OverflowReader;
import org.cannadvisor.intake.run.PaddedRowsReader;
import org.cannadvisor.intake.run.PictureGearReader;
import org.cannadvisor.intake.run.RunCommandReader;
import org.cannadvisor.intake.script.AnchorOrderReader;
import org.cannadvisor.intake.script.ChangedFunctionReader;
import org.cannadvisor.intake.script.CodeSlipReader;
import org.cannadvisor.intake.script.ExportReader;
import org.cannadvisor.intake.script.OutputUseReader;
import org.cannadvisor.intake.script.RandomFeedReader;
import org.cannadvisor.intake.script.RandomOperatorReader;
import org.cannadvisor.intake.script.RegionCopyReader;
import org.cannadvisor.intake.script.RescaledReferenceReader;
import org.cannadvisor.intake.script.SampleOrderReader;
import org.cannadvisor.intake.script.SampleStatisticsReader;
import org.cannadvisor.intake.script.SamplesTakenReader;
import org.cannadvisor.intake.script.SettingReader;
import org.cannadvisor.intake.script.TokenTypeReader;
import org.cannadvisor.intake.script.UntrainedModuleReader;
import org.cannadvisor.intake.serving.PartlyFilledReader;
import org.cannadvisor.intake.serving.ServiceSettingReader;
import org.cannadvisor.intake.serving.ServingReader;
import org.cannadvisor.intake.similarity.GraphPairReader;
import org.cannadvisor.intake.similarity.ModuleErrorReader;
import org.cannadvisor.intake.similarity.PrintedComparisonReader;
import org.cannadvisor.intake.video.VideoProbeReader;

/** The readers there are. A new one is one line here. */
public final class Readers {

  private Readers() {}

  /** All of them, the answers of a manifest left out. */
  public static List<FactReader> all() {
    return all(Answers.LEFT_OUT);
  }

  /**
   * All of them.
   *
   * @param answers what the answers in a manifest mean
   */
  public static List<FactReader> all(Answers answers) {
    return List.of(
        new ManifestReader(answers),
        new AtcCommandReader(),
        new AtcLogReader(),
        new PlogReader(),
        new AippConfigReader(),
        new FusionSwitchReader(),
        new FusionResultReader(),
        new KeepDtypeReader(),
        new CustomizeDtypesReader(),
        new OpPrecisionReader(),
        new MixListReader(),
        new OmTextReader(),
        new MindxPipelineReader(),
        new AclConfigReader(),
        new QuantizationReader(),
        new RunCommandReader(),
        new ModelDescriptionReader(),
        new OverflowReader(),
        new ComparisonReader(),
        new AgreementReader(),
        new PrintedComparisonReader(),
        new GraphPairReader(),
        new ModuleErrorReader(),
        new OperatorListReader(),
        new IdentificationReader(),
        new ExportReader(),
        new OutputUseReader(),
        new AnchorOrderReader(),
        new SamplesTakenReader(),
        new SampleOrderReader(),
        new SampleStatisticsReader(),
        new SettingReader(),
        new UntrainedModuleReader(),
        new RandomFeedReader(),
        new RegionCopyReader(),
        new TokenTypeReader(),
        new PictureGearReader(),
        new ToleranceReader(),
        new TurnedPictureReader(),
        new PaddleConfigReader(),
        new RandomOperatorReader(),
        new RowCountReader(),
        new ComplaintReader(),
        new CircumstanceReader(),
        new ContrastReader(),
        new OutcomeReader(),
        new ModelCodeReader(),
        new PluginReader(),
        new OperatorNoteReader(),
        new EvaluationReader(),
        new ClassBlindReader(),
        new UnevenRowsReader(),
        new SectionedFiguresReader(),
        new SampleReader(),
        new FileCountReader(),
        new SurplusResultReader(),
        new BatchReader(),
        new LengthReader(),
        new VersionReader(),
        new ShapeReader(),
        new SizeSweepReader(),
        new OutputReader(),
        new ServingReader(),
        new ServiceSettingReader(),
        new PartlyFilledReader(),
        new EnvironmentReader(),
        new DeviceReader(),
        new VideoProbeReader());
  }

  /** The readers of files that are no text. */
  public static List<BinaryReader> binaries() {
    return List.of(new OmReader(), new OnnxReader());
  }

  /** The readers of files that belong together. */
  public static List<GroupReader> groups() {
    return List.of(
        new CodeReader(),
        new ChangedFunctionReader(),
        new CodeSlipReader(),
        new PaddedRowsReader(),
        new RescaledReferenceReader(),
        new OperatorTrialReader(),
        new SettingTrialReader(),
        new AttentionMaskReader(),
        new ReorderedOutputReader());
  }
}
