package org.cannadvisor.report;

import java.util.List;
import java.util.Set;
import org.cannadvisor.model.Configuration;
import org.cannadvisor.model.Configuration.Setting;

/**
 * What the options of the conversions mean. In short: what is written about precision, buffer and
 * fusion, the data types that hold by default, and every option that is defeated.
 */
final class ConfigurationText {

  private static final int INDENT = 2;
  private static final int SHOWN = 3;
  private static final Set<String> KNOBS = Set.of("precision", "buffer", "fusion", "quantization");

  private final Page page;
  private final boolean all;

  /**
   * @param all whether every option and default is shown
   */
  ConfigurationText(Page page, boolean all) {
    this.page = page;
    this.all = all;
  }

  void write(List<Configuration> configurations) {
    int shown = all ? configurations.size() : Math.min(SHOWN, configurations.size());
    configurations.subList(0, shown).forEach(this::write);
    if (shown < configurations.size()) {
      page.prose(INDENT, page.say(Labels.MORE_CONFIGURATIONS, configurations.size() - shown));
    }
  }

  private void write(Configuration one) {
    List<Setting> settings = one.settings().stream().filter(this::isShown).toList();
    if (settings.isEmpty()) {
      return;
    }
    page.heading(Labels.CONFIGURATION, Visible.line(named(one)));
    if (!one.assumed().isEmpty()
        && settings.stream().anyMatch(setting -> !setting.otherwise().isEmpty())) {
      page.prose(INDENT, one.assumed());
    }
    settings.forEach(this::write);
  }

  private String named(Configuration one) {
    String model = one.subject().isEmpty() ? "" : one.subject() + page.say(Labels.COMMA);
    return model + TestimonyText.place(page, one.at());
  }

  private boolean isShown(Setting one) {
    return all
        || one.isDefeated()
        || (one.isDefault() ? !one.cube().isEmpty() : KNOBS.contains(one.group()));
  }

  private void write(Setting one) {
    String words = Visible.line(one.option() + "=" + one.value());
    String place =
        one.isDefault() ? page.say(Labels.BY_DEFAULT) : TestimonyText.place(page, one.at());
    String beside = words + "  (" + place + ")";
    if (Columns.of(beside) <= Page.WIDTH - INDENT) {
      page.literal(INDENT, beside);
    } else {
      page.literal(INDENT, Columns.cut(words, Page.WIDTH - INDENT));
      page.literal(INDENT * 2, place);
    }
    if (!one.cube().isEmpty()) {
      page.prose(INDENT * 2, units(one));
    }
    if (!one.means().isEmpty() && !one.isDefeated()) {
      page.prose(INDENT * 2, one.means());
    }
    one.lost().forEach(why -> page.prose(INDENT * 2, page.say(Labels.LOST, why)));
    one.fails().forEach(why -> page.prose(INDENT * 2, page.say(Labels.FAILS, why)));
    one.otherwise().forEach(where -> page.prose(INDENT * 2, page.say(Labels.ELSEWHERE, where)));
  }

  private String units(Setting one) {
    String cube = page.say(Labels.precision(one.cube()));
    return page.say(Labels.UNITS, cube, page.say(Labels.precision(one.vector())));
  }
}
