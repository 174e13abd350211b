package org.cannadvisor.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.cannadvisor.tensor.detail.Detail;

/** The details of a row as JSON. */
final class DetailJson {

  private final JsonGenerator json;

  DetailJson(JsonGenerator json) {
    this.json = json;
  }

  void write(RowDetail of) throws IOException {
    Detail detail = of.detail();
    json.writeStartObject();
    json.writeStringField("tensor", of.row().tensorIndex());
    json.writeNumberField("elements", detail.elements());
    json.writeFieldName("dims");
    json.writeArray(longs(detail.dims()), 0, detail.dims().size());
    json.writeNumberField("rtol", detail.tolerance().relative());
    json.writeNumberField("atol", detail.tolerance().absolute());
    json.writeNumberField("withinTolerance", detail.close());
    differences(detail);
    histogram("absolute", detail.absolute());
    histogram("relative", detail.relative());
    places(detail);
    channels(detail);
    numbers(detail);
    odd("myOdd", detail.my());
    odd("goldenOdd", detail.golden());
    json.writeEndObject();
  }

  private static long[] longs(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }

  private void differences(Detail detail) throws IOException {
    json.writeArrayFieldStart("largest");
    for (Detail.Difference difference : detail.largest()) {
      json.writeStartObject();
      json.writeNumberField("element", difference.element());
      number("my", difference.my());
      number("golden", difference.golden());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void histogram(String name, Detail.Histogram histogram) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("zeros", histogram.zeros());
    json.writeNumberField("notFinite", histogram.notFinite());
    json.writeNumberField("lowestDecade", histogram.lowest());
    json.writeFieldName("counts");
    json.writeArray(longs(histogram.counts()), 0, histogram.counts().size());
    json.writeEndObject();
  }

  private void places(Detail detail) throws IOException {
    json.writeArrayFieldStart("places");
    for (Detail.Place place : detail.places()) {
      json.writeStartObject();
      json.writeNumberField("axis", place.axis());
      json.writeNumberField("from", place.from());
      json.writeNumberField("to", place.to());
      json.writeNumberField("step", place.step());
      number("share", place.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (detail.border().isPresent()) {
      json.writeObjectFieldStart("border");
      number("outerMean", detail.border().get().outer());
      number("innerMean", detail.border().get().inner());
      json.writeEndObject();
    }
  }

  private void channels(Detail detail) throws IOException {
    json.writeArrayFieldStart("channels");
    for (Detail.Channels channels : detail.channels()) {
      json.writeStartObject();
      json.writeNumberField("axis", channels.axis());
      json.writeNumberField("size", channels.size());
      json.writeArrayFieldStart("bad");
      for (Detail.Channel channel : channels.bad()) {
        channel(channel);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void channel(Detail.Channel channel) throws IOException {
    json.writeStartObject();
    json.writeNumberField("index", channel.index());
    json.writeStringField("kind", channel.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    number("scale", channel.scale());
    number("shift", channel.shift());
    number("unexplained", channel.unexplained());
    if (channel.other() >= 0) {
      json.writeNumberField("goldenChannel", channel.other());
    }
    json.writeEndObject();
  }

  private void numbers(Detail detail) throws IOException {
    if (detail.steps().isPresent()) {
      json.writeObjectFieldStart("ulp");
      number("median", detail.steps().get().median());
      number("p99", detail.steps().get().p99());
      number("max", detail.steps().get().max());
      json.writeEndObject();
    }
    if (detail.top().isPresent()) {
      json.writeObjectFieldStart("topK");
      json.writeNumberField("k", detail.top().get().k());
      json.writeNumberField("rows", detail.top().get().rows());
      number("same", detail.top().get().same());
      number("sameFirst", detail.top().get().first());
      json.writeEndObject();
    }
  }

  private void odd(String name, Detail.Odd odd) throws IOException {
    json.writeObjectFieldStart(name);
    tally("nan", odd.nan());
    tally("infinite", odd.infinite());
    tally("saturated", odd.saturated());
    tally("subnormal", odd.subnormal());
    json.writeEndObject();
  }

  private void tally(String name, Detail.Tally tally) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("count", tally.count());
    json.writeNumberField("first", tally.first());
    json.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    ResultJson.number(json, value);
  }
}
