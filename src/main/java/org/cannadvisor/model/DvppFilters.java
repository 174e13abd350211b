package org.cannadvisor.model;

import static org.cannadvisor.model.Interpolation.BILINEAR;
import static org.cannadvisor.model.Interpolation.HIGH_ORDER;
import static org.cannadvisor.model.Interpolation.NEAREST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which filter a number means to DVPP: it differs by interface and chip, most of all 1, which is
 * bilinear to V1 and nearest to V2. Sources: {@code acldvppSetResizeConfigInterpolation} 6.0.1 to
 * 9.0 (V1), {@code hi_vpc_resize_info} 8.0 and 9.0 (V2).
 */
final class DvppFilters {

  /** Nothing is set. */
  private static final int DEFAULT = -1;

  private static final Set<PictureStep.Api> V1 =
      EnumSet.of(PictureStep.Api.ACLDVPP, PictureStep.Api.ACLLITE, PictureStep.Api.MINDX);
  private static final Set<PictureStep.Api> V2 = EnumSet.of(PictureStep.Api.HI_MPI);

  private static final Set<ChipFamily> FIRST =
      EnumSet.of(ChipFamily.ASCEND310, ChipFamily.ASCEND910);
  private static final Set<ChipFamily> P310 = EnumSet.of(ChipFamily.ASCEND310P);
  private static final Set<ChipFamily> A2 =
      EnumSet.of(ChipFamily.ASCEND910B, ChipFamily.ASCEND910_93);
  private static final Set<ChipFamily> LATER =
      EnumSet.of(ChipFamily.ASCEND310B, ChipFamily.ASCEND910B, ChipFamily.ASCEND910_93);

  /** What is not in it is unknown; of 0 and the default on 310B the documents disagree. */
  private static final List<Row> TABLE =
      List.of(
          new Row(V1, FIRST, Set.of(DEFAULT, 0), HIGH_ORDER),
          new Row(V1, FIRST, Set.of(1, 3), BILINEAR),
          new Row(V1, FIRST, Set.of(2, 4), NEAREST),
          new Row(V1, P310, Set.of(DEFAULT, 0, 1), BILINEAR),
          new Row(V1, P310, Set.of(2), NEAREST),
          new Row(V1, A2, Set.of(DEFAULT, 0), BILINEAR),
          new Row(V1, LATER, Set.of(1, 3), BILINEAR),
          new Row(V1, LATER, Set.of(2, 4), NEAREST),
          new Row(V1, LATER, Set.of(5), HIGH_ORDER),
          new Row(V2, P310, Set.of(0), BILINEAR),
          new Row(V2, P310, Set.of(1), NEAREST),
          new Row(V2, LATER, Set.of(0), BILINEAR),
          new Row(V2, LATER, Set.of(1), NEAREST));

  private DvppFilters() {}

  /** The filter that a number stands for; {@link Interpolation#UNKNOWN} where no document says. */
  static Interpolation of(PictureStep.Api api, int id, ChipFamily family) {
    return TABLE.stream()
        .filter(row -> row.isFor(api, id, family))
        .map(Row::filter)
        .findFirst()
        .orElse(Interpolation.UNKNOWN);
  }

  private record Row(
      Set<PictureStep.Api> apis, Set<ChipFamily> families, Set<Integer> ids, Interpolation filter) {

    boolean isFor(PictureStep.Api api, int id, ChipFamily family) {
      return apis.contains(api) && families.contains(family) && ids.contains(id);
    }
  }
}
