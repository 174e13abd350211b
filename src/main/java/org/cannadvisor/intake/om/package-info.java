/**
 * Compiled models of a project: offline models as they are, as protobuf text and as JSON, to facts.
 */
@NullMarked
package org.cannadvisor.intake.om;

import org.jspecify.annotations.NullMarked;
