package org.cannadvisor.identify;

import java.util.ArrayList;
import java.util.List;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.ElementType;
import org.cannadvisor.tensor.Elements;

/** The ways to read my tensor: layouts, types and byte orders. */
final class MyViews {

  private static final List<ElementType> TYPES =
      List.of(
          ElementType.UINT8,
          ElementType.INT8,
          ElementType.FLOAT16,
          ElementType.BF16,
          ElementType.UINT16,
          ElementType.INT16,
          ElementType.FLOAT,
          ElementType.INT32,
          ElementType.UINT32,
          ElementType.DOUBLE,
          ElementType.INT64);

  private final Tensor my;
  private final Tensor golden;
  private final List<MyView> views = new ArrayList<>();

  private MyViews(Tensor my, Tensor golden) {
    this.my = my;
    this.golden = golden;
  }

  /** All of them, the plainest first. */
  static List<MyView> of(Tensor my, Tensor golden) throws DamagedFileException {
    var views = new MyViews(my, golden);
    views.addOrders();
    views.addTypes();
    return views.views;
  }

  private void addOrders() {
    Shape shape = my.shape();
    if (shape.count() != golden.shape().count()) {
      add(Raster.of(my.values(), shape), shape.order(), List.of());
      return;
    }
    Order declared = declared();
    addOrder(declared, declared);
    Shape flat = golden.shape().flat();
    views.add(new MyView(Raster.of(my.values(), flat), Order.CHW, true, List.of()));
    for (Order order : Order.values()) {
      if (order != declared && isDifferent(order, declared)) {
        addOrder(order, declared);
      }
    }
  }

  /** The order that my dimensions say, in terms of the golden picture. */
  private Order declared() {
    Shape mine = my.shape();
    Shape other = golden.shape();
    if (mine.isAsLargeAs(other)) {
      return mine.order();
    }
    boolean onItsSide =
        mine.channels() == other.channels()
            && mine.height() == other.width()
            && mine.width() == other.height();
    if (!onItsSide) {
      return other.order();
    }
    return mine.order() == Order.HWC ? Order.WHC : Order.CWH;
  }

  /** Whether two orders put any value elsewhere. */
  private boolean isDifferent(Order a, Order b) {
    Shape shape = golden.shape();
    if (shape.channels() > 1) {
      return true;
    }
    return a == Order.CWH && !b.isTransposed() && shape.height() > 1 && shape.width() > 1;
  }

  private void addOrder(Order order, Order declared) {
    List<Step> steps = new ArrayList<>();
    Order wanted = golden.shape().order();
    if (order.upright() != wanted) {
      steps.add(Step.of(Transformation.LAYOUT, wanted.label() + " → " + order.upright().label()));
    } else if (order.upright() != declared.upright()) {
      String detail = wanted.label() + " ≠ " + declared.upright().label();
      steps.add(Step.of(Transformation.LAYOUT, detail));
    }
    if (order.isTransposed()) {
      steps.add(Step.of(Transformation.TRANSPOSED, ""));
    }
    add(Raster.of(my.values(), golden.shape().in(order)), order, steps);
  }

  private void addTypes() throws DamagedFileException {
    ElementType declared = my.stored().type();
    ElementType expected = golden.stored().type();
    if (declared.bits() > 8) {
      addBits(declared, !my.stored().bigEndian(), Step.of(Transformation.BYTE_ORDER, ""));
    }
    List<ElementType> types = new ArrayList<>(TYPES);
    types.remove(expected);
    types.add(0, expected);
    for (ElementType type : types) {
      if (type != declared
          && type.bits() >= 8
          && !type.isComplex()
          && my.stored().type().bits() >= 8) {
        addBits(
            type,
            my.stored().bigEndian(),
            Step.of(Transformation.BITS, type.label() + " → " + declared.label()));
      }
    }
  }

  private void addBits(ElementType type, boolean bigEndian, Step step) throws DamagedFileException {
    if (my.stored().fortran()) {
      return;
    }
    Elements values = my.as(type, bigEndian);
    Shape shape = golden.shape();
    boolean asManyAsMine = type.bits() == my.stored().type().bits();
    Shape seen = asManyAsMine && my.shape().count() != shape.count() ? my.shape() : shape;
    if (values.count() >= seen.count()) {
      add(new StoredSight(values, seen), seen.order(), List.of(step));
    } else if (shape.count() <= 4 * values.count()) {
      views.add(new MyView(new StoredSight(values, shape.flat()), Order.CHW, true, List.of(step)));
    }
  }

  private void add(Sight sight, Order order, List<Step> steps) {
    views.add(new MyView(sight, order, false, steps));
  }
}
