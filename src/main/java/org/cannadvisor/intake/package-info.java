/**
 * From files to facts. Finds the sources of a project directory, recognises each by its content and
 * reads it into facts and problems; then ties every fact to the conversions it belongs to. Knows no
 * rules and gives no advice. Everything it reads is hostile until proved otherwise: sizes are
 * bounded and links are not followed out of the project.
 */
@NullMarked
package org.cannadvisor.intake;

import org.jspecify.annotations.NullMarked;
