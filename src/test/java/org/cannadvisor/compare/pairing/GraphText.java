package org.cannadvisor.compare.pairing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the JSON of a compiled graph, as {@code atc --mode=1} does. */
final class GraphText {

  private final List<String> operators = new ArrayList<>();
  private final List<String> outputs = new ArrayList<>();

  /** One operator; its attributes and outputs are added before the next one. */
  final class Op {

    private final String head;
    private final List<String> inputs = new ArrayList<>();
    private final List<String> attributes = new ArrayList<>();
    private final List<String> described = new ArrayList<>();

    private Op(String name, String type, int id) {
      head = "\"name\":\"%s\",\"type\":\"%s\",\"id\":%d".formatted(name, type, id);
    }

    Op inputs(String... edges) {
      inputs.addAll(Arrays.asList(edges));
      return this;
    }

    Op originals(String... names) {
      String list = names.length == 0 ? "" : "\"s\":" + words(names);
      return attribute("_datadump_original_op_names", "\"list\":{" + list + "}");
    }

    Op multi() {
      return attribute("_datadump_is_multiop", "\"b\":true");
    }

    Op fusion(String number) {
      return attribute("_L1_fusion_sub_graph_no", "\"s\":\"" + number + "\"");
    }

    /** An output of which nothing is said. */
    Op output() {
      described.add("{\"dtype\":\"DT_FLOAT16\",\"attr\":[]}");
      return this;
    }

    Op output(String origin, int index) {
      return output(origin, index, "NCHW", "DT_FLOAT16");
    }

    Op output(String origin, int index, String format, String dtype, Integer... shape) {
      String dims = Arrays.stream(shape).map(String::valueOf).collect(Collectors.joining(","));
      described.add(
          "{\"dtype\":\"%s\",\"attr\":[%s,%s,%s,%s]}"
              .formatted(
                  dtype,
                  entry("_datadump_origin_name", "\"s\":\"" + origin + "\""),
                  entry("_datadump_origin_output_index", "\"i\":" + index),
                  entry("origin_format", "\"s\":\"" + format + "\""),
                  entry("origin_shape", "\"list\":{\"i\":[" + dims + "]}")));
      return this;
    }

    private Op attribute(String key, String value) {
      attributes.add(entry(key, value));
      return this;
    }

    GraphText end() {
      operators.add(
          "{%s,\"input\":%s,\"attr\":[%s],\"output_desc\":[%s]}"
              .formatted(
                  head,
                  words(inputs.toArray(String[]::new)),
                  String.join(",", attributes),
                  String.join(",", described)));
      return GraphText.this;
    }
  }

  Op op(String name, String type, int id) {
    return new Op(name, type, id);
  }

  /** An operator that stands for one of the same name. */
  GraphText plain(String name, String type, int id, String... inputs) {
    return op(name, type, id).inputs(inputs).output().end();
  }

  GraphText networkOutputs(String... names) {
    outputs.addAll(Arrays.asList(names));
    return this;
  }

  Path write(Path file) throws IOException {
    String ends = "\"list\":{\"s\":" + words(outputs.toArray(String[]::new)) + "}";
    return Files.writeString(
        file,
        "{\"name\":\"m\",\"attr\":[%s],\"graph\":[{\"name\":\"g\",\"op\":[%s]}]}"
            .formatted(entry("attr_model_out_nodes_name", ends), String.join(",", operators)));
  }

  private static String entry(String key, String value) {
    return "{\"key\":\"%s\",\"value\":{%s}}".formatted(key, value);
  }

  private static String words(String... words) {
    return Arrays.stream(words)
        .collect(Collectors.joining("\",\"", "[\"", "\"]"))
        .replace("[\"\"]", "[]");
  }
}
