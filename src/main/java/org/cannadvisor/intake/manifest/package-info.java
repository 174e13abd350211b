/** {@code advisor.yaml}: what no other file of a project shows. */
@NullMarked
package org.cannadvisor.intake.manifest;

import org.jspecify.annotations.NullMarked;
