package org.cannadvisor.intake.code.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.intake.code.Builtins;
import org.cannadvisor.intake.code.CppFrontEnd;
import org.cannadvisor.intake.code.HandedOver;
import org.cannadvisor.intake.code.Library;
import org.cannadvisor.intake.code.Machine;
import org.cannadvisor.intake.code.PythonFrontEnd;
import org.cannadvisor.intake.code.Unit;
import org.cannadvisor.intake.code.dvpp.DvppLibraries;
import org.cannadvisor.intake.syntax.Effort;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.LostBuffer;
import org.cannadvisor.model.ModelExecution;
import org.cannadvisor.model.ModelFeed;
import org.cannadvisor.model.Numbers;
import org.cannadvisor.model.OutputRead;
import org.cannadvisor.model.PreparedColor;
import org.cannadvisor.model.PreparedCrop;
import org.cannadvisor.model.PreparedDecoder;
import org.cannadvisor.model.PreparedFrame;
import org.cannadvisor.model.PreparedPadding;
import org.cannadvisor.model.PreparedScale;
import org.cannadvisor.model.PreparedSize;
import org.cannadvisor.model.PreparedTensor;
import org.cannadvisor.model.StridedBuffer;

/** What is said about a program, each fact as one short text. */
final class Followed {

  private Followed() {}

  static Unit unit(String python) {
    return PythonFrontEnd.read(new SourceText("app/run.py", python), Effort.forPython(50_000));
  }

  static List<String> python(String python) {
    return follow(unit(python));
  }

  static List<String> python(String path, String python) {
    return follow(PythonFrontEnd.read(new SourceText(path, python), Effort.forPython(50_000)));
  }

  static List<String> cpp(String cpp) {
    return follow(CppFrontEnd.read(new SourceText("src/main.cpp", cpp), Effort.forCpp(50_000)));
  }

  private static List<String> follow(Unit unit) {
    return texts(facts(unit));
  }

  private static List<Fact> facts(Unit unit) {
    Supplier<List<Library>> libraries =
        () -> {
          var all = new ArrayList<>(HostLibraries.create());
          all.addAll(DvppLibraries.create());
          all.add(new HandedOver());
          all.add(new Builtins());
          return all;
        };
    return Machine.follow(List.of(unit), libraries).facts();
  }

  /** The sizes that pictures have where they are handed over; {@link #python} leaves them out. */
  static List<String> frames(String python) {
    return facts(unit(python)).stream()
        .filter(PreparedFrame.class::isInstance)
        .map(PreparedFrame.class::cast)
        .map(frame -> frame.side() + " " + frame.size() + at(frame))
        .distinct()
        .toList();
  }

  static List<String> texts(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> !(fact instanceof PreparedFrame) && !(fact instanceof ModelExecution))
        .map(Followed::text)
        .sorted()
        .distinct()
        .toList();
  }

  private static String text(Fact fact) {
    if (fact instanceof PreparedColor color) {
      return color.side() + " color " + color.color() + at(fact);
    }
    if (fact instanceof PreparedScale scale) {
      return scale.side() + " scale (" + scale.mean() + ") (" + scale.std() + ")" + at(fact);
    }
    if (fact instanceof PreparedDecoder decoder) {
      return decoder.side() + " decoder " + decoder.decoder() + " " + decoder.turned() + at(fact);
    }
    if (fact instanceof PreparedSize size) {
      return size.side()
          + " size "
          + size.policy()
          + " "
          + size.width()
          + "x"
          + size.height()
          + " "
          + size.filter()
          + " "
          + size.antialias()
          + at(fact);
    }
    if (fact instanceof PreparedCrop crop) {
      return crop.side()
          + " crop "
          + crop.width()
          + "x"
          + crop.height()
          + " "
          + crop.mode()
          + at(fact);
    }
    if (fact instanceof PreparedPadding padding) {
      return padding.side() + " padding " + Numbers.plain(padding.value()) + at(fact);
    }
    if (fact instanceof PreparedTensor tensor) {
      return tensor.side() + " tensor " + tensor.layout() + " " + tensor.dtype() + at(fact);
    }
    return other(fact);
  }

  private static String other(Fact fact) {
    if (fact instanceof ModelFeed feed) {
      return "feed " + feed.input() + " " + feed.dtype() + " " + feed.layout() + at(fact);
    }
    if (fact instanceof StridedBuffer strided) {
      return "strided " + strided.how() + at(fact) + " used " + strided.usedAt().line();
    }
    if (fact instanceof LostBuffer lost) {
      return "lost " + lost.how() + at(fact) + " used " + lost.usedAt().line();
    }
    if (fact instanceof OutputRead read) {
      return read.side()
          + " output "
          + read.index()
          + " "
          + read.dtype()
          + " "
          + read.shape()
          + at(fact);
    }
    return fact.toString();
  }

  private static String at(Fact fact) {
    return " @" + fact.at().line();
  }
}
