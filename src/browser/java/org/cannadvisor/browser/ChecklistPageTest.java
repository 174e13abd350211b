package org.cannadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cannadvisor.model.Guide;
import org.cannadvisor.model.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checklist as a person fills it in. */
final class ChecklistPageTest extends BrowserTest {

  private static final String OUTCOME =
      "Did the last conversion succeed, and is its om the one in use?";
  private static final String OUTCOME_ZH = "最近一次转换成功了吗？正在用的 om 是它生成的吗？";
  private static final String FAILED = "It failed (ATC run failed)";
  private static final String FAILED_ZH = "失败（ATC run failed）";
  private static final String CONVERSION_FAILED =
      "The conversion failed, so nothing after it means anything";
  private static final String CONVERSION_FAILED_ZH = "模型转换失败，之后的结果都不可信";

  private static Locator answer(Visit visit, String question, String answer) {
    return visit
        .find(AriaRole.GROUP, question)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true));
  }

  /** What the answers point to, the strongest first. */
  private static Locator conclusions(Visit visit, Lang lang) {
    return visit
        .find(AriaRole.REGION, lang == Lang.ZH ? "回答指向" : "The answers point to")
        .getByRole(AriaRole.LISTITEM);
  }

  private static String exported(Visit visit, Lang lang) throws IOException {
    String button = lang == Lang.ZH ? "导出到 advisor.yaml" : "Export for advisor.yaml";
    Download download = visit.page().waitForDownload(() -> visit.press(button));
    assertEquals("advisor.yaml", download.suggestedFilename());
    return Files.readString(download.path());
  }

  @ParameterizedTest
  @MethodSource("projects")
  void anAnswerIsConcludedFromKeptAndExported(String project, Lang lang) throws IOException {
    boolean isChinese = lang == Lang.ZH;
    String question = isChinese ? OUTCOME_ZH : OUTCOME;
    String failed = isChinese ? FAILED_ZH : FAILED;
    String conclusion = isChinese ? CONVERSION_FAILED_ZH : CONVERSION_FAILED;
    Path checklist = Pages.checklist(Pages.project(project), lang, folder);
    try (Visit visit = visit(checklist)) {
      answer(visit, question, failed).check();
      assertThat(conclusions(visit, lang).filter(named(conclusion))).hasCount(1);
      assertEquals("answers:\n  conversion-outcome: \"failed\"\n", exported(visit, lang));

      visit.page().reload();

      assertThat(answer(visit, question, failed)).isChecked();
      assertThat(conclusions(visit, lang).filter(named(conclusion))).hasCount(1);

      visit.speak(isChinese ? Lang.EN : Lang.ZH);

      assertThat(answer(visit, isChinese ? OUTCOME : OUTCOME_ZH, isChinese ? FAILED : FAILED_ZH))
          .isChecked();
      assertThat(
              conclusions(visit, isChinese ? Lang.EN : Lang.ZH)
                  .filter(named(isChinese ? CONVERSION_FAILED : CONVERSION_FAILED_ZH)))
          .hasCount(1);
      visit.expectQuiet();
    }
  }

  private static Locator.FilterOptions named(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void answersOpenQuestionsUntilAConclusionStands(Lang lang) throws IOException {
    boolean isChinese = lang == Lang.ZH;
    String strides = isChinese ? "VPC 输入描述的宽、高和 stride 是怎么填的？" : STRIDES;
    try (Visit visit = visit(Pages.checklist(lang, folder))) {
      assertThat(conclusions(visit, lang)).hasCount(0);
      assertThat(visit.find(AriaRole.GROUP, strides)).isHidden();

      if (isChinese) {
        answer(visit, "精度不对的那次推理，输入是什么？", "JPEG 图片").check();
        answer(visit, "送入模型之前，图片由谁解码和缩放？", "DVPP（acldvpp、hi_mpi、acllite）").check();
        answer(visit, strides, "宽高填的是对齐后的 stride").check();
      } else {
        answer(visit, PICTURES, "JPEG pictures").check();
        answer(visit, PREPARATION, "DVPP (acldvpp, hi_mpi, acllite)").check();
        answer(visit, strides, "Width and height are the aligned stride").check();
      }

      assertThat(conclusions(visit, lang))
          .hasText(
              new String[] {
                (isChinese
                        ? "JPEGD 的对齐填充被 VPC 当成了图像"
                        : "The alignment padding of JPEGD reaches VPC as picture")
                    + " jpegd-padding-in-picture"
              },
              new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                  .setUseInnerText(true));
      visit.expectQuiet();
    }
  }

  private static final String PICTURES = "What was the input when the results were bad?";
  private static final String PREPARATION =
      "What decodes and resizes the picture before the model?";
  private static final String STRIDES = "How are size and strides of VPC's input filled in?";

  @Test
  void whatFilesAnswerIsTickedAndNotExported() throws IOException {
    Path project = Pages.project("jpeg-classifier");
    try (Visit visit = visit(Pages.checklist(project, Lang.EN, folder))) {
      assertThat(answer(visit, PICTURES, "JPEG pictures")).isChecked();
      assertEquals("answers: {}\n", exported(visit, Lang.EN));

      answer(visit, PICTURES, "PNG or BMP pictures").check();

      assertThat(visit.page().getByText("The files say otherwise.").filter(visible())).hasCount(1);
      assertEquals("answers:\n  picture-source: \"png\"\n", exported(visit, Lang.EN));

      visit.press("Clear the answers");

      assertThat(answer(visit, PICTURES, "JPEG pictures")).isChecked();
      assertThat(visit.page().getByText("The files say otherwise.").filter(visible())).hasCount(0);
      visit.expectQuiet();
    }
  }

  private static Locator.FilterOptions visible() {
    return new Locator.FilterOptions().setVisible(true);
  }

  @Test
  void clearedAnswersStayCleared() throws IOException {
    try (Visit visit = visit(Pages.checklist(Lang.EN, folder))) {
      answer(visit, OUTCOME, FAILED).check();
      visit.press("Clear the answers");
      visit.page().reload();

      assertThat(answer(visit, OUTCOME, FAILED)).not().isChecked();
      assertThat(conclusions(visit, Lang.EN)).hasCount(0);
      visit.expectQuiet();
    }
  }

  @Test
  void theProgramReadsWhatThePageExports() throws IOException {
    Path project = Files.createDirectory(folder.resolve("project"));
    Files.writeString(project.resolve("convert.sh"), "atc --model=a.onnx --framework=5 --output=a");
    try (Visit visit = visit(Pages.checklist(project, Lang.EN, folder))) {
      answer(visit, OUTCOME, FAILED).check();
      visit.find(AriaRole.TEXTBOX, "What does the original framework reach?").fill("76.13");
      visit.find(AriaRole.TEXTBOX, "Which metric measures accuracy?").fill("top1");
      Files.writeString(project.resolve("advisor.yaml"), exported(visit, Lang.EN));
    }

    Guide guide = Pages.guide(project, Lang.EN);

    assertEquals(List.of(), guide.problems());
    for (String id : List.of("conversion-outcome", "reference-accuracy", "metric")) {
      assertTrue(guide.item(id).byPerson().isPresent(), id);
    }
  }
}
