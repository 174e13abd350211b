package org.cannadvisor.formats.dump;

import java.util.List;

/**
 * An overflow that the chip noticed.
 *
 * @param unit who noticed it: {@code AI Core}, {@code AI Vector}, {@code AI CPU}, {@code SDMA},
 *     {@code L2 Atomic Add}, {@code DHA Atomic Add}
 * @param context of FFTS+; 65535 or -1 where there is none
 * @param thread as {@code context}
 * @param causes what the bits of {@code status} mean; those without a name are left out
 */
public record Overflow(
    String unit,
    long model,
    long stream,
    long task,
    long context,
    long thread,
    long status,
    List<String> causes) {

  public Overflow {
    causes = List.copyOf(causes);
  }
}
