package org.cannadvisor.intake.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.CodeSlip;
import org.junit.jupiter.api.Test;

final class PictureGearReaderTest {

  private static List<String> slips(String name, String code) {
    var text = new SourceText(name, code);
    var reader = new PictureGearReader();
    return reader.recognises(text)
        ? reader.read(text).facts(CodeSlip.class).stream()
            .map(one -> one.text() + " @" + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void widthStandsWhereTheHeightBelongs() {
    assertEquals(
        List.of("size.width, size.height @2"),
        slips(
            "a.cpp",
            "int x;\nCHECK(aclmdlSetDynamicHWSize(id_, in_, i, size.width, size.height));"));
    assertEquals(
        List.of("modelWidth_, modelHeight_ @1"),
        slips("a.cc", "aclmdlSetDynamicHWSize(id, in, i,\n    modelWidth_, modelHeight_);"));
    assertEquals(
        List.of("w, h @1"), slips("a.py", "acl.mdl.set_dynamic_hw_size(mid, ds, idx, w, h)"));
  }

  @Test
  void theOrderOfTheInterfaceIsRight() {
    assertEquals(
        List.of(), slips("a.cpp", "aclmdlSetDynamicHWSize(id, in, i, img.rows, img.cols);"));
    assertEquals(List.of(), slips("a.cpp", "aclmdlSetDynamicHWSize(id, in, i, h, w);"));
  }

  @Test
  void namesThatSayNothingAndRemarksSayNothing() {
    assertEquals(List.of(), slips("a.cpp", "aclmdlSetDynamicHWSize(id, in, i, a, b);"));
    assertEquals(List.of(), slips("a.cpp", "// aclmdlSetDynamicHWSize(id, in, i, w, h)"));
    assertEquals(List.of(), slips("a.cpp", "aclmdlSetDynamicHWSize(id, in, i, new, fresh);"));
  }
}
