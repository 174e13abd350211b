package org.cannadvisor.advisor;

import java.util.Locale;
import org.cannadvisor.advisor.Judgement.Ground;
import org.cannadvisor.knowledge.Weights;
import org.cannadvisor.model.Text;

/** Says what decided a case; what the levels mean stands in {@code src/docs/decisions/0005}. */
final class Grounds {

  private final Weights weights;

  Grounds(Weights weights) {
    this.weights = weights;
  }

  Text say(Ground ground) {
    return switch (ground) {
      case EXCLUDED -> new Text("有规则将其排除，与得分无关。", "A rule rules it out, whatever the score.");
      case TRIED -> new Text("已试过且没有效果，与得分无关。", "It was tried without a cure, whatever the score.");
      case ONLY_NOTED ->
          new Text(
              "确实存在，但在此工程中没有影响，只作备注。",
              "It is certain and does no harm here, so it is noted and not recommended.");
      case NOTHING_FOR_IT -> new Text("没有规则支持此项。", "No rule speaks for it.");
      case EXPLAINS_NO_SYMPTOM ->
          new Text(
              "确实存在，但不能解释所述症状（或没有说明症状，而它并非总有影响），只作备注。",
              "It is certain and does not explain the symptom (or none is stated and it is not"
                  + " always harmful), so it is noted and not recommended.");
      case CERTAIN ->
          new Text(
              "存在确定的矛盾，且必然影响结果，也没有足够分量的反面论据：已确认。",
              "A certain contradiction that always does harm, and nothing of weight against it:"
                  + " confirmed.");
      case CERTAIN_BUT_DISPUTED ->
          new Text(
              "存在确定的矛盾，但也有反面论据：很可能，需用实验判定。",
              "A certain contradiction, but something of weight speaks against it: likely, an"
                  + " experiment decides.");
      case CERTAIN_BUT_PERHAPS_HARMLESS ->
          new Text(
              "确实存在，但不一定影响结果：很可能，需用实验判定。",
              "It is certain and not always harmful: likely, an experiment decides.");
      case PROBABLE ->
          new Text(
              "得分不低于 " + number(weights.likely()) + "：很可能，需用实验判定。",
              "The score is at least "
                  + number(weights.likely())
                  + ": likely, an experiment decides.");
      case ONLY_DUE ->
          new Text(
              "没有直接证据，只是按文档的定位顺序轮到这一步：可能。",
              "No direct evidence; this step of the documented sequence is due: possible.");
      case LOW_SCORE ->
          new Text(
              "得分在 " + number(weights.possible()) + " 与 " + number(weights.likely()) + " 之间：可能。",
              "The score lies between "
                  + number(weights.possible())
                  + " and "
                  + number(weights.likely())
                  + ": possible.");
      case RESEMBLES ->
          new Text(
              "没有规则给出更有力的理由；文件的用语与此类已解决的问题相近：可能，只表示先看哪里。",
              "No rule has more to say; the words of the files are like those of solved faults of"
                  + " this kind: possible, and only a place to look first.");
      case OUTWEIGHED ->
          new Text(
              "得分低于 " + number(weights.possible()) + "，反面论据占优，不推荐。",
              "The score is below "
                  + number(weights.possible())
                  + ": what speaks against it outweighs what speaks for it.");
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
