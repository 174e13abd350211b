package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.junit.jupiter.api.Test;

final class EarlyReadsTest {

  private static List<String> lost(String name, String code) {
    var text = new SourceText(name, code);
    return Stream.concat(EarlyReads.in(text).stream(), SharedModels.in(text).stream())
        .map(EarlyReadsTest::words)
        .toList();
  }

  private static String words(Fact fact) {
    var lost = (LostBuffer) fact;
    return lost.how() + " " + lost.at().line() + " " + lost.usedAt().line();
  }

  @Test
  void outputsThatNothingWaitsFor() {
    assertEquals(
        List.of("READ_EARLY 2 4"),
        lost(
            "net.py",
            """
            def run(self):
                acl.mdl.execute_async(self.id, self.inp, self.out, self.stream)
                host, _ = acl.rt.malloc_host(n)
                acl.rt.memcpy(host, n, self.dev, n, ACL_MEMCPY_DEVICE_TO_HOST)
            """));
    assertEquals(
        List.of("READ_EARLY 2 6"),
        lost(
            "main.cpp",
            """
            int Run() {
              aclError ret = aclmdlExecuteAsync(id, in, out, stream);
              if (ret != ACL_SUCCESS) {
                return ret;
              }
              aclrtMemcpy(host, n, dev, n, ACL_MEMCPY_DEVICE_TO_HOST);
            }
            """));
    assertEquals(
        List.of("READ_EARLY 2 4"),
        lost(
            "net.py",
            """
            def fetch(self):
                acl.rt.memcpy_async(self.host, n,
                                    self.dev, n, ACL_MEMCPY_DEVICE_TO_HOST, self.stream)
                return np.array(acl.util.ptr_to_numpy(self.host, (n,), 11))
            """));
  }

  @Test
  void outputsThatAreWaitedFor() {
    assertEquals(
        List.of(),
        lost(
            "net.py",
            """
            def run(self):
                acl.mdl.execute_async(self.id, self.inp, self.out, self.stream)
                acl.rt.synchronize_stream(self.stream)
                acl.rt.memcpy(host, n, self.dev, n, ACL_MEMCPY_DEVICE_TO_HOST)
            def other(self):
                acl.rt.memcpy_async(self.dev, n, self.host, n, ACL_MEMCPY_HOST_TO_DEVICE, s)
                acl.rt.memcpy(host, n, self.dev, n, ACL_MEMCPY_DEVICE_TO_HOST)
            """));
    assertEquals(
        List.of(),
        lost(
            "main.cpp",
            """
            int Run() {
              return aclmdlExecuteAsync(id, in, out, stream);
            }
            int Fetch() {
              aclrtMemcpy(host, n, dev, n, ACL_MEMCPY_DEVICE_TO_HOST);
            }
            """));
  }

  @Test
  void viewsAndCopies() {
    assertEquals(
        List.of("VIEW 2 2"),
        lost(
            "net.py",
            "def get(self):\n    return acl.util.ptr_to_numpy(self.host, self.shape, 11)\n"));
    assertEquals(
        List.of(),
        lost(
            "net.py",
            "def get(self):\n    return acl.util.ptr_to_numpy(self.host, s, 11).copy()\n"));
    assertEquals(
        List.of(),
        lost(
            "net.py",
            "def get(self):\n    return np.array(acl.util.ptr_to_numpy(self.host, s, 11))\n"));
  }

  @Test
  void threadsThatShareAModel() {
    String work = "def work(c):\n    print(net.run(c.read()))\n";
    String start = "for c in cams:\n    threading.Thread(target=work, args=(c,)).start()\n";
    assertEquals(List.of("SHARED 1 3"), lost("a.py", "net = Net(\"a.om\")\n" + work + start));
    assertEquals(
        List.of("SHARED 1 3"),
        lost(
            "a.py",
            "session = InferSession(0, 'a.om')\ndef go(x):\n    y = session.infer([x])\n"
                + "ThreadPoolExecutor(4).map(go, xs)\n"));
    assertEquals(
        List.of(), lost("a.py", "net = Net(\"a.om\")\nlock = threading.Lock()\n" + work + start));
    assertEquals(
        List.of(),
        lost("a.py", "def work(c):\n    net = Net(\"a.om\")\n    net.run(c.read())\n" + start));
    assertEquals(List.of(), lost("a.py", "net = Net(\"a.om\")\n" + work));
  }
}
