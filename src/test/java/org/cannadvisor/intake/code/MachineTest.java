package org.cannadvisor.intake.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.syntax.Effort;
import org.junit.jupiter.api.Test;

/** What a value is known to be where {@code show(…)} is called. */
final class MachineTest {

  @Test
  void forgetsWhatAnUnknownFunctionGetsByAddress() {
    assertEquals(
        List.of("?", "8"),
        shown(
            """
            int main() {
              int w = 224, h = 8;
              ReadConfig("a.ini", &w);
              Log(h);
              show(w);
              show(h);
            }
            """));
  }

  @Test
  void goesOnWithAStructThatIsCleared() {
    assertEquals(
        List.of("224", "this.out_.height"),
        shown(
            """
            class Cropper {
             public:
              void Open() { Fill(out_, 224); show(out_.width); Clear(); }
              void Clear() { show(out_.height); }
             private:
              void Fill(hi_vpc_pic_info &picture, int width) {
                picture.height = 7;
                memset(&picture, 0, sizeof(picture));
                picture.width = width;
              }
              hi_vpc_pic_info out_;
            };
            int main() { Cropper cropper; cropper.Open(); }
            """));
  }

  @Test
  void followsWhatNoWayComesTo() {
    assertEquals(
        List.of("width", "align16(width)"),
        shown(
            """
            int main() {
              Factory::Get("resize")->Process(224);
              bool debug = false;
              if (debug) {
                Dump(640);
              }
            }
            int Align(int width) { return (width + 15) / 16 * 16; }
            void Resize::Show(int width) { show(width); show(Align(width)); }
            void Resize::Process(int width) { Show(width); }
            void Dump(int size) { show(size); }
            """));
  }

  @Test
  void followsStaticMethodsAndThoseOfABase() {
    assertEquals(
        List.of("224", "7"),
        shown(
            """
            struct Image {
              int width = 0;
            };
            class Utils {
             public:
              static int Read(Image& image) { return Fill(image); }
              static int Fill(Image& image) { image.width = 224; return 0; }
            };
            class Base {
             public:
              void Init(int size) { size_ = size; }
              int size_ = 0;
            };
            class Sized : public Base {
             public:
              void Init(int size) { Base::Init(size); show(size_); }
            };
            int main() {
              Image image;
              Utils::Read(image);
              show(image.width);
              Sized sized;
              sized.Init(7);
            }
            """));
  }

  @Test
  void takesWhatAConstructorLeavesEmptyForWhatComesLater() {
    assertEquals(
        List.of("this.width_", "16"),
        shown(
            """
            class Resize {
             public:
              Resize() : width_(0), step_(16) {}
              void Show() { show(width_); show(step_); }
              int width_;
              int step_;
            };
            """));
  }

  @Test
  void knowsTheNumbersOfPixelFormats() {
    assertEquals(
        List.of("1", "0", "?"),
        shown(
            """
            int main() {
              show(PIXEL_FORMAT_YUV_SEMIPLANAR_420 == 1);
              show(2 == HI_PIXEL_FORMAT_YUV_SEMIPLANAR_420);
              show(HI_PIXEL_FORMAT_YUV_SEMIPLANAR_440 == 1000);
            }
            """));
  }

  @Test
  void fillsStructsFromLists() {
    assertEquals(
        List.of("224", "448", "640", "any.height", "8"),
        shown(
            """
            struct Size {
              int width;
              int height;
            };
            Size g_size;
            int main() {
              g_size = {224, 448};
              show(g_size.width);
              show(g_size.height);
              Size sizes[] = {{640, 480}, {640, 360}};
              for (int i = 0; i < 2; i++) {
                show(sizes[i].width);
                show(sizes[i].height);
                sizes[i].height = 8;
                show(sizes[i].height);
              }
            }
            """));
  }

  @Test
  void writesToPartsOfStructsThatNobodyDescribes() {
    assertEquals(
        List.of("16", "32", "32"),
        shown(
            """
            int main() {
              hi_region region;
              region.crop.left = 16;
              show(region.crop.left);
              hi_region regions[4];
              regions[0].crop.left = 16;
              for (int i = 0; i < Count(); i++) {
                regions[i].crop.left = 32;
                show(regions[i].crop.left);
              }
              show(regions[0].crop.left);
            }
            """));
  }

  @Test
  void namesOneOfTwoSizesForAReasonThatIsNotFollowed() {
    assertEquals(
        List.of("choice@4", "choice@4"),
        shown(
            """
            int main() {
              int width = 224;
              if (Mode() == WIDE) {
                width = 448;
              }
              show(width);
              int copy = width;
              show(copy);
            }
            """));
  }

  @Test
  void knowsNoValueThatALoopChanges() {
    assertEquals(
        List.of("?", "?", "3"),
        shown(
            """
            int main() {
              int w = 1920, h = 1080, c = 3;
              Picture p;
              p.width = 640;
              while (Busy()) {
                w = w / 2;
                p.width += 1;
              }
              show(w);
              show(p.width);
              show(c);
            }
            """));
  }

  @Test
  void joinsWhatABreakLeftBehind() {
    assertEquals(
        List.of("(Wide@4?448:224)"),
        shown(
            """
            int main() {
              int width = 224;
              for (;;) {
                if (Wide()) {
                  width = 448;
                  break;
                }
                width = 224;
              }
              show(width);
            }
            """));
  }

  @Test
  void joinsWhatAnEarlySuccessLeftBehindButNoFailure() {
    assertEquals(
        List.of("(IsGrey@4?448:224)", "8"),
        shown(
            """
            class Steps {
             public:
              int Prepare() {
                if (IsGrey()) {
                  width_ = 448;
                  return 0;
                }
                if (IsDamaged()) {
                  height_ = 1;
                  return 1;
                }
                width_ = 224;
                height_ = 8;
                return 0;
              }
              int width_ = 0;
              int height_ = 0;
            };
            int main() {
              Steps steps;
              steps.Prepare();
              show(steps.width_);
              show(steps.height_);
            }
            """));
  }

  @Test
  void takesAWidthMadeEvenFirstForTheWidthItself() {
    assertEquals(
        List.of("align128(w)", "align2(w)"),
        shown(
            """
            void Decode(int w) {
              int even = w / 2 * 2;
              show((even + 127) / 128 * 128);
              show(even);
            }
            """));
  }

  @Test
  void followsTheMainOfAModuleOnce() {
    assertEquals(
        List.of("8"),
        shown(
            PythonFrontEnd.read(
                new SourceText(
                    "a.py",
                    """
                    def main(size):
                        show(size)

                    if __name__ == "__main__":
                        main(8)
                    """),
                Effort.forPython(50_000))));
  }

  /** What a file holds is there before anything runs, whichever branch asks for it first. */
  @Test
  void keepsTheVariablesOfAFileThatABranchAskedForFirst() {
    assertEquals(
        List.of("224"),
        shown(
            PythonFrontEnd.read(
                new SourceText(
                    "a.py",
                    """
                    SIZE = 224

                    def view(request):
                        if request.method == "GET":
                            return page(SIZE)
                        show(SIZE)
                    """),
                Effort.forPython(50_000))));
    assertEquals(
        List.of("224"),
        shown(
            """
            int g_size = 224;
            int Run(int argc) {
              if (argc == 3) {
                return Log(g_size);
              }
              show(g_size);
            }
            """));
  }

  @Test
  void takesTheDefaultsOfADeclaration() {
    assertEquals(
        List.of("416", "8", "416", "16"),
        shown(
            """
            void Resize(int width = 416, int step = 16);
            struct Box {
              explicit Box(int width = 416, int step = 16);
            };
            Box::Box(int width, int step) {
              show(width);
              show(step);
            }
            void Resize(int width, int step) {
              show(width);
              show(step);
            }
            int main() {
              Box box(416, 8);
              Resize();
            }
            """));
  }

  @Test
  void handsConstantsToMacrosAndReferences() {
    assertEquals(
        List.of("align64(w)", "align64(w)"),
        shown(
            """
            #define ALIGN_UP(x, n) (((x) + (n) - 1) / (n) * (n))
            constexpr int kStep = 64;
            void Show(const int &w, const int &step) { show((w + step - 1) / step * step); }
            int Process(int w) {
              show(ALIGN_UP(w, kStep));
              Show(w, kStep);
            }
            """));
  }

  @Test
  void readsTheBranchOfThePlatformWhereOnlyOneMakesAWholeStatement() {
    String program =
        """
        int Check(const char *path, int w) {
        #ifndef _WIN32
          if (access(path) == 0) {
        #else
          if (GetFileAttributes(path) != 0) {
        #endif
            show(w);
          }
        #ifdef _WIN32
          if (_mkdir(path) == -1) {
            show(7);
        #else
          if (mkdir(path) == -1) {
            show(8);
        #endif
          }
          show(9);
        }
        """;

    assertEquals(List.of("w", "8", "9"), shown(program));
    assertEquals(List.of("w", "8", "9"), shown(program.replace("\n", "\r\n")));
  }

  @Test
  void takesOfTwoProgramsTheNamesOfItsOwn() {
    String use = "#include \"size.h\"\nint main() { Size size; show(size.get()); show(kStep); }\n";
    String size = "const int kStep = %d;\nclass Size { public: int get() { return %d; } };\n";

    assertEquals(
        List.of("224", "16", "416", "64"),
        shown(
            cpp("a/main.cpp", use),
            cpp("a/inc/size.h", size.formatted(16, 224)),
            cpp("b/inc/size.h", size.formatted(64, 416)),
            cpp("b/main.cpp", use)));
  }

  @Test
  void callsObjects() {
    assertEquals(
        List.of("224"),
        shown(
            """
            class Resize {
             public:
              explicit Resize(int size) : size_(size) {}
              int operator()(int add) const;
             private:
              int size_;
            };
            int Resize::operator()(int add) const { return size_ + add; }
            int main() {
              Resize resize(200);
              show(resize(24));
            }
            """));
  }

  @Test
  void comesToTheEndOfAChainOfCallsThatIsLongerThanAnyStack() {
    var chain = new StringBuilder();
    for (int i = 0; i < 1400; i++) {
      chain.append("void f%d()\n{\n    // the next one\n    f%d();\n}\n\n".formatted(i, i + 1));
    }
    chain.append("void f1400() { show(9); }\n");

    assertEquals(
        List.of("9"),
        shown(
            CppFrontEnd.read(
                new SourceText("a.cpp", chain.toString()), Effort.forCpp(chain.length()))));
  }

  private static List<String> shown(String cpp) {
    return shown(cpp("a.cpp", cpp));
  }

  private static Unit cpp(String path, String text) {
    return CppFrontEnd.read(new SourceText(path, text), Effort.forCpp(50_000));
  }

  private static List<String> shown(Unit... units) {
    var shown = new ArrayList<String>();
    Library show =
        site -> {
          if (site.name().equals("show")) {
            shown.add(Lengths.of(site.argument(0)).toString());
            return Optional.of(Value.NOTHING);
          }
          return Optional.empty();
        };
    Machine.follow(List.of(units), () -> List.of(show, new Builtins()));
    return shown;
  }
}
