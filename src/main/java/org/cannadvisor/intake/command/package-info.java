/**
 * From text that holds conversion commands ({@code atc}, {@code converter_lite}, {@code aoe}) to
 * {@code Conversion}, {@code AtcOption}, {@code ModelInput} and {@code Cann} facts. Scripts are
 * parsed by tree-sitter ({@link org.cannadvisor.intake.syntax.SyntaxTree}); {@code ShellText} first
 * makes room for what is written in documents but is no shell, such as {@code <soc_version>}.
 */
@NullMarked
package org.cannadvisor.intake.command;

import org.jspecify.annotations.NullMarked;
