package org.cannadvisor.intake.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes of C++ whose header is not among the files. A constructor shows that there is one; its
 * fields are the names that are written as fields are:
 *
 * <pre>
 * Resizer::Resizer(aclrtStream stream) : stream_(stream), m_desc(nullptr) {}
 * </pre>
 */
final class UndeclaredClasses {

  private static final int MOST_FIELDS = 200;
  private static final int LONGEST = 1 << 20;
  private static final Pattern FIELD =
      Pattern.compile("(?<![\\w.>])(m_\\w{1,40}|[a-z][A-Za-z0-9]{0,40}_)(?!\\w)");

  private UndeclaredClasses() {}

  /** Those that a unit has constructors of and nobody declares. */
  static List<ClassCode> in(Unit unit, Set<String> declared) {
    Map<String, Integer> names = new LinkedHashMap<>();
    if (unit.language() == Unit.Language.CPP && unit.text().content().length() <= LONGEST) {
      for (Function function : unit.functions()) {
        String owner = function.owner();
        if (!owner.isEmpty() && function.name().equals(owner) && !declared.contains(owner)) {
          names.putIfAbsent(owner, function.line());
        }
      }
    }
    var found = new ArrayList<ClassCode>();
    names.forEach(
        (name, line) ->
            found.add(new ClassCode(unit.text().path(), name, List.of(), fields(unit), line)));
    return found;
  }

  private static List<ClassCode.Field> fields(Unit unit) {
    Set<String> names = new LinkedHashSet<>();
    Matcher field = FIELD.matcher(unit.text().content());
    while (field.find() && names.size() < MOST_FIELDS) {
      names.add(field.group(1));
    }
    return names.stream()
        .map(name -> new ClassCode.Field(TypeName.NONE, name, new Expr.Nothing(0)))
        .toList();
  }
}
