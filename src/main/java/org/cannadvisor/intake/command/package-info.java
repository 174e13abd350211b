/**
 * From text that holds conversion commands ({@code atc}, {@code converter_lite}, {@code aoe}) to
 * {@code Conversion}, {@code AtcOption}, {@code ModelInput} and {@code Cann} facts. Shell scripts,
 * Markdown, transcripts and Python are all brought to words by one small scanner that needs no
 * grammar, so that prose around a command and placeholders such as {@code <soc_version>} do no harm.
 */
@NullMarked
package org.cannadvisor.intake.command;

import org.jspecify.annotations.NullMarked;
