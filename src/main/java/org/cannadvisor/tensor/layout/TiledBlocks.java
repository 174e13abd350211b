package org.cannadvisor.tensor.layout;

import org.cannadvisor.tensor.Elements;
import org.cannadvisor.tensor.decode.Components;
import org.cannadvisor.tensor.decode.Halves;

/** A tensor in blocks of channels, read as it lies, the padding of the last block left out. */
final class TiledBlocks extends Tiled {

  TiledBlocks(Components numbers, ChannelTiles tiles, long images) {
    super(numbers, tiles, images);
  }

  @Override
  public Elements widenedBy(Halves loop) {
    return new TiledBlocks(numbers.widenedBy(loop), tiles, images);
  }

  @Override
  public void read(long from, int n, float[] into) {
    tiles.pieces(
        from,
        n,
        (image, block, width, position, channel, length, to) -> {
          long row = (image * tiles.blocks() + block) * tiles.positions() + position;
          if (width == tiles.block()) {
            numbers.stream(row * width + channel, length, into, to);
          } else {
            withoutPadding(row, width, channel, length, into, to);
          }
        });
  }

  private void withoutPadding(long row, int width, int channel, int n, float[] into, int to) {
    int block = tiles.block();
    int rows = (channel + n + width - 1) / width;
    float[] padded = new float[rows * block];
    numbers.stream(row * block, padded.length, padded, 0);
    for (int i = 0; i < n; i++) {
      int at = channel + i;
      into[to + i] = padded[at / width * block + at % width];
    }
  }
}
