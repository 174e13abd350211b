package org.cannadvisor.intake.code.prepare;

import org.cannadvisor.intake.code.Value;

/**
 * Something that a loop walks over and whose elements are all alike: a data set, a data loader.
 *
 * @param element what each turn of the loop gets
 */
record Loader(Value element) implements Value {}
