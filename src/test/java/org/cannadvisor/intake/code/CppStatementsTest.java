package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Statements, each as the body of a function. */
final class CppStatementsTest {

  private static String body(String statements) {
    Unit unit = CppFrontEndTest.unit("void f() {\n" + statements + "}\n");
    return PlainForm.of(unit.functions().get(0).body());
  }

  private static void reads(String statements, String plain) {
    assertEquals(plain, body(statements));
  }

  @Test
  void declarations() {
    reads(
        """
        int a = 3, *b = &a, c[3] = {1, 2, 3}, d(5), e{6}, g{};
        unsigned int h = 1;
        auto& r = a;
        const Foo *const p = nullptr;
        int (*fp)(int) = g;
        auto [u, v] = g();
        static int count = 0;
        """,
        """
        int a = 3
        int& b = &a
        int c = [1, 2, 3]
        int d = 5
        int e = 6
        int g = 0
        unsigned int h = 1
        auto& r = a
        Foo& p
        int& fp = g
        [u, v] = g()
        int count = 0
        """);
  }

  @Test
  void declaredObjectsAreMadeByTheirType() {
    reads(
        """
        Foo a(1), b{1, 2}, c, d = {1}, e{.w = 1};
        cv::Mat m(h, w, CV_8UC3, p->data), n(h, w), o(h * w), q(x[0]);
        std::vector<int> v{1, 2}, w(3);
        std::shared_ptr<Foo> s = std::make_shared<Foo>(1), t(new Foo(2)), z{};
        std::unique_ptr<uint8_t, Deleter> u(buffer, free);
        Foo notAFunction(bar(x));
        Foo reallyAFunction(int x);
        """,
        """
        Foo a = Foo(1)
        Foo b = Foo(1, 2)
        Foo c
        Foo d = Foo(1)
        Foo e = Foo(w=1)
        Mat m = Mat(h, w, CV_8UC3, p.data)
        Mat n = Mat(h, w)
        Mat o = Mat((h * w))
        Mat q = Mat(x[0])
        vector v = [1, 2]
        vector w = vector(3, T=int)
        Foo& s = Foo(1)
        Foo& t = Foo(2)
        Foo& z
        uint8_t& u = buffer
        Foo notAFunction = Foo(bar(x))
        """);
  }

  @Test
  void typesOfCAreCopied() {
    reads(
        """
        aclrtStream stream(other), second(p->stream);
        acldvppPixelFormat format(PIXEL_FORMAT_YUV_SEMIPLANAR_420);
        hi_vpc_pic_info picture = {0};
        Frame frame(nullptr);
        delete[](buffer);
        """,
        """
        aclrtStream stream = other
        aclrtStream second = p.stream
        acldvppPixelFormat format = PIXEL_FORMAT_YUV_SEMIPLANAR_420
        hi_vpc_pic_info picture = hi_vpc_pic_info(0)
        Frame frame
        delete(buffer)
        """);
  }

  @Test
  void assignments() {
    reads(
        """
        a = 1; a += 2; a <<= 3; a++; --b;
        p->w = 4; v[0] = 5; *q = 6; v.at(1) = 7;
        std::tie(a, b) = g();
        a = 1, b = 2;
        (void)a;
        """,
        """
        a = 1
        a += 2
        a <<= 3
        a += 1
        b -= 1
        p.w = 4
        v[0] = 5
        q = 6
        v[1] = 7
        [a, b] = g()
        a = 1
        b = 2
        """);
  }

  @Test
  void conditions() {
    reads(
        """
        if (auto r = g(); r != 0) return 3;
        else if ((p = g()) == nullptr) { a++; }
        else b = 1;
        if (int k = g()) {}
        if constexpr (x) y();
        """,
        """
        {
          auto r = g()
          if (r != 0) {
            return 3
          } else {
            p = g()
            if (p == none) {
              a += 1
            } else {
              b = 1
            }
          }
        }
        {
          int k = g()
          if k {
          }
        }
        if x {
          y()
        }
        """);
  }

  @Test
  void switchesAreChains() {
    reads(
        """
        switch (mode) {
          case A: case ns::B: g(); break;
          default: k(); break;
          case 3: { h(); return; }
          case 4: i();
          case 5: j();
        }
        """,
        """
        if ((mode == A) || (mode == B)) {
          g()
        } else {
          if (mode == 3) {
            {
              h()
              return
            }
          } else {
            if (mode == 4) {
              i()
              j()
            } else {
              if (mode == 5) {
                j()
              } else {
                k()
              }
            }
          }
        }
        """);
  }

  @Test
  void switchesOfCallsAskOnce() {
    reads(
        "switch (Get(x)) { case 1: if (a) { break; } g(); }\nh();\n",
        """
        {
          switch@2 = Get(x)
          if (switch@2 == 1) {
            if a {
            } else {
              g()
            }
          }
        }
        h()
        """);
  }

  @Test
  void loops() {
    reads(
        """
        for (int i = 0, j = 1; i < n; i++, j--) c[i] = i;
        for (;;) { break; }
        for (const auto& it : items) continue;
        for (auto& [k, v] : table) { g(k); }
        while ((n = read()) > 0) g(n);
        """,
        """
        {
          int i = 0
          int j = 1
          loop (i < n) {
            c[i] = i
            i += 1
            j -= 1
          }
        }
        {
          loop 1 {
            break
          }
        }
        loop it in items {
          break
        }
        loop [k, v] in table {
          g(k)
        }
        n = read()
        loop (n > 0) {
          g(n)
          n = read()
        }
        """);
  }

  @Test
  void doRunsAtLeastOnce() {
    reads(
        """
        do { x--; } while (x > 0);
        do { a = g(); if (a != 0) { break; } b = h(); } while (0);
        """,
        """
        loop 1 {
          x -= 1
          if (x > 0) {
          } else {
            break
          }
        }
        {
          a = g()
          if (a != 0) {
          } else {
            b = h()
          }
        }
        """);
  }

  @Test
  void breaksInsideOfLoopsInsideOfSwitchesStay() {
    reads(
        "switch (m) { case 1: for (;;) { if (a) break; } while (b) { continue; } break; }\n",
        """
        if (m == 1) {
          {
            loop 1 {
              if a {
                break
              }
            }
          }
          loop b {
            break
          }
        }
        """);
  }

  @Test
  void triesAndEnds() {
    reads(
        """
        try { g(); } catch (const std::exception& e) { h(); throw; } catch (...) { goto end; }
        if (a) exit(1);
        if (b) std::abort();
        throw Failed("x");
        end: return;
        """,
        """
        {
          g()
        }
        if ? {
          h()
          abort
        }
        if ? {
          abort
        }
        if a {
          abort
        }
        if b {
          abort
        }
        abort
        return
        """);
  }

  @Test
  void directivesInFunctionsAreConditionsNobodyKnows() {
    reads(
        """
        #ifdef FAST
          int w = 1;
          g();
        #else
          int w = 2;
        #endif
        #if 0
          dead();
        #endif
        #if 1
          int h = 3;
        #endif
        """,
        """
        int w
        int w
        if ? {
          w = 1
          g()
        } else {
          w = 2
        }
        int h = 3
        """);
  }

  @Test
  void macrosThatStandAsStatementsAreCalls() {
    reads(
        """
        CHECK_RET(g(x), "failed");
        CHECK_RET(g(x), return FAILED);
        CHECK_RET(ret = g(x), goto end);
        CHECK(g(x))
        LogInfo << "a" << b;
        ACL_LOG("%d", a)
        h();
        """,
        """
        CHECK_RET(g(x), "failed")
        CHECK_RET(g(x), FAILED)
        ret = g(x)
        CHECK_RET(ret, end)
        CHECK(g(x))
        ((LogInfo << "a") << b)
        ACL_LOG("%d", a)
        h()
        """);
  }

  @Test
  void damagedStatementsMayRunOrNot() {
    Unit unit = CppFrontEndTest.unit("void f() { a = 1; g(1) h(2; k(); }\nint g() { return 1; }\n");

    assertFalse(unit.whole());
    assertTrue(PlainForm.of(unit).contains("a = 1"));
  }
}
