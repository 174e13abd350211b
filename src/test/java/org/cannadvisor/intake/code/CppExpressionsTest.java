package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions, each as the value of {@code x = …}; what comes before it stands before a bar. */
final class CppExpressionsTest {

  private static String value(String expression) {
    Unit unit = CppFrontEndTest.unit("void f() { x = " + expression + "; }");
    assertTrue(unit.whole());
    String body = PlainForm.of(unit.functions().get(0).body()).strip();
    return body.replaceAll("\\s*\\n\\s*", "; ").replaceFirst("(^|; )x = ", "$1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "1024U ~ 1024",
        "0x10 ~ 16",
        "0B101ull ~ 5",
        "010 ~ 8",
        "1'000'000 ~ 1000000",
        "1.0f ~ 1.0",
        ".5 ~ 0.5",
        "1e3 ~ 1000.0",
        "3. ~ 3.0",
        "'a' ~ 97",
        "'\\n' ~ 10",
        "'\\0' ~ 0",
        "'\\x41' ~ 65",
        "true ~ 1",
        "false ~ 0",
        "nullptr ~ none",
        "NULL ~ none",
        "\"a\\tb\" ~ \"a\tb\"",
        "\"a\" \"b\" PRIu64 u8\"c\" ~ \"ab{}c\"",
        "R\"(a\\n)\" ~ \"a\\n\"",
      })
  void literals(String text, String plain) {
    assertEquals(plain, value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a::b::c ~ c",
        "p->m.n ~ p.m.n",
        "this->w_ ~ this.w_",
        "(*p).w ~ p.w",
        "*p ~ p",
        "&a[1] ~ &a[1]",
        "-a + b ~ (-a + b)",
        "a[i][j + 1] ~ a[i][(j + 1)]",
        "!a && b || c ~ ((!a && b) || c)",
        "not a and b ~ (!a && b)",
        "a << 2 | b & 0xFF ~ ((a << 2) | (b & 255))",
        "a ? b : c ~ (a ? b : c)",
        "sizeof(x) ~ ?",
        "w * sizeof(float) ~ (w * 4)",
        "{1, {2, 3}} ~ [1, [2, 3]]",
        "{.a = 1, .b = {2}} ~ {a=1, b=[2]}",
        "{[0] = 1, [1] = 2} ~ [1, 2]",
        "{[3] = 1} ~ [?]",
        "{} ~ []",
      })
  void operators(String text, String plain) {
    assertEquals(plain, value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "f(a, 1) ~ f(a, 1)",
        "ns::Foo::Get()->Run(a) ~ Foo::Get().Run(a)",
        "std::max<int>(a, b) ~ max(a, b)",
        "new Foo(1) ~ Foo(1)",
        "new ns::Foo ~ Foo()",
        "new (std::nothrow) Foo{1} ~ Foo(1)",
        "new uint8_t[n] ~ vector(T=uint8_t)",
        "new int(3) ~ 3",
        "std::make_shared<ns::Foo>(1, a) ~ Foo(1, a)",
        "std::make_unique<Foo>() ~ Foo()",
        "std::make_unique<uint8_t[]>(n) ~ ?",
        "std::shared_ptr<Foo>(p) ~ p",
        "cv::Size(w, h) ~ Size(w, h)",
        "Foo{1, 2} ~ Foo(1, 2)",
        "Foo{.a = 1} ~ Foo(a=1)",
        "(Foo){1} ~ Foo(1)",
        "Foo<int>(3) ~ Foo(3)",
        "std::vector<int>{1, 2} ~ [1, 2]",
        "std::vector<int>(3, 0) ~ vector(3, 0)",
        "std::make_pair(1, a) ~ [1, a]",
        "std::get<1>(t) ~ t[1]",
        "std::move(a) ~ a",
        "delete p ~ delete(p)",
      })
  void calls(String text, String plain) {
    assertEquals(plain, value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "(uint32_t)a ~ a",
        "(uint32_t)(a) * 2 ~ (a * 2)",
        "static_cast<uint32_t>(a + 1) ~ (a + 1)",
        "reinterpret_cast<uint8_t*>(p) ~ p",
        "const_cast<Foo&>(p).a ~ p.a",
        "std::dynamic_pointer_cast<Foo>(p) ~ p",
        "int(a) ~ a",
        "float(a) ~ a",
        "uint32_t{3} ~ 3",
        "(float)a / b ~ (float(a) / b)",
        "a / static_cast<double>(b) ~ (float(a) / b)",
        "(a + (float)b) / 2 ~ (float((a + b)) / 2)",
        "(float*)a ~ a",
        "(int)(a * 0.5) ~ int((a * 0.5))",
        "static_cast<int>(3.7) ~ 3",
        "(float)3 ~ 3",
      })
  void castsAreLeftOutWhereTheyDoNotDecideDivisions(String text, String plain) {
    assertEquals(plain, value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a = b = 3 ~ b = 3; a = b; a",
        "a[i++] ~ i += 1; a[(i - 1)]",
        "a[--i] ~ i -= 1; a[i]",
        "(g(), c) ~ g(); c",
        "f((p = g()) == 0) ~ p = g(); f((p == 0))",
        "a && (b = f()) ~ if a {; b = f(); }; (a && b)",
        "a || (b = f()) ~ if a {; } else {; b = f(); }; (a || b)",
        "a ? (b = 1) : c ~ if a {; b = 1; }; (a ? b : c)",
      })
  void assignmentsInsideStandBefore(String text, String plain) {
    assertEquals(plain, value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "[&, this](int q) -> int { return q; } ~ fn(int q) { return q }",
        "[=]() mutable {} ~ fn() {  }",
        "[k = g()] { h(k); } ~ fn() { auto k = g(); h(k) }",
      })
  void lambdas(String text, String plain) {
    assertEquals(plain, value(text));
  }
}
