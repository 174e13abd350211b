package org.cannadvisor.identify;

/** How many rows and columns further the same thing lies in the golden picture than in mine. */
record Offset(int down, int right) {

  boolean isNone() {
    return down == 0 && right == 0;
  }

  Offset doubled() {
    return new Offset(2 * down, 2 * right);
  }

  Offset moved(int rows, int columns) {
    return new Offset(down + rows, right + columns);
  }
}
