package org.cannadvisor.model;

import java.util.List;
import java.util.Set;

/**
 * A setting of serving software that is known to give wrong results in some versions. Read from
 * {@code knowledge-base/issues.yaml}.
 *
 * @param id name of the finding
 * @param product {@link ServiceVersion#product()}
 * @param from first version that it holds for; empty where that is not known
 * @param until the version that mends it; empty where there is none, or it is not known
 * @param certain whether those who make the product say so
 * @param when what must be set, all of it
 * @param unless settings that take the issue away
 * @param models parts of the names of the models that have it; empty for all
 * @param chips families that it was seen on; empty for no restriction
 * @param wrong what goes wrong
 * @param instead what to do instead
 * @param source where it was reported
 */
public record KnownIssue(
    String id,
    String product,
    String from,
    String until,
    boolean certain,
    List<Clause> when,
    List<Setting> unless,
    List<String> models,
    Set<ChipFamily> chips,
    Text wrong,
    Text instead,
    String source) {

  /**
   * Settings of which one must be there.
   *
   * @param standard whether it holds, too, where nothing is set
   */
  public record Clause(List<Setting> any, boolean standard) {

    public Clause {
      any = List.copyOf(any);
    }
  }

  /**
   * A setting with one of some values.
   *
   * @param name {@link ServiceSetting#name()}, or its last part
   * @param values in lower case; empty for any but {@code false}, {@code 0} and {@code none}
   */
  public record Setting(String name, List<String> values) {

    private static final Set<String> OFF = Set.of("false", "0", "none", "null", "");

    public Setting {
      values = List.copyOf(values);
    }

    /** Whether this is what is set. */
    public boolean is(ServiceSetting set) {
      return set.isCalled(name)
          && (values.isEmpty() ? !OFF.contains(set.value()) : values.contains(set.value()));
    }
  }

  public KnownIssue {
    when = List.copyOf(when);
    unless = List.copyOf(unless);
    models = List.copyOf(models);
    chips = Set.copyOf(chips);
  }

  /** Whether it may hold on this chip. */
  public boolean mayHoldOn(ChipFamily chip) {
    return chips.isEmpty() || chip == ChipFamily.OTHER || chips.contains(chip);
  }

  /** Whether a version of the product has it. */
  public boolean holdsIn(String version) {
    Release release = Release.of(version);
    return (from.isEmpty() || release.compareTo(Release.of(from)) >= 0)
        && (until.isEmpty() || release.compareTo(Release.of(until)) < 0);
  }

  /** How much it asks for: of two that apply the one that asks for more fits better. */
  public int demands() {
    return when.size() + (models.isEmpty() ? 0 : 1) + (chips.isEmpty() ? 0 : 1);
  }

  /** The versions in words: {@code ≥ 0.9.0, < 0.9.2rc1}; empty where nothing is known of them. */
  public String versions() {
    return (from.isEmpty() ? "" : "≥ " + from)
        + (from.isEmpty() || until.isEmpty() ? "" : ", ")
        + (until.isEmpty() ? "" : "< " + until);
  }
}
