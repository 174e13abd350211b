package org.cannadvisor.advisor.author.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cannadvisor.model.Audit;
import org.cannadvisor.model.Nearest;
import org.cannadvisor.model.TableRow;
import org.cannadvisor.model.Text;

/**
 * Rows for an operator whose type is one letter beside that of a known one: they would wait for it
 * in vain. Types that differ in their figures or in a last {@code D} or {@code V2} are siblings,
 * and short ones are near to many.
 */
final class MisspeltOperators implements Check {

  private static final int SHORTEST = 6;

  private final Map<String, String> known = new TreeMap<>();

  /**
   * @param types as they are written
   */
  MisspeltOperators(Collection<String> types) {
    types.forEach(type -> known.put(small(type), type));
  }

  @Override
  public List<Audit.Finding> in(Material material) {
    var found = new ArrayList<Audit.Finding>();
    for (TableRow row : material.rows()) {
      for (String type : row.operators()) {
        meant(type).ifPresent(meant -> found.add(finding(row, type, meant)));
      }
    }
    return found;
  }

  private Optional<String> meant(String type) {
    String word = small(type);
    if (word.length() < SHORTEST || known.containsKey(word)) {
      return Optional.empty();
    }
    List<String> near =
        known.keySet().stream()
            .filter(name -> Math.abs(name.length() - word.length()) <= 1)
            .filter(name -> Nearest.distance(word, name) == 1)
            .toList();
    boolean isSibling = near.stream().anyMatch(name -> plain(name).equals(plain(word)));
    return isSibling ? Optional.empty() : near.stream().findFirst().map(known::get);
  }

  private static String small(String type) {
    return type.toLowerCase(Locale.ROOT);
  }

  private static String plain(String small) {
    return small.replaceAll("v?\\d|d$", "");
  }

  private static Audit.Finding finding(TableRow row, String type, String meant) {
    return new Audit.Finding(
        Audit.Sort.NEVER_FIRES,
        "row-operator-misspelt",
        row.about(),
        row.at(),
        new Text(
            "没有已知的算子类型 " + type + "，是否想写 " + meant + "？",
            "No operator type " + type + " is known. Did you mean " + meant + "?"),
        new Text(
            "按工程中的写法填写算子类型，多种写法用 | 连接。", "Write the type as projects do, several joined by |."));
  }
}
