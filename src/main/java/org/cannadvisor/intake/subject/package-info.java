/**
 * Which conversion each fact belongs to. A directory often holds several models and old scripts;
 * commands of one model that differ only in the knobs of the documented sequence are runs of one
 * subject, and every other file is tied to subjects by the options that name it, by its name, or by
 * its folder.
 */
@NullMarked
package org.cannadvisor.intake.subject;

import org.jspecify.annotations.NullMarked;
