package org.cannadvisor.advisor.author.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpposedRowsTest {

  @TempDir Path folder;

  @Test
  void namesRowsThatSayTheOppositeOfTheSame() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,Ascend310P*,7.0-7.3,Conv,,for,strong,,,board test",
                "rewrite-operator,Ascend310P*,7.0-7.3,Conv,,against,weak,,,board test",
                "rewrite-operator,Ascend310P3,7.0-7.3,Pad,,,strong,,,board test",
                "rewrite-operator,Ascend310P*,,Pad,,rules-out,,,,board test",
                "rewrite-operator,,7.0-7.3,Pow | Exp,,,,,,board test",
                "rewrite-operator,,7.2-8.0,Exp | Log,,against,weak,,,board test");

    assertEquals(
        List.of(
            "rewrite-operator site/tables/t.csv:2",
            "rewrite-operator site/tables/t.csv:4",
            "rewrite-operator site/tables/t.csv:6"),
        pack.found("rows-opposed"));
  }

  @Test
  void isContentWithExceptionsAndWithRowsAboutOtherThings() throws IOException {
    var pack =
        new AuditedPack(folder)
            .table(
                "rewrite-operator,Ascend310P*,7.0-7.3,Conv,,for,strong,,,board test",
                "rewrite-operator,Ascend310P3,7.2,Conv,,rules-out,,,,board test",
                "rewrite-operator,,,Conv,,against,weak,,,board test",
                "rewrite-operator,Ascend910,7.0-7.3,Conv,,rules-out,,,,board test",
                "rewrite-operator,Ascend310P*,8.0,Conv,,rules-out,,,,board test",
                "rewrite-operator,Ascend310P*,7.0-7.3,Pad,,rules-out,,,,board test",
                "suspect-operator,Ascend310P*,7.0-7.3,Conv,,rules-out,,,,board test",
                "rewrite-operator,Ascend310P*,7.0-7.3,,FusionPass,rules-out,,,,board test");

    assertEquals(List.of(), pack.found("rows-opposed"));
  }

  @Test
  void saysWhereThereAreTooManyToCompare() throws IOException {
    String[] rows = new String[Rows.MOST + 1];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "rewrite-operator,,,Conv,,for,,,,board test " + i;
    }
    rows[0] = "rewrite-operator,,,Conv,,rules-out,,,,board test";
    var pack = new AuditedPack(folder).table(rows);

    assertEquals(List.of(), pack.found("rows-opposed"));
    assertEquals("table-rows-uncompared", pack.audit().looks().get(1).id());
  }
}
