package org.cannadvisor.intake.run;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cannadvisor.intake.Reading;
import org.cannadvisor.model.DescribedTensor;
import org.cannadvisor.model.Dtype;
import org.cannadvisor.model.Evidence;
import org.cannadvisor.model.Fact;

/**
 * The table in which a description lists the inputs or the outputs of its model:
 *
 * <pre>
 * | output | dtype | shape   |
 * | labels | INT32 | 1 x 100 |
 * </pre>
 */
final class PortTable {

  private static final Pattern PORT =
      Pattern.compile("(?i)(?:model )?(input|output)s?(?: data| name)?|(输入|输出)(?:数据|名称)?");
  private static final Pattern TYPE = Pattern.compile("(?i)d(?:ata[ _]?)?type|数据类型|类型");
  private static final Pattern RULER = Pattern.compile("[\\s:|-]+");

  private List<String> header = List.of();
  private boolean output;
  private int type = -1;
  private int rank;

  void readLine(String line, Evidence at, Reading reading) {
    List<String> cells =
        Arrays.stream(line.replaceAll("^\\||\\|$", "").split("\\|", -1))
            .map(String::strip)
            .toList();
    if (header.isEmpty()) {
      header = cells;
      Matcher port = PORT.matcher(cells.get(0));
      boolean listed = port.matches();
      output =
          listed
              && (port.group().toLowerCase(Locale.ROOT).startsWith("out")
                  || port.group().startsWith("输出"));
      for (int i = 1; listed && i < cells.size(); i++) {
        type = TYPE.matcher(cells.get(i)).matches() ? i : type;
      }
    } else if (type > 0 && cells.size() > type && !RULER.matcher(line).matches()) {
      Dtype dtype = Dtype.of(cells.get(type).replaceFirst("^(?:RGB|BGR)_", ""));
      if (dtype.isKnown()) {
        reading.add(new DescribedTensor(Fact.UNTIED, output, rank, dtype, at));
      }
      rank++;
    }
  }
}
