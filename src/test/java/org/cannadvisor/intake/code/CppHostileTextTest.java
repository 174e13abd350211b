package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the reader fail, whatever it holds. */
final class CppHostileTextTest {

  private static String body(String text) {
    return "void f() { " + text + " }\n";
  }

  private static Stream<String> texts() {
    return Stream.of(
        "",
        "(".repeat(300_000),
        "}".repeat(1_000) + "{".repeat(150) + "int a;",
        body("(".repeat(190) + "x" + ")".repeat(190) + ";"),
        body("{".repeat(190) + "x();" + "}".repeat(190)),
        body("x = " + "a + ".repeat(20_000) + "a;"),
        body("x = " + "a = ".repeat(5_000) + "a;"),
        body("x = " + "!".repeat(5_000) + "a;"),
        body("x = " + "*".repeat(5_000) + "a;"),
        body("x" + "->y\n".repeat(5_000) + ";"),
        body("if (a) b(); else ".repeat(3_000) + "c();"),
        body("if (a) ".repeat(3_000) + "c();"),
        body("do { " + "if (a) { if (b) break; } ".repeat(2_000) + "} while (0);"),
        body("do { " + "if (a) break; ".repeat(2_000) + "} while (0);"),
        body("switch (a) { " + "case 1: f();\n".repeat(3_000) + "}"),
        body("x = " + "[] { x = ".repeat(90) + "1" + "; }".repeat(90) + ";"),
        "int " + "*".repeat(5_000) + "a;",
        "std::shared_ptr<".repeat(3_000) + "int" + ">".repeat(3_000) + " a;",
        "a::\n".repeat(10_000) + "b c;",
        "namespace a {".repeat(190) + "}".repeat(190),
        "struct A {".repeat(190) + "};".repeat(190),
        "template <class T> ".repeat(3_000) + "int a;",
        "#if 1\n".repeat(3_000),
        "#if 1\n#elif 2\n".repeat(2_000) + "#endif\n",
        "#define A " + "(a + ".repeat(100_000) + "\n",
        "#define A \\\n" + "1 + \\\n".repeat(60_000) + "1\n",
        "#define A(x) (x)\n".repeat(20_000),
        "#define A 'x\n#define B \"\\\n#define C \\\n#define D 1 \"",
        "class " + "EXPORT".repeat(50_000),
        "#define A(" + "a ".repeat(10_000) + "\n" + "#define B(" + "a".repeat(20_000),
        "x(" + "return ".repeat(40_000) + ");",
        "enum E { " + "A,\n".repeat(20_000) + "};",
        "int a = 0x; int b = 09; char c = ''; char d = '\\'; char e = '\\xFFFFFFFFF';",
        "x = 1" + "'0".repeat(5_000) + ";",
        "class A : { ~A( A() : { } operator ; }; A::~ () {} ::() {}",
        "typedef ; typedef struct ; typedef struct { ; using X = ; enum { , = };",
        "void f(int, int = , ...) { for (;) for ( : ) while () do while switch () { case : } }",
        "CHECK(return, return (, goto) break; \"",
        "\0\1\2\uFFFF\uD800 int a = '\uD83D\uDE00'; \u0000");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isRead(String text) {
    Unit unit = CppFrontEndTest.unit(text);

    assertNotNull(PlainForm.of(unit));
  }

  @Test
  void deepNestingIsLeftOutAndTold() {
    Unit unit = CppFrontEndTest.unit(body("x = " + "!".repeat(5_000) + "a;"));

    assertFalse(unit.whole());
  }

  @Test
  void randomPiecesAreRead() {
    String[] pieces = {
      "int ",
      "a",
      "(",
      ")",
      "{",
      "}",
      ";",
      "=",
      "if ",
      "for ",
      "switch ",
      "case ",
      "do ",
      "while ",
      "class ",
      "struct ",
      "::",
      "<",
      ">",
      "[",
      "]",
      ",",
      "*",
      "&",
      "new ",
      "~",
      "#define A ",
      "#if ",
      "#endif\n",
      "\n",
      "\\\n",
      "\"",
      "'",
      "1",
      "return ",
      "break;",
      "template ",
      ":",
      "...",
      "try ",
      "catch ",
      "operator",
      "enum ",
      "typedef ",
      "using ",
      "const ",
      "->",
      ".",
      "?",
      "//"
    };
    var random = new Random(7);

    IntStream.range(0, 1_000)
        .forEach(
            round -> {
              var text = new StringBuilder(round % 2 == 0 ? "void f() {" : "");
              random.ints(60, 0, pieces.length).forEach(at -> text.append(pieces[at]));
              assertNotNull(CppFrontEndTest.unit(text.toString()));
            });
  }
}
