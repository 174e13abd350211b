package org.cannadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.pack.RuleSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema of rule files agrees with what the reader takes and refuses. */
final class RuleSchemaTest {

  private static final Path GOOD =
      Path.of("fixtures", "packs", "site-example", "rules", "swish-pass-breaks-asr.yaml");

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(RuleSchema.text(), InputFormat.JSON);

  @Test
  void takesRulesThatTheReaderTakes() throws IOException {
    try (Stream<Path> ported = Files.list(Path.of("src/test/resources/ported/rules"))) {
      for (Path file : Stream.concat(Stream.of(GOOD), ported).toList()) {
        assertEquals(List.of(), faults(Files.readString(file)), file::toString);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fact: FusionResult     | fact: FusionResults
          {pass: Swish           | {passs: Swish
          {contains: asr}        | {contain: asr}
          stage: fusion          | stage: fusions
          weight: strong         | weight: storng
          argue: rules-out       | argue: rules
          evidence: [$switch]    | evidence: []
          as: switch             | name: switch
          zh:                    | cn:
          """)
  void refusesWhatTheReaderRefuses(String replace, String with) throws IOException {
    String good = Files.readString(GOOD);

    assertFalse(faults(good.replace(replace, with)).isEmpty(), with);
  }

  private List<String> faults(String yaml) {
    return schema.validate(yaml, InputFormat.YAML).stream().map(Object::toString).toList();
  }
}
