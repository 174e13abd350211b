package org.cannadvisor.rules.child;

import org.cannadvisor.model.Text;

/**
 * What is wrong with a DRL file.
 *
 * @param file how problems call it
 * @param line 1-based; 0 for the file as a whole
 */
record DrlFault(String file, int line, Text message) {}
