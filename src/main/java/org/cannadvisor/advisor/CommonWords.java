package org.cannadvisor.advisor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cannadvisor.knowledge.Entry;
import org.cannadvisor.knowledge.KnowledgeBase;
import org.cannadvisor.model.Text;

/**
 * Words that tell nothing of whose project it is: those of the knowledge base, operator types, and
 * what exporters and everybody call tensors and layers. Replacing them would hide no name and spoil
 * the sentences that hold them.
 */
final class CommonWords {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** {@code Conv_12}, {@code input.1}, {@code relu3:0}: the number says which, not whose. */
  private static final Pattern NUMBERED =
      Pattern.compile("([A-Za-z][A-Za-z0-9_]*?)(?:[_.:]?\\d{1,9}){0,2}");

  /** What stands for a placeholder that nothing fills: {@code {keepFile|keep_dtype.cfg}}. */
  private static final Pattern DEFAULT = Pattern.compile("\\{[^{}|]*\\|([^{}]*)}");

  private static final String EVERYBODYS =
      "actual add aipp attention attn backbone batch bias block blocks bn box boxes cast class"
          + " classes cls concat const constant conv data decoder dense div embed embedding"
          + " embeddings encoder extract fc feature features features flatten gemm head heads hidden"
          + " ids image images img imgs in input inputs label labels layer layers linear logit"
          + " logits loss main mask max mean min mlp model module mul neck net network node"
          + " node_output norm onnx op operator out output outputs partitionedcall permute pixel"
          + " placeholder pool pooling pred prediction predictions prob probs prod proj query"
          + " relu reshape resize result sample score scores self sequence serving_default sigmoid"
          + " slice softmax split squeeze state states stem sub sum tensor text token tokens"
          + " transpose unsqueeze upsample value values video weight weights";

  private final Set<String> words = new HashSet<>();
  private final Set<String> files = new TreeSet<>();

  private CommonWords() {}

  static CommonWords of(KnowledgeBase knowledge, Collection<String> types) {
    var common = new CommonWords();
    common.add(EVERYBODYS);
    types.forEach(common::add);
    knowledge.operators().forEach(one -> common.add(one.wrong().en() + " " + one.instead().en()));
    knowledge.outlines().forEach(one -> common.add(knowledge.entry(one.id())));
    return common;
  }

  private void add(Entry entry) {
    String file = DEFAULT.matcher(entry.newFile().name()).replaceAll("$1");
    if (!file.isEmpty()) {
      files.add(file);
    }
    Stream<Text> texts =
        Stream.concat(
            Stream.of(entry.title(), entry.summary(), entry.price(), entry.experiment()),
            entry.sentences().values().stream());
    texts.forEach(text -> add(text.zh() + " " + text.en()));
    entry
        .prose()
        .values()
        .forEach(
            one -> {
              add(one.why() + " " + one.check() + " " + one.verify() + " " + one.vendor());
              one.steps().forEach(this::add);
            });
  }

  private void add(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
  }

  /** Files that recommendations propose to write. */
  Set<String> files() {
    return files;
  }

  boolean has(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether it is such a word, with a number behind it or without. */
  boolean isNumbered(String name) {
    Matcher parts = NUMBERED.matcher(name);
    return has(name) || (parts.matches() && has(parts.group(1)));
  }
}
