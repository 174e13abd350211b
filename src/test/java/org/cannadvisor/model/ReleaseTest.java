package org.cannadvisor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReleaseTest {

  @Test
  void ordersCandidatesBeforeAndPostsBehindTheirRelease() {
    List<String> inOrder =
        List.of(
            "nightly",
            "0.7.3",
            "0.9.0rc2",
            "0.9.0",
            "0.9.1rc1",
            "0.9.1.rc10",
            "0.9.2",
            "0.9.2.post1",
            "0.11.0rc0",
            "0.11.0",
            "1.0");

    List<String> turned = new ArrayList<>(inOrder);
    Collections.reverse(turned);
    assertEquals(
        inOrder,
        turned.stream()
            .sorted((one, other) -> Release.of(one).compareTo(Release.of(other)))
            .toList());
  }
}
