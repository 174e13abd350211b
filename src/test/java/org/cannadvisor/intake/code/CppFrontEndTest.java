package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Effort;
import org.junit.jupiter.api.Test;

/** What files define: functions, classes, constants, macros. */
final class CppFrontEndTest {

  static Unit unit(String text) {
    return CppFrontEnd.read(new SourceText("src/main.cpp", text), Effort.forCpp(50_000));
  }

  private static void reads(String text, String plain) {
    Unit unit = unit(text);

    assertEquals(plain, PlainForm.of(unit));
    assertTrue(unit.whole());
  }

  @Test
  void functionsHaveParametersWithDefaults() {
    reads(
        """
        int Align(uint32_t size, const std::string& name = "x", Picture* out = nullptr, ...) {
          return size;
        }
        void Run(void) {}
        """,
        """
        Align(uint32_t size, string& name = "x", Picture& out) {
          return size
        }
        Run() {
        }
        """);
  }

  @Test
  void methodsOutsideOfTheirClassHaveItAsOwner() {
    reads(
        """
        namespace ascend { namespace dvpp {
        Result DvppProcess::Init(const RawData& in) { return SUCCESS; }
        }}
        APP_ERROR ascend::DvppCommon::CombineJpegdProcess(
            const RawData& imageInfo, acldvppPixelFormat format, bool withSynchronize)
        {
            return APP_ERR_OK;
        }
        void ascend::Free() {}
        """,
        """
        DvppProcess.Init(RawData& in) {
          return SUCCESS
        }
        DvppCommon.CombineJpegdProcess(RawData& imageInfo, acldvppPixelFormat format, \
        bool withSynchronize) {
          return APP_ERR_OK
        }
        Free() {
        }
        """);
  }

  @Test
  void classesHaveFieldsBasesAndMethods() {
    reads(
        """
        class Resizer : public Step, private ns::Pool<int> {
         public:
          virtual int Width() const override { return width_; }
          Result Run();
          bool operator==(const Resizer& other) const { return true; }
          operator bool() const { return true; }
         private:
          uint32_t width_ = 224, height_{256};
          std::shared_ptr<Frame> frame_;
          Frame *raw_ = nullptr;
          std::vector<int> sizes_;
          static const int kMax = 4;
          union { int a; float b; };
        };
        """,
        """
        class Resizer : Step, Pool
          uint32_t width_ = 224
          uint32_t height_ = 256
          Frame& frame_
          Frame& raw_
          vector sizes_
          int a
          float b
        const kMax = 4
        Resizer.Width() {
          return width_
        }
        Resizer.operator==(Resizer& other) {
          return 1
        }
        Resizer.operator bool() {
          return 1
        }
        """);
  }

  @Test
  void constructorsAssignTheirMembersFirst() {
    reads(
        """
        struct Box : Base {
          explicit Box(int w) : Base(w), width(w), box{1, 2}, pair{3}, stream(nullptr) { Init(); }
          Box() : Box(3) {}
          ~Box() { Free(); }
          int width;
          Size box;
          Size pair;
          aclrtStream stream;
        };
        Other::Other(int a) : size_(a), name_("x"), at_{1, 2} {}
        Other::~Other() {}
        """,
        """
        class Box : Base
          int width
          Size box
          Size pair
          aclrtStream stream
        Box.Box(int w) {
          this.Base(w)
          this.width = w
          this.box = Size(1, 2)
          this.pair = Size(3)
          this.stream = none
          Init()
        }
        Box.Box() {
          this.Box(3)
        }
        Box.~Box() {
          Free()
        }
        Other.Other(int a) {
          this.size_ = a
          this.name_ = "x"
          this.at_ = [1, 2]
        }
        Other.~Other() {
        }
        """);
  }

  @Test
  void structsOfTypedefHaveTheNameOfTheTypedef() {
    Unit unit =
        unit(
            """
            typedef struct Picture_ { uint32_t width = 3; uint8_t data[4]; } Picture, *PicturePtr;
            typedef enum { LOW, HIGH } Grade;
            typedef unsigned char Byte;
            using Frame = std::shared_ptr<Picture>;
            void f(Frame frame, struct Picture_ *p, PicturePtr q, Byte b, Grade g) { Grade h(g); }
            """);

    assertEquals(
        """
            class Picture
              uint32_t width = 3
              uint8_t data
            const LOW = 0
            const HIGH = 1
            f(Picture& frame, Picture& p, Picture& q, unsigned char b, Grade g) {
              Grade h = g
            }
            """,
        PlainForm.of(unit));
    assertEquals("Picture", unit.names().get("PicturePtr"));
    assertEquals("Picture", unit.names().get("Frame"));
    assertEquals("unsigned char", unit.names().get("Byte"));
  }

  @Test
  void enumeratorsCountOn() {
    reads(
        """
        enum Format { A, B = 5, C, D = 1 << 2, E };
        enum class Mode : int { Off = -1, On };
        """,
        """
        const A = 0
        const B = 5
        const C = 6
        const D = (1 << 2)
        const E = ((1 << 2) + 1)
        const Off = -1
        const On = 0
        """);
  }

  @Test
  void constantsOfFilesAndClassesAreKnownByTheirLastName() {
    reads(
        """
        const uint32_t kWidth = 224;
        constexpr int kSize{3};
        static const float MEAN[] = {1.5f, 2};
        const char* const kModel = "a.om";
        namespace { const std::string kName("b"); }
        const int Foo::kDepth = 4;
        """,
        """
        const kWidth = 224
        const kSize = 3
        const MEAN = [1.5, 2]
        const kModel = "a.om"
        const kName = string("b")
        const kDepth = 4
        """);
  }

  @Test
  void aNameWithTwoValuesIsNoConstantThatIsKnown() {
    reads(
        """
        #ifdef SMALL
        #define WIDTH 224
        const int H = 2;
        #else
        #define WIDTH 416
        const int H = 2;
        #endif
        #define WIDE (WIDTH)
        #define WIDE (WIDTH)
        """,
        """
        const H = 2
        const WIDTH = ?
        const WIDE = WIDTH
        """);
  }

  @Test
  void otherVariablesOfAFileAreStatements() {
    reads(
        """
        int g_deviceId = 0;
        static std::mutex g_lock;
        Picture *g_picture;
        extern int g_elsewhere;
        uint32_t Foo::count_ = 3;
        void Declared(int a);
        """,
        """
        int g_deviceId = 0
        mutex g_lock
        Picture& g_picture
        uint32_t count_ = 3
        """);
  }

  @Test
  void macrosAreConstantsOrFunctions() {
    reads(
        """
        #ifndef GUARD_H
        #define GUARD_H
        #define WIDTH 224 // of the model
        #define NAME "a"
        #define HEIGHT (WIDTH * 2) /* too */
        #define ALIGN_UP(x, a) \\
            ((((x) + (a) - 1) / (a)) * (a))
        #define LOG(fmt, ...) fprintf(stdout, fmt, ##__VA_ARGS__)
        #define CHECK(x) do { if (x) return; } while (0)
        #define CALL(x) Run(x);
        #define OPEN (
        #endif
        """,
        """
        const WIDTH = 224
        const NAME = "a"
        const HEIGHT = (WIDTH * 2)
        ALIGN_UP(x, a) {
          return ((((x + a) - 1) / a) * a)
        }
        CALL(x) {
          return Run(x)
        }
        """);
  }

  @Test
  void aMacroStandsOnItsLine() {
    Unit unit = unit("\n\n#define ALIGN2(x) \\\n  (x) / 2\n#define W 3\n");

    assertEquals(3, unit.functions().get(0).line());
    assertEquals(3, unit.functions().get(0).body().get(0).line());
    assertEquals(new Expr.Num(3, true, 5), unit.constants().get("W"));
  }

  @Test
  void linesAreThoseOfTheFile() {
    Unit unit = unit("// first\nint f()\n{\n  int a = 1;\n\n  g(a,\n    2);\n}\n");

    Function f = unit.functions().get(0);
    assertEquals(2, f.line());
    assertEquals("src/main.cpp", f.file());
    assertEquals(List.of(4, 6), f.body().stream().map(Stmt::line).toList());
  }

  @Test
  void includesAreNames() {
    Unit unit = unit("#include \"acl/acl.h\"\n#include <opencv2/opencv.hpp>\n");

    assertEquals(Set.of("acl/acl.h", "opencv2/opencv.hpp"), unit.names().keySet());
    assertEquals(Unit.Language.CPP, unit.language());
  }

  @Test
  void linkageOfCIsLookedThrough() {
    reads(
        """
        #ifdef __cplusplus
        extern "C" {
        #endif
        int f() { return 1; }
        extern "C" int g() { return 2; }
        extern "C" { int h() { return 3; } }
        #ifdef __cplusplus
        } // extern
        #endif
        """,
        """
        f() {
          return 1
        }
        g() {
          return 2
        }
        h() {
          return 3
        }
        """);
  }

  @Test
  void templatesLoseTheirParameters() {
    reads(
        """
        template <typename T, int N = 3>
        class Pool : public Base<T> { T item_; template <class U> U Get() { return item_; } };
        template <typename T> T Max(T a, T b) { return a > b ? a : b; }
        """,
        """
        class Pool : Base
          T item_
        Pool.Get() {
          return item_
        }
        Max(T a, T b) {
          return ((a > b) ? a : b)
        }
        """);
  }

  @Test
  void classesBehindExportMacrosAreClasses() {
    reads(
        "class MXBASE_API Decoder : public Step {\n int w_ = 1;\n};\n",
        "class Decoder : Step\n  int w_ = 1\n");
  }

  @Test
  void macrosBeforeATypeAreLookedThrough() {
    reads(
        """
        #define LOG(fmt, args...) printf(fmt)
        HOST_INLINE Size Get(int a) { return a; }
        ACL_FUNC_VISIBILITY aclError aclRun(int a) { return a; }
        REG_OP(Add)
            .INPUT(x, TensorType({DT_FLOAT}))
            .OP_END_FACTORY_REG(Add)
        """,
        """
        Get(int a) {
          return a
        }
        aclRun(int a) {
          return a
        }
        LOG(fmt) {
          return printf(fmt)
        }
        """);
  }

  @Test
  void nestedClassesAreClassesOfTheirOwn() {
    reads(
        """
        class Outer { struct Inner { int a; int Get() { return a; } }; Inner inner_; };
        struct { int b; } g_one;
        """,
        """
        class Inner
          int a
        class Outer
          Inner inner_
        class g_one
          int b
        g_one g_one
        Inner.Get() {
          return a
        }
        """);
  }

  @Test
  void deadCodeOfThePreprocessorIsLeftOut() {
    reads(
        """
        #if 0
        int dead() { return 1; }
        #elif defined(ASCEND310)
        int a() { return 2; }
        #else
        int b() { return 3; }
        #endif
        """,
        """
        a() {
          return 2
        }
        b() {
          return 3
        }
        """);
  }

  @Test
  void whatIsDamagedIsSkippedAndTheRestTaken() {
    Unit unit =
        unit(
            """
            int good() { return 1; }
            int bad( { @@ ;
            int after() { return 2; }
            """);

    assertFalse(unit.whole());
    assertTrue(PlainForm.of(unit).contains("good() {\n  return 1\n}"));
  }
}
