/**
 * The command line: picocli commands, exit codes, and the only use of the standard streams. Talks
 * to the advisor and to the report writers through it, never to a worker.
 */
@NullMarked
package org.cannadvisor.cli;

import org.jspecify.annotations.NullMarked;
