/**
 * Walks the guided checklist: what is asked next, given what is answered. Pure: knows neither files
 * nor rules nor terminals, only the model.
 */
@NullMarked
package org.cannadvisor.checklist;

import org.jspecify.annotations.NullMarked;
