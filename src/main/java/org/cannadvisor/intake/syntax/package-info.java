/**
 * Programs and scripts as trees, made by tree-sitter: the one place that knows its machine code,
 * bounds its work and copies its nodes into plain objects.
 */
@NullMarked
package org.cannadvisor.intake.syntax;

import org.jspecify.annotations.NullMarked;
