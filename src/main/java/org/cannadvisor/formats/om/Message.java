package org.cannadvisor.formats.om;

/** The messages of package {@code ge.proto} that we read. */
enum Message {
  MODEL,
  GRAPH,
  OPERATOR,
  TENSOR,
  SHAPE,
  CONSTANT,
  NAMED,
  ENTRY,
  ATTRIBUTE,
  LIST
}
