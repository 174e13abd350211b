package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFrontEndTest {

  private static Unit read(String python) {
    return PythonFrontEnd.read(new SourceText("app/main.py", python), Effort.forPython(50_000));
  }

  /** The whole text is understood and comes out like this. */
  private static void assertPlain(String python, String plain) {
    Unit unit = read(python);

    assertEquals(plain, PlainForm.of(unit));
    assertTrue(unit.whole(), "whole");
  }

  /** Something is left out, and the rest comes out like this. */
  private static void assertDamaged(String python, String plain) {
    Unit unit = read(python);

    assertEquals(plain, PlainForm.of(unit));
    assertFalse(unit.whole(), "whole");
  }

  @Test
  void readsFunctionsOfAModule() {
    assertPlain(
        """
        def align(value, factor=16, *rest, quiet: bool = False, **options) -> int:
            "Rounds up."
            # to the next multiple
            return (value + factor - 1) // factor * factor

        async def load(path: str):
            return await fetch(path)
        """,
        """
        def align(value, factor=16, *rest, quiet=0, **options)
          return ((((value + factor) - 1) // factor) * factor)
        def load(path)
          return fetch(path)
        """);
  }

  @Test
  void readsAFunctionInsideAFunctionAsAVariable() {
    assertPlain(
        """
        def outer(a):
            def inner(b):
                return a + b
            return inner(1)
        """,
        """
        def outer(a)
          inner = def inner(b)
            return (a + b)
          return inner(1)
        """);
  }

  @Test
  void keepsTheLastFunctionOfAName() {
    assertPlain(
        """
        def f():
            return 1
        def f():
            return 2
        """,
        """
        def f()
          return 2
        """);
  }

  @Test
  void callsTheObjectOfAMethodThis() {
    assertPlain(
        """
        class Model(base.Net, Logger, metaclass=Meta):
            width: int = 640
            height = 480
            mean, std = (127.5, 128)
            low, high = bounds()
            name: str

            def __init__(me, path, *args):
                super(Model, me).__init__(path)
                me.path = path
                me.crop = lambda x: me.cut(x)

                def late(me):
                    return me
                this = 1

            @property
            def size(self):
                return self.width * self.height

            @size.setter
            def size(self, value):
                self.width = value

            @staticmethod
            def align(value):
                return value

            @classmethod
            def make(cls, path="a"):
                return cls(path)

            class Inner:
                def go(self): self.x = 1
        """,
        """
        class Inner()
        class Model(Net, Logger)
          width = 640
          height = 480
          mean = 127.5
          std = 128
          low = bounds()[0]
          high = bounds()[1]
          name = None
          Inner = Inner
        def Model.__init__(path, *args)
          super().__init__(path)
          this.path = path
          this.crop = lambda(x)
            return this.cut(x)
          late = def late(me)
            return me
          this_ = 1
        def Model.@size()
          return (this.width * this.height)
        def Model.align(value)
          return value
        def Model.make(path='a')
          return this(path)
        def Inner.go()
          this.x = 1
        """);
  }

  @Test
  void letsALaterClassReplaceAnEarlierOne() {
    assertPlain(
        """
        class A:
            x = 1
            def f(self): pass
        class A:
            y = 2
            def g(self): pass
        """,
        """
        class A()
          y = 2
        def A.g()
        """);
  }

  @Test
  void putsTheBodyOfTheMainGuardIntoTheModule() {
    assertPlain(
        """
        WIDTH = 224
        def main():
            pass
        if __name__ == '__main__':
            parser = argparse.ArgumentParser()
            def late(): return 3
            main()
        else:
            other()
        """,
        """
        def main()
        def late()
          return 3
        WIDTH = 224
        parser = argparse.ArgumentParser()
        main()
        """);
  }

  @Test
  void resolvesImportsAnywhereInTheFile() {
    Unit unit =
        read(
            """
            import numpy as np, cv2
            import torchvision.transforms as T
            import acl.media
            from PIL import Image as Picture
            from cv2 import (imread,
                             resize as scale)
            from . import helper
            from ..common.pre import letterbox
            from constants import *
            from __future__ import print_function
            try:
                from fast import decode
            except ImportError:
                from slow import decode
            def late():
                import mmcv
            """);

    assertEquals(
        Map.ofEntries(
            Map.entry("np", "numpy"),
            Map.entry("cv2", "cv2"),
            Map.entry("T", "torchvision.transforms"),
            Map.entry("acl", "acl"),
            Map.entry("Picture", "PIL.Image"),
            Map.entry("imread", "cv2.imread"),
            Map.entry("scale", "cv2.resize"),
            Map.entry("helper", "helper"),
            Map.entry("letterbox", "pre.letterbox"),
            Map.entry("*constants", "constants"),
            Map.entry("decode", "fast.decode"),
            Map.entry("mmcv", "mmcv")),
        unit.names());
    assertTrue(unit.whole());
  }

  @Test
  void readsAssignments() {
    assertPlain(
        """
        a = 1
        b: int = 2
        c: int
        d = e = load()
        x.y = z = w = None
        (f, g), h = pair(), 3
        i[0], j.k = 1, 2
        single, = box
        """,
        """
        a = 1
        b = 2
        d = load()
        e = d
        z = None
        x.y = None
        w = None
        [[f, g], h] = [pair(), 3]
        [i[0], j.k] = [1, 2]
        [single] = box
        """);
  }

  @Test
  void forgetsWhatAStarTakes() {
    assertPlain(
        """
        a, *b, c = shape
        for d, *e in shapes:
            f(d)
        """,
        """
        [a] = shape
        b = ?
        c = ?
        for [d] in shapes
          e = ?
          f(d)
        """);
  }

  @Test
  void readsAugmentedAssignments() {
    assertPlain(
        """
        a += 1
        b -= c
        img /= 255.0
        x[0] *= 2
        y.z //= 3
        m @= n
        k **= 2
        s <<= 1
        """,
        """
        a += 1
        b -= c
        img /= 255.0
        x[0] *= 2
        y.z //= 3
        m @= n
        k **= 2
        s <<= 1
        """);
  }

  @Test
  void putsWhatAnExpressionAssignsBeforeItsStatement() {
    assertPlain(
        """
        if (n := len(a)) > 10:
            f(n)
        elif (m := len(b)):
            f(m)
        while (chunk := read()):
            use(chunk)
        any((hit := x) for x in xs)
        """,
        """
        n = len(a)
        if (n > 10)
          f(n)
        else
          m = len(b)
          if m
            f(m)
        chunk = read()
        while chunk
          use(chunk)
          chunk = read()
        hit = ?
        any(each(hit for x in xs))
        """);
  }

  @Test
  void readsIndicesAndSlices() {
    assertPlain(
        """
        a = x[0]
        b = x[:, :, ::-1]
        c = x[..., ::-1]
        d = x[1:2, a:b:c]
        e = x[-1:]
        f = x['k'][i,]
        g = x[(0, 1)]
        """,
        """
        a = x[0]
        b = x[[:, :, ::-(1)]]
        c = x[[Ellipsis, ::-(1)]]
        d = x[[1:2, a:b:c]]
        e = x[-(1):]
        f = x['k'][[i]]
        g = x[[0, 1]]
        """);
  }

  @Test
  void readsNumbers() {
    assertPlain(
        """
        a = 1_000
        b = 0xFF
        c = 0b101
        d = 0o17
        e = 1e-3
        f = .5
        g = 3.
        h = 2j
        i = True
        j = False
        k = 1e999
        l = None
        """,
        """
        a = 1000
        b = 255
        c = 5
        d = 15
        e = 0.001
        f = 0.5
        g = 3.0
        h = ?
        i = 1
        j = 0
        k = ?
        l = None
        """);
  }

  @Test
  void readsStrings() {
    assertPlain(
        """
        a = 'x\\ty' "z"
        b = r'\\d' + '\\x41\\101\\u00e9'
        c = f"{name!r:>{w}}_{{0}}.jpg"
        d = '''two
        lines\\
         joined'''
        e = ("one "
             "two")
        f = '\\xzz\\q'
        """,
        """
        a = 'x\tyz'
        b = ('\\d' + 'AAé')
        c = '{}_{0}.jpg'
        d = 'two\\nlines joined'
        e = 'one two'
        f = '\\xzz\\q'
        """);
  }

  @Test
  void readsOperators() {
    assertPlain(
        """
        a = b + c * d - e / f
        a = b // c % d ** e @ f
        a = b << c >> d & e | f ^ g
        a = -b + +c + ~d
        a = not b and c or d
        a = b if c else d
        """,
        """
        a = ((b + (c * d)) - (e / f))
        a = (((b // c) % (d ** e)) @ f)
        a = ((((b << c) >> d) & e) | (f ^ g))
        a = ((-(b) + c) + ~(d))
        a = ((!(b) && c) || d)
        a = (c ? b : d)
        """);
  }

  @Test
  void readsComparisons() {
    assertPlain(
        """
        a = b == c
        a = 0 < b <= c
        a = 0 < f(b) < c
        a = b in c
        a = b not in c
        a = b is None
        a = b is not None
        """,
        """
        a = (b == c)
        a = ((0 < b) && (b <= c))
        compared:34 = f(b)
        a = ((0 < compared:34) && (compared:34 < c))
        a = (b in c)
        a = !((b in c))
        a = (b is None)
        a = !((b is None))
        """);
  }

  @Test
  void readsCalls() {
    assertPlain(
        """
        f()
        a.b.c(1, x=2)(3)
        g(*args, k=1, **options)
        h(i for i in a)
        dict(a=1, **more)
        dict(pairs)
        print("x", end="")
        """,
        """
        f()
        a.b.c(1, x=2)(3)
        g(*=args, k=1, **=options)
        h(each(i for i in a))
        {a: 1, **: more}
        dict(pairs)
        print('x', end='')
        """);
  }

  @Test
  void readsDisplays() {
    assertPlain(
        """
        a = [1, 'b', c]
        b = (1,)
        c = {1, 2}
        d = {'w': 1, "h": {'x': 2}, 3: 4, key: 5, f'{q}': 6, **more}
        e = []
        f = (*shape[:2], 3)
        g = 1, 2
        """,
        """
        a = [1, 'b', c]
        b = [1]
        c = [1, 2]
        d = {w: 1, h: {x: 2}, ?64: 4, ?70: 5, ?78: 6, **: more}
        e = []
        f = (list(shape[:2]) + [3])
        g = [1, 2]
        """);
  }

  @Test
  void readsComprehensions() {
    assertPlain(
        """
        a = [x * 2 for x in xs if x > 0]
        b = [x + y for x in xs for y in ys]
        c = {n for n in names}
        d = {k: v for k, v in pairs.items()}
        e = (f(x) for x in 1, 2)
        """
            .replace("1, 2", "(1, 2)"),
        """
        a = each((x * 2) for x in xs)
        b = each(each((x + y) for y in ys) for x in xs)
        c = each(n for n in names)
        d = dict(each([k, v] for [k, v] in pairs.items()))
        e = each(f(x) for x in [1, 2])
        """);
  }

  @Test
  void readsLambdas() {
    assertPlain(
        "f = lambda x, *y, z=1: (x, z)\ng = lambda: 0\n",
        """
        f = lambda(x, *y, z=1)
          return [x, z]
        g = lambda()
          return 0
        """);
  }

  @Test
  void readsBranches() {
    assertPlain(
        """
        if a:
            b()
        elif c:
            d()
        elif e:
            pass
        else:
            f()
        """,
        """
        if a
          b()
        else
          if c
            d()
          else
            if e
            else
              f()
        """);
  }

  @Test
  void readsLoops() {
    assertPlain(
        """
        for i, name in enumerate(names):
            if name:
                continue
            break
        else:
            missed()
        while True:
            go()
        else:
            done()
        for x in a, b:
            f(x)
        """,
        """
        for [i, name] in enumerate(names)
          if name
            break
          break
        if ?
          missed()
        while 1
          go()
        done()
        for x in [a, b]
          f(x)
        """);
  }

  @Test
  void readsWith() {
    assertPlain(
        """
        with open(p, 'rb') as f, lock:
            data = f.read()
        with (a() as b, c() as (d, e)):
            pass
        async with g() as h:
            h.go()
        """,
        """
        f = open(p, 'rb')
        block
          data = f.read()
        b = a()
        [d, e] = c()
        block
        h = g()
        block
          h.go()
        """);
  }

  @Test
  void readsTry() {
    assertPlain(
        """
        try:
            a = f()
        except (ValueError, KeyError) as error:
            a = 0
        except OSError:
            raise
        else:
            g(a)
        finally:
            h()
        try:
            import x
        except ImportError:
            pass
        """,
        """
        block
          a = f()
        if ?
          error = ?
          a = 0
        else
          if ?
            abort
          else
            g(a)
        h()
        """);
  }

  @Test
  void readsWhatEndsAWay() {
    assertPlain(
        """
        def f(a):
            if a:
                raise ValueError(a)
            elif b:
                sys.exit(main(a))
            elif c:
                exit()
            elif d:
                return
            assert g(a) == 0
            assert a
            return a, b
        """,
        """
        def f(a)
          if a
            abort
          else
            if b
              main(a)
              abort
            else
              if c
                abort
              else
                if d
                  return None
          (g(a) == 0)
          return [a, b]
        """);
  }

  @Test
  void readsMatch() {
    assertPlain(
        """
        match mode():
            case 'nv12' | "nv21":
                a()
            case -1:
                b()
            case Format.RGB if wide:
                c()
            case [x, *y]:
                d(x)
            case None:
                e()
            case other:
                f(other)
        """,
        """
        match:0 = mode()
        if ((match:0 == 'nv12') || (match:0 == 'nv21'))
          a()
        else
          if (match:0 == -(1))
            b()
          else
            if ((match:0 == Format.RGB) && wide)
              c()
            else
              if ?
                x = ?
                y = ?
                d(x)
              else
                if (match:0 == None)
                  e()
                else
                  other = match:0
                  f(other)
        """);
  }

  @Test
  void collectsWhatAGeneratorYields() {
    assertPlain(
        """
        def images(paths):
            for path in paths:
                yield load(path), 1
            yield from more()
            return

        @contextlib.contextmanager
        def opened(path):
            handle = acquire(path)
            yield handle
            handle.close()
        """,
        """
        def images(paths)
          yield = []
          for path in paths
            yield += [[load(path), 1]]
          yield += more()
          return yield
          return yield
        def opened(path)
          handle = acquire(path)
          return handle
          handle.close()
        """);
  }

  @Test
  void dropsWhatHasNoMeaningHere() {
    assertPlain(
        """
        '''Docs.'''
        global a
        del b
        pass; ...
        name
        def f():
            nonlocal a
            @deco(1)
            def g(): pass
        f() ; g() \\
          ; h()
        """,
        """
        def f()
          g = def g()
        f()
        g()
        h()
        """);
  }

  @Test
  void readsProgramsAsTheyAreInTheField() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("fixtures/code/python"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".py")).toList()) {
        assertTrue(read(Files.readString(file)).whole(), file.toString());
      }
    }
  }

  @Test
  void knowsItsLines() {
    Unit unit = read("\n\ndef f():\n    # c\n    x = (1 +\n         y)\n");

    Function function = unit.functions().get(0);
    assertEquals(3, function.line());
    assertEquals("app/main.py", function.file());
    var assign = (Stmt.Assign) function.body().get(0);
    assertEquals(5, assign.line());
    assertEquals(6, ((Expr.Binary) assign.value()).right().line());
  }

  @Test
  void countsCharactersOfAllScripts() {
    assertPlain(
        "a = '\u4f60\u597d \ud83d\ude00' # \u6ce8\nb = 1\n",
        "a = '\u4f60\u597d \ud83d\ude00'\nb = 1\n");
  }

  @Test
  void readsPythonTwoWithReserve() {
    assertDamaged(
        """
        def f(a):
            print "value", a
            try:
                b = a / 2
            except Exception, e:
                print >>log, e
            return b
        """,
        """
        def f(a)
          print('value', a)
          block
            b = (a / 2)
          if ?
            print(e)
          return b
        """);
  }

  @Test
  void keepsWhatStandsAroundDamage() {
    Unit unit =
        read(
            """
            a = 1
            b = = 2
            c = f(1, $, 2)
            def g(x):
                return x +
            def h(y):
                return y
            """);

    String plain = PlainForm.of(unit);
    assertFalse(unit.whole());
    assertTrue(plain.contains("def h(y)\n  return y\n"), plain);
    assertTrue(plain.contains("a = 1\n"), plain);
    assertFalse(plain.contains("f(1, 2)"), plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\u0000",
        "def",
        "def f(",
        "def f(self, :\n  x",
        "class",
        "class A(:\n  def",
        "class A:\n  def f(self):\n",
        "if",
        "if x:",
        "for x in",
        "for in y: z",
        "while:",
        "with:",
        "with a as : b",
        "try:",
        "except:",
        "match x:\n  case",
        "match x:\n  case _ if",
        "lambda",
        "x = ",
        "= 3",
        "x += ",
        "x[",
        "x[]",
        "x[:::::]",
        "{**}",
        "[*]",
        "f(*)",
        "f(=1)",
        "f(x for)",
        "[for x in y]",
        "{x: for x in y}",
        "'",
        "'''",
        "f'{",
        "f'{x'",
        "f'{{}'",
        "'\\x'",
        "'\\U0011FFFF \\UFFFFFFFF \\777 \\N{x}'",
        "0x",
        "0777",
        "1__0",
        "1e",
        "import",
        "from . import",
        "from import x",
        "import a.",
        "@",
        "@x",
        "yield",
        "x = yield",
        "return",
        "await",
        "a < b <",
        "not",
        "print",
        "print >>",
        "exec",
        "assert",
        "raise from",
        "del",
        "*a = b",
        "*a, = b",
        "a.b.c.",
        "(x :=)",
        "\t\tx\n y\n\tz",
        "\ud800 = '\udfff'",
        "\\",
        "type X = int",
        "def f(this): return this",
        "class A:\n  def f(*args): return args\n  def g(): pass\n  x += 1\n  if y: z = 1"
      })
  void failsForNoText(String python) {
    assertNotNull(PlainForm.of(read(python)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "not ",
        "lambda: ",
        "a.",
        "a+",
        "(",
        "[",
        "f(",
        "{'a':",
        "a if b else ",
        "(x := ",
        "a = ",
        "a < ",
        "a,",
        "await ",
        "a and ",
        "*",
        "'a' ",
        "x[",
        "if x: ",
        "class A: ",
        "a < (b",
        "yield ",
        "a = lambda: (yield) + "
      })
  void staysWithinBoundsHoweverOftenSomethingIsRepeated(String piece) {
    for (int times : new int[] {100, 180, 3_000, 20_000}) {
      assertNotNull(PlainForm.of(read(piece.repeat(times) + "1\n")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elif a:\n  b()\n",
        "except A:\n  b()\n",
        "else:\n  c()\n",
        "a < f() < b\n",
        "x = 1\n",
        "@a\n",
        "def f(): yield\n",
        "class A:\n  def f(self): self.x = 1\n"
      })
  void staysWithinBoundsHoweverManyLinesThereAre(String lines) {
    for (int times : new int[] {100, 1_000}) {
      assertNotNull(PlainForm.of(read("if a: b\n" + lines.repeat(times))));
      assertNotNull(PlainForm.of(read("try: b\n" + lines.repeat(times))));
    }
  }

  @Test
  void staysWithinBoundsHoweverDeepBlocksAre() {
    for (String head :
        List.of("if a:", "def f(x):", "class A:", "for a in b:", "try:", "with a:")) {
      var text = new StringBuilder();
      for (int depth = 0; depth < 700; depth++) {
        text.append(" ".repeat(depth)).append(head).append('\n');
      }
      assertNotNull(PlainForm.of(read(text + " ".repeat(700) + "x = 1\n")));
    }
  }

  @Test
  void readsWhatFitsOfAHugeFile() {
    String part =
        "def f%d(a, b):\n    if a:\n        return [g(a, x=b) for y in z]\n    else: b()\n";
    String text =
        java.util.stream.IntStream.range(0, 9_000)
            .mapToObj(number -> part.formatted(number))
            .collect(Collectors.joining());

    Unit unit = read(text);

    assertFalse(unit.whole());
    assertNotNull(PlainForm.of(unit));
  }

  @Test
  void failsForNoDamage() {
    String good =
        """
        import acl
        class Net(Base):
            size: int = 640
            def run(self, img, *rest, scale=1.0, **kw):
                with open(f'{img}.bin', "wb") as f, a as (b, c):
                    h, w = img.shape[:2]; r = min(self.size / h, 1 if w else 2)
                    out = [x[..., ::-1] for x in rest if 0 < x.y() < 3]
                try:
                    d = {'a': 1, **kw, 'b': lambda q: (q, self)}
                except (A, B) as e:
                    raise e
                finally:
                    del d
                match out:
                    case [1, *z] | {'k': v}: yield z
                    case _: pass
                while (n := next(it)) is not None: n += 1
                else: assert n, "n"
        if __name__ == '__main__':
            sys.exit(Net().run(1))
        """;
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var text = new StringBuilder(good);
      for (int change = random.nextInt(4); change >= 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
          case 1 -> text.insert(at, good.charAt(random.nextInt(good.length())));
          default -> text.setCharAt(at, "()[]{}:=,*'\"\n\t\\ @.".charAt(random.nextInt(18)));
        }
      }
      assertNotNull(PlainForm.of(read(text.toString())), text.toString());
    }
  }

  /** The plain form as text, one statement a line. */
  private static final class PlainForm {

    private final StringBuilder text = new StringBuilder();

    static String of(Unit unit) {
      var form = new PlainForm();
      for (ClassCode code : unit.classes()) {
        form.line(0, "class " + code.name() + "(" + String.join(", ", code.bases()) + ")");
        for (ClassCode.Field field : code.fields()) {
          form.line(1, field.name() + " = " + form.expr(field.value(), 1));
        }
      }
      for (Function function : unit.functions()) {
        String owner = function.owner().isEmpty() ? "" : function.owner() + ".";
        form.text.append("def ").append(owner).append(form.function(function, 0)).append('\n');
      }
      form.statements(unit.top(), 0);
      return form.text.toString();
    }

    private void line(int depth, String line) {
      text.append("  ".repeat(depth)).append(line).append('\n');
    }

    private String function(Function function, int depth) {
      String parameters =
          function.parameters().stream()
              .map(one -> one.name() + defaultOf(one, depth))
              .collect(Collectors.joining(", "));
      var inner = new PlainForm();
      inner.statements(function.body(), depth + 1);
      return (function.name() + "(" + parameters + ")\n" + inner.text).stripTrailing();
    }

    private String defaultOf(Function.Parameter parameter, int depth) {
      return parameter.value() instanceof Expr.Nothing ? "" : "=" + expr(parameter.value(), depth);
    }

    private void statements(List<Stmt> statements, int depth) {
      statements.forEach(statement -> statement(statement, depth));
    }

    private void statement(Stmt statement, int depth) {
      switch (PlainForm.kind(statement)) {
        case "Assign" -> {
          var assign = (Stmt.Assign) statement;
          String operator = " " + assign.operator() + "= ";
          line(depth, expr(assign.target(), depth) + operator + expr(assign.value(), depth));
        }
        case "Run" -> line(depth, expr(((Stmt.Run) statement).expression(), depth));
        case "Return" -> line(depth, "return " + expr(((Stmt.Return) statement).value(), depth));
        case "If" -> {
          var choice = (Stmt.If) statement;
          line(depth, "if " + expr(choice.condition(), depth));
          statements(choice.then(), depth + 1);
          if (!choice.otherwise().isEmpty()) {
            line(depth, "else");
            statements(choice.otherwise(), depth + 1);
          }
        }
        case "Loop" -> {
          var loop = (Stmt.Loop) statement;
          String source = expr(loop.source(), depth);
          boolean each = !(loop.target() instanceof Expr.Nothing);
          line(
              depth,
              each ? "for " + expr(loop.target(), depth) + " in " + source : "while " + source);
          statements(loop.body(), depth + 1);
        }
        case "Block" -> {
          line(depth, "block");
          statements(((Stmt.Block) statement).body(), depth + 1);
        }
        default -> line(depth, PlainForm.kind(statement).toLowerCase(java.util.Locale.ROOT));
      }
    }

    private static String kind(Object node) {
      return node.getClass().getSimpleName();
    }

    private String list(List<Expr> items, int depth) {
      return items.stream().map(item -> expr(item, depth)).collect(Collectors.joining(", "));
    }

    private String arguments(List<Expr.Argument> arguments, String sign, int depth) {
      return arguments.stream()
          .map(one -> (one.name().isEmpty() ? "" : one.name() + sign) + expr(one.value(), depth))
          .collect(Collectors.joining(", "));
    }

    private String part(Expr bound, int depth) {
      return bound instanceof Expr.Nothing ? "" : expr(bound, depth);
    }

    private String expr(Expr expr, int depth) {
      if (expr instanceof Expr.Num num) {
        return num.whole() ? String.format("%.0f", num.value()) : String.valueOf(num.value());
      } else if (expr instanceof Expr.Text one) {
        return "'" + one.value().replace("\n", "\\n") + "'";
      } else if (expr instanceof Expr.Name name) {
        return name.name();
      } else if (expr instanceof Expr.Member member) {
        return expr(member.object(), depth) + "." + member.name();
      } else if (expr instanceof Expr.Index index) {
        return expr(index.object(), depth) + "[" + expr(index.at(), depth) + "]";
      } else if (expr instanceof Expr.Slice slice) {
        String step = part(slice.step(), depth);
        String range = part(slice.from(), depth) + ":" + part(slice.to(), depth);
        return step.isEmpty() ? range : range + ":" + step;
      } else if (expr instanceof Expr.Call call) {
        return expr(call.callee(), depth) + "(" + arguments(call.arguments(), "=", depth) + ")";
      } else if (expr instanceof Expr.Unary unary) {
        return unary.operator() + "(" + expr(unary.operand(), depth) + ")";
      }
      return compound(expr, depth);
    }

    private String compound(Expr expr, int depth) {
      if (expr instanceof Expr.Binary binary) {
        String operator = " " + binary.operator() + " ";
        return "(" + expr(binary.left(), depth) + operator + expr(binary.right(), depth) + ")";
      } else if (expr instanceof Expr.Choice choice) {
        String sides = expr(choice.then(), depth) + " : " + expr(choice.otherwise(), depth);
        return "(" + expr(choice.condition(), depth) + " ? " + sides + ")";
      } else if (expr instanceof Expr.Items items) {
        return "[" + list(items.items(), depth) + "]";
      } else if (expr instanceof Expr.Pairs pairs) {
        return "{" + arguments(pairs.entries(), ": ", depth) + "}";
      } else if (expr instanceof Expr.Each each) {
        String range = expr(each.target(), depth) + " in " + expr(each.source(), depth);
        return "each(" + expr(each.element(), depth) + " for " + range + ")";
      } else if (expr instanceof Expr.Lambda lambda) {
        String kind = lambda.function().name().isEmpty() ? "lambda" : "def ";
        return kind + function(lambda.function(), depth);
      }
      return expr instanceof Expr.Nothing ? "None" : "?";
    }
  }
}
