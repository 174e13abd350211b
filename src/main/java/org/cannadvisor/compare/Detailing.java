package org.cannadvisor.compare;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.cannadvisor.compare.pairing.Pair;
import org.cannadvisor.formats.DamagedFileException;
import org.cannadvisor.formats.tensor.StoredTensor;
import org.cannadvisor.tensor.detail.Detail;
import org.cannadvisor.tensor.detail.DetailMeter;
import org.cannadvisor.tensor.detail.Form;
import org.cannadvisor.tensor.layout.LayoutException;

/** Looks closely at the two tensors of one row; rows were made before. */
final class Detailing implements PairWork {

  private final Row wanted;
  private final Closeness closeness;
  private final long limit;
  private Optional<Detail> detail = Optional.empty();

  Detailing(Row wanted, Closeness closeness, long limit) {
    this.wanted = wanted;
    this.closeness = closeness;
    this.limit = limit;
  }

  @Override
  public Row row(Pair pair, StoredTensor my, StoredTensor golden) {
    if (!pair.tensorIndex().equals(wanted.tensorIndex()) || detail.isPresent()) {
      return wanted;
    }
    try {
      Alignment aligned = Alignment.of(my, golden, pair.target(), false);
      Form form = new Form(aligned.dims(), aligned.format(), my.type(), golden.type());
      detail =
          DetailMeter.measure(
              form, aligned.my(), aligned.golden(), limit, closeness.tolerance(), closeness.topK());
      return wanted;
    } catch (LayoutException | DamagedFileException | UncheckedIOException e) {
      return Comparing.failed(pair, my, golden, String.valueOf(e.getMessage()));
    }
  }

  /** What was seen; empty where the file changed since its row was made. */
  Optional<RowDetail> result() {
    return detail.map(found -> new RowDetail(wanted, found));
  }
}
