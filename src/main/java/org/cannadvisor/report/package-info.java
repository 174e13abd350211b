/**
 * From a diagnosis to a report: one writer for each format, and every writer gets the same {@link
 * org.cannadvisor.model.Diagnosis}. Decides nothing; what stands in a diagnosis may come from a
 * hostile file, so each writer makes it harmless for its medium. Imports only {@code model}.
 */
@NullMarked
package org.cannadvisor.report;

import org.jspecify.annotations.NullMarked;
