package org.cannadvisor.advisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "alice@gpu-box-3:~/work$ ls; user alice, host gpu-box-3",
        "root@davinci:~# npu-smi info; user root, host davinci",
        "(base) li@node7:/data/x$ python a.py; user li, host node7",
        "[root@gpu-box-3 work]# atc; user root, host gpu-box-3",
        "root@5f3e2d1c0b9a:/# atc; user root, host 5f3e2d1c0b9a",
        "scp out/x.om li@gpu-box-3:/data; user li, host gpu-box-3",
        "scp x.om gpu-box-3:/data/x.om; host gpu-box-3",
        "ssh -p 22 li@gpu-box-3; user li, host gpu-box-3",
        "Hostname: gpu-box-3; host gpu-box-3",
        "hostname=\"gpu-box-3\"; host gpu-box-3",
        "主机名为gpu-box-3; host gpu-box-3",
        "Linux gpu-box-3 5.4.0-26-generic #30 SMP; host gpu-box-3",
        "export MASTER_ADDR=gpu-box-3; host gpu-box-3",
      })
  void findsNamesByTheWordsAround(String text, String expected) {
    assertEquals(expected, String.join(", ", found(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y = x@W",
        "z = query@key + b",
        "@staticmethod",
        "mail li@corp",
        "std::vector<int> a; b:c",
        "Linux is required",
        "the host name of the board",
      })
  void whatOnlyLooksAlikeIsNone(String text) {
    assertEquals(List.of(), found(text));
  }

  private static List<String> found(String text) {
    var found = new ArrayList<String>();
    HostNames.in(text, (kind, name) -> found.add(kind + " " + name));
    return found.stream().distinct().toList();
  }
}
