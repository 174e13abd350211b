package org.cannadvisor.advisor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cannadvisor.model.Chip;
import org.cannadvisor.model.DoubtfulSetting;
import org.cannadvisor.model.Fact;
import org.cannadvisor.model.KnownIssue;
import org.cannadvisor.model.KnownIssue.Clause;
import org.cannadvisor.model.KnownIssue.Setting;
import org.cannadvisor.model.ServiceSetting;
import org.cannadvisor.model.ServiceVersion;

/** Looks the settings of services up in the table of known issues. */
final class DoubtfulSettings {

  private static final String MODEL = "model";

  /** What is known of one subject. */
  private static final class Service {
    final Map<String, List<ServiceSetting>> byFile = new LinkedHashMap<>();
    final List<ServiceSetting> all = new ArrayList<>();
    final List<ServiceVersion> versions = new ArrayList<>();
    final List<Chip> chips = new ArrayList<>();
  }

  private DoubtfulSettings() {}

  /** The findings about settings that these facts tell of. */
  static List<Fact> in(List<Fact> facts, Supplier<List<KnownIssue>> table) {
    var services = new LinkedHashMap<String, Service>();
    for (Fact fact : facts) {
      Service service = services.computeIfAbsent(fact.subject(), subject -> new Service());
      if (fact instanceof ServiceSetting set) {
        service.byFile.computeIfAbsent(set.at().file(), file -> new ArrayList<>()).add(set);
        service.all.add(set);
      } else if (fact instanceof ServiceVersion version) {
        service.versions.add(version);
      } else if (fact instanceof Chip chip) {
        service.chips.add(chip);
      }
    }
    services.values().removeIf(service -> service.all.isEmpty());
    return services.isEmpty() ? List.of() : in(services.values(), table.get());
  }

  /** For each service the finding that fits best: a firm one, else the one that asks for most. */
  private static List<Fact> in(Collection<Service> services, List<KnownIssue> table) {
    List<KnownIssue> order = new ArrayList<>(table);
    order.sort(Comparator.comparingInt(KnownIssue::demands).reversed());
    var found = new ArrayList<Fact>();
    for (Service service : services) {
      List<DoubtfulSetting> met =
          order.stream().flatMap(known -> met(known, service).stream()).toList();
      met.stream()
          .filter(DoubtfulSetting::isFirm)
          .findFirst()
          .or(() -> met.stream().findFirst())
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<DoubtfulSetting> met(KnownIssue known, Service service) {
    boolean held = service.chips.stream().allMatch(chip -> known.mayHoldOn(chip.family()));
    Optional<String> version = version(known, service);
    if (!held || version.isEmpty()) {
      return Optional.empty();
    }
    return service.byFile.values().stream()
        .flatMap(file -> decisive(known, file, service).stream())
        .findFirst()
        .map(set -> fact(known, set, version.get()));
  }

  /** Empty for a version that has not got the issue, a blank one where the version is not known. */
  private static Optional<String> version(KnownIssue known, Service service) {
    List<String> told =
        service.versions.stream()
            .filter(version -> version.product().equals(known.product()))
            .map(ServiceVersion::version)
            .toList();
    return told.isEmpty() ? Optional.of("") : told.stream().filter(known::holdsIn).findFirst();
  }

  /**
   * The setting of a file by which the issue applies. What the file leaves open may be set in
   * another one; what takes the issue away must not stand in this one.
   */
  private static Optional<ServiceSetting> decisive(
      KnownIssue known, List<ServiceSetting> file, Service service) {
    boolean applies =
        known.when().stream().allMatch(clause -> holds(clause, file, service.all))
            && known.unless().stream().noneMatch(setting -> isAmong(setting, file))
            && isModel(known, file, service.all);
    return applies
        ? known.when().stream()
            .flatMap(clause -> clause.any().stream())
            .flatMap(setting -> file.stream().filter(setting::is))
            .findFirst()
        : Optional.empty();
  }

  private static boolean holds(Clause clause, List<ServiceSetting> file, List<ServiceSetting> all) {
    List<ServiceSetting> here =
        clause.any().stream().anyMatch(setting -> isSet(setting, file)) ? file : all;
    return clause.any().stream().anyMatch(setting -> isAmong(setting, here))
        || (clause.standard() && clause.any().stream().noneMatch(setting -> isSet(setting, here)));
  }

  private static boolean isAmong(Setting setting, List<ServiceSetting> settings) {
    return settings.stream().anyMatch(setting::is);
  }

  private static boolean isSet(Setting setting, List<ServiceSetting> settings) {
    return settings.stream().anyMatch(set -> set.isCalled(setting.name()));
  }

  private static boolean isModel(
      KnownIssue known, List<ServiceSetting> file, List<ServiceSetting> all) {
    List<ServiceSetting> here = isSet(new Setting(MODEL, List.of()), file) ? file : all;
    return known.models().isEmpty()
        || here.stream()
            .filter(set -> set.isCalled(MODEL))
            .anyMatch(
                set ->
                    known.models().stream()
                        .anyMatch(part -> set.value().contains(part.toLowerCase(Locale.ROOT))));
  }

  private static DoubtfulSetting fact(KnownIssue known, ServiceSetting set, String version) {
    return new DoubtfulSetting(
        set.subject(),
        known.id(),
        set.name() + "=" + set.value(),
        known.product(),
        version,
        known.versions(),
        known.certain(),
        known.wrong().zh(),
        known.wrong().en(),
        known.instead().zh(),
        known.instead().en(),
        set.at());
  }
}
