package org.cannadvisor.tensor.layout;

import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.StoredElements;
import org.cannadvisor.tensor.decode.Components;

/** A tensor of float32, or of less, that is read in the order of blocks of channels. */
abstract class Tiled implements Elements {

  final Components numbers;
  final ChannelTiles tiles;
  final long images;

  Tiled(Components numbers, ChannelTiles tiles, long images) {
    this.numbers = numbers;
    this.tiles = tiles;
    this.images = images;
  }

  @Override
  public long count() {
    return images * tiles.size();
  }

  /** As they lie in the file, unless there is padding among them. */
  @Override
  public Elements inAnyOrder() {
    return numbers.count() == count() ? new StoredElements(numbers) : this;
  }

  @Override
  public boolean narrow() {
    return true;
  }

  @Override
  public void read(long from, int n, double[] into) {
    float[] values = new float[n];
    read(from, n, values);
    for (int i = 0; i < n; i++) {
      into[i] = values[i];
    }
  }
}
