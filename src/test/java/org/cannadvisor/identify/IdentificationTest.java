package org.cannadvisor.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.identify.Finding.Answer;
import org.junit.jupiter.api.Test;

final class IdentificationTest {

  private static final Photograph CAT = Photograph.named("cat").crop(10, 20, 64, 80);

  private static StoredTensor tensor(Photograph of) {
    return Stored.floats(of.dims(Order.CHW), of.flat(Order.CHW));
  }

  private static Finding identify(StoredTensor my, StoredTensor golden)
      throws DamagedFileException {
    return Identification.of(my, golden);
  }

  private static List<Transformation> named(Finding finding) {
    return finding.steps().stream().map(Step::what).toList();
  }

  @Test
  void scaleAndShiftAreThoseOfEachChannel() throws DamagedFileException {
    Photograph mine = CAT.map((c, y, x) -> CAT.at(c, y, x) * (c + 2) - 7 * c);

    Finding finding = identify(tensor(mine), tensor(CAT));

    assertEquals(List.of(Transformation.SCALE_AND_SHIFT), named(finding));
    for (int c = 0; c < 3; c++) {
      assertEquals(c + 2.0, finding.scale().get(c), 1e-4);
      assertEquals(-7.0 * c, finding.shift().get(c), 1e-2);
    }
  }

  @Test
  void aPictureIsTheSameAsItself() throws DamagedFileException {
    Finding finding = identify(tensor(CAT), tensor(CAT));

    assertEquals(Answer.SAME, finding.answer());
    assertEquals(0, finding.before(), 1e-9);
  }

  @Test
  void greyIsTheSameInEveryChannelOrder() throws DamagedFileException {
    Photograph grey = CAT.map((c, y, x) -> CAT.at(1, y, x));

    assertEquals(Answer.SAME, identify(tensor(grey), tensor(grey)).answer());
  }

  @Test
  void whatWouldLookAlikeIsNotChosenFrom() throws DamagedFileException {
    // a picture that is its own mirror image: upside down and half a turn are one
    Photograph mirrored = Photograph.of(3, 40, 60, (c, y, x) -> CAT.at(c, y, Math.min(x, 59 - x)));
    Photograph mine = mirrored.map((c, y, x) -> mirrored.at(c, 39 - y, x));

    Finding finding = identify(tensor(mine), tensor(mirrored));

    assertEquals(Answer.UNDECIDED, finding.answer());
    assertEquals(List.of(Transformation.FLIPPED), named(finding));
    assertEquals(List.of(List.of(Step.of(Transformation.ROTATED, "180°"))), finding.alternatives());
    assertEquals(0, finding.certainty());
  }

  @Test
  void nothingIsToldWhereAllValuesAreEqual() throws DamagedFileException {
    Photograph constant = CAT.map((c, y, x) -> 114);

    assertEquals(Answer.CANNOT_TELL, identify(tensor(constant), tensor(CAT)).answer());
    assertEquals(Answer.CANNOT_TELL, identify(tensor(CAT), tensor(constant)).answer());
  }

  @Test
  void nothingIsToldFromAFewValues() throws DamagedFileException {
    StoredTensor one = Stored.floats(List.of(1L, 3L, 1L, 1L), 1, 2, 3);
    StoredTensor none = Stored.floats(List.of(0L, 3L, 0L, 5L));
    StoredTensor scalar = Stored.floats(List.of(), 1);

    assertEquals(Answer.CANNOT_TELL, identify(one, one).answer());
    assertEquals(Answer.CANNOT_TELL, identify(none, none).answer());
    assertEquals(Answer.CANNOT_TELL, identify(scalar, scalar).answer());
    assertEquals(Answer.CANNOT_TELL, identify(one, tensor(CAT)).answer());
  }

  @Test
  void oddValuesAreLeftOut() throws DamagedFileException {
    float[] values = CAT.map((c, y, x) -> CAT.at(2 - c, y, x)).flat(Order.CHW);
    for (int i = 0; i < values.length; i += 97) {
      values[i] = i % 2 == 0 ? Float.NaN : Float.POSITIVE_INFINITY;
    }

    Finding finding = identify(Stored.floats(CAT.dims(Order.CHW), values), tensor(CAT));

    assertEquals(List.of(Transformation.CHANNEL_ORDER), named(finding));
  }

  @Test
  void nothingIsToldFromNaN() throws DamagedFileException {
    float[] values = new float[3 * 64 * 80];
    Arrays.fill(values, Float.NaN);

    Finding finding = identify(Stored.floats(CAT.dims(Order.CHW), values), tensor(CAT));

    assertTrue(List.of(Answer.CANNOT_TELL, Answer.NONE).contains(finding.answer()));
  }

  @Test
  void ofABatchTheFirstPictureCounts() throws DamagedFileException {
    float[] one = CAT.flat(Order.CHW);
    float[] two = Arrays.copyOf(one, 2 * one.length);
    StoredTensor batch = Stored.floats(List.of(2L, 3L, 64L, 80L), two);

    assertEquals(Answer.SAME, identify(batch, tensor(CAT)).answer());
  }

  @Test
  void tensorsThatAreTooLargeAreRefused() {
    StoredTensor huge = Stored.of(ElementType.INT8, List.of(1L, 1L << 20, 1L << 20), new byte[8]);

    var refused = assertThrows(DamagedFileException.class, () -> identify(huge, huge));

    assertTrue(String.valueOf(refused.getMessage()).contains("at most"), refused.getMessage());
  }

  @Test
  void outputsAreNoPicturesAndStillComparable() throws DamagedFileException {
    float[] golden = new float[120 * 7];
    for (int i = 0; i < golden.length; i++) {
      golden[i] = (float) Math.sin(i * i * 0.013) + i % 5;
    }
    float[] transposed = new float[golden.length];
    for (int i = 0; i < golden.length; i++) {
      transposed[i % 7 * 120 + i / 7] = golden[i];
    }

    Finding finding =
        identify(
            Stored.floats(List.of(120L, 7L), transposed), Stored.floats(List.of(120L, 7L), golden));

    assertEquals(List.of(Transformation.TRANSPOSED), named(finding));
  }

  @Property(tries = 60)
  void arbitraryShapesAndValuesNeverFail(
      @ForAll @IntRange(min = 1, max = 5) int a,
      @ForAll @IntRange(min = 1, max = 40) int b,
      @ForAll @IntRange(min = 1, max = 40) int c,
      @ForAll ElementType type,
      @ForAll int seed)
      throws DamagedFileException {
    byte[] bytes = new byte[(int) type.bytes((long) a * b * c) + 1];
    new java.util.Random(seed).nextBytes(bytes);
    List<Long> dims = List.of((long) a, (long) b, (long) c);
    StoredTensor my = Stored.of(type, dims, bytes);
    if (type.isComplex()) {
      assertThrows(DamagedFileException.class, () -> identify(my, my));
      return;
    }

    Finding finding = identify(my, tensor(CAT));

    assertFalse(finding.certainty() < 0 || finding.certainty() > 1);
  }
}
