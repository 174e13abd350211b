package org.cannadvisor.intake.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.ClassBlindFigure;
import org.junit.jupiter.api.Test;

final class ClassBlindReaderTest {

  private static final String WITH =
      " Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.002\n"
          + " Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = 0.005\n";
  private static final String WITHOUT =
      " Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.476\n";

  private final ClassBlindReader reader = new ClassBlindReader();

  @Test
  void theSameResultsWithAndWithoutTheirClasses() {
    var log = new SourceText("om.txt", WITH + "-- useCats=0\n" + WITHOUT);

    assertTrue(reader.recognises(log));
    ClassBlindFigure found = reader.read(log).facts(ClassBlindFigure.class).get(0);
    assertEquals(0.002, found.named());
    assertEquals(0.476, found.blind());
    assertEquals(4, found.at().line());
    assertTrue(found.losesByClasses(0.1));
    assertFalse(found.losesByClasses(0.001));
  }

  @Test
  void oneFigureAloneSaysNothing() {
    assertFalse(reader.recognises(new SourceText("om.txt", WITH + WITHOUT)));
    assertFalse(reader.recognises(new SourceText("om.txt", "useCats=0\n" + WITHOUT)));
    assertFalse(reader.recognises(new SourceText("coco.py", WITH + "# useCats=0\n" + WITHOUT)));
  }
}
