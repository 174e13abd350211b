package org.cannadvisor.compare;

import org.cannadvisor.tensor.detail.Detail;

/** A row that was looked at closely. */
public record RowDetail(Row row, Detail detail) {}
