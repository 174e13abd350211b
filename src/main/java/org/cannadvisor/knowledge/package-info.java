/**
 * What is known: one entry for each recommendation, the thresholds that rules compare with, and the
 * table of priors and weights. Written in {@code knowledge-base/} as Markdown and YAML; checked and
 * turned into JSON by the build, so that starting the program parses only what it needs.
 */
@NullMarked
package org.cannadvisor.knowledge;

import org.jspecify.annotations.NullMarked;
