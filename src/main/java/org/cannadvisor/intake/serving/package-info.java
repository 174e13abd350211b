/**
 * Reads how a language or vision-language model is served by a framework that needs no conversion:
 * the data types of its weights, its training and its service, and what it generates.
 */
@NullMarked
package org.cannadvisor.intake.serving;

import org.jspecify.annotations.NullMarked;
