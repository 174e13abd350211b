/**
 * Reads the pipelines of MindX SDK (Vision SDK): which plugins a picture passes on its way to the
 * model and what each of them does to it. Only {@link
 * org.cannadvisor.intake.mindx.MindxPipelineReader} is for others.
 */
@NullMarked
package org.cannadvisor.intake.mindx;

import org.jspecify.annotations.NullMarked;
