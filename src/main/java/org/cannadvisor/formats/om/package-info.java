/**
 * Offline models ({@code .om}) as ATC writes them, and the same model as protobuf text ({@code
 * ge_proto_*.txt}) or as the JSON of {@code atc --mode=1}: one class of records for all three.
 */
@NullMarked
package org.cannadvisor.formats.om;

import org.jspecify.annotations.NullMarked;
