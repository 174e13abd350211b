package org.cannadvisor.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cannadvisor.model.Curve;

/** The curves as the chart of a page reads them: one array for each column. */
final class CurveJson {

  private CurveJson() {}

  static String of(List<Curve> curves) throws IOException {
    var text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new IslandEscapes());
      json.writeStartArray();
      for (Curve curve : curves) {
        write(json, curve);
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Curve curve) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", Visible.line(curve.subject()));
    json.writeStringField("file", Visible.line(curve.file()));
    json.writeNumberField("first", curve.first());
    json.writeNumberField("cosineMin", curve.cosineMin());
    json.writeNumberField("euclideanMax", curve.euclideanMax());
    List<Curve.Point> points = curve.points();
    JsonReport.strings(
        json, "names", points.stream().map(one -> Visible.line(one.operator())).toList());
    JsonReport.strings(
        json, "types", points.stream().map(one -> Visible.line(one.type())).toList());
    numbers(json, "cosine", points, Curve.Point::cosine);
    numbers(json, "euclidean", points, Curve.Point::euclidean);
    json.writeArrayFieldStart("overflow");
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).overflow()) {
        json.writeNumber(i);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void numbers(
      JsonGenerator json, String name, List<Curve.Point> points, ToDoubleFunction<Curve.Point> of)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Curve.Point point : points) {
      double value = of.applyAsDouble(point);
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }
}
