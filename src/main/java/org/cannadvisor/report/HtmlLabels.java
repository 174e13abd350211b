package org.cannadvisor.report;

import org.cannadvisor.model.Text;

/** Words that only stand in pages. */
final class HtmlLabels {

  static final Text COPY = new Text("复制", "Copy");
  static final Text DARK = new Text("深色/浅色", "Light/dark");
  static final Text SKIP = new Text("跳到正文", "Skip to the content");
  static final Text RECOMMENDATIONS = new Text("建议（%d 条）", "Recommendations (%d)");
  static final Text OVERVIEW = new Text("概览", "Overview");
  static final Text CHART = new Text("各算子的精度", "Metrics over the network");
  static final Text FILTER = new Text("按名称或类型筛选", "Filter by name or type");
  static final Text TABLE = new Text("比对表", "Table");
  static final Text ZOOM_IN = new Text("放大", "Zoom in");
  static final Text ZOOM_OUT = new Text("缩小", "Zoom out");
  static final Text LEFT = new Text("左移", "Left");
  static final Text RIGHT = new Text("右移", "Right");
  static final Text RESET = new Text("复位", "Reset");
  static final Text CHART_HOW =
      new Text(
          "拖动可放大，双击复位；选中图后用左右方向键逐个查看算子。虚线为阈值，竖线为首个发散的算子，▲ 为溢出。",
          "Drag to zoom, double-click to reset; in the chart the left and right keys go from operator"
              + " to operator. Dashed: thresholds; upright line: first divergence;"
              + " ▲ overflow.");
  static final Text EXPORT = new Text("导出到 advisor.yaml", "Export for advisor.yaml");
  static final Text CLEAR = new Text("清除回答", "Clear the answers");
  static final Text POINTS_TO = new Text("回答指向", "The answers point to");
  static final Text NOTHING_YET = new Text("还没有回答指向任何建议。", "No answer points anywhere yet.");

  static final Text ANSWERED = new Text("已回答", "answered");
  static final Text FILES_DIFFER = new Text("文件中的答案与此不同。", "The files say otherwise.");

  private HtmlLabels() {}
}
