package org.cannadvisor.intake.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cannadvisor.intake.SourceText;
import org.cannadvisor.model.UntrainedModule;
import org.junit.jupiter.api.Test;

final class UntrainedModuleReaderTest {

  private static List<String> said(String python) {
    var text = new SourceText("post.py", python);
    var reader = new UntrainedModuleReader();
    return reader.recognises(text)
        ? reader.read(text).facts(UntrainedModule.class).stream()
            .map(one -> one.module() + " @" + one.at().line())
            .toList()
        : List.of();
  }

  @Test
  void layersThatNothingLoads() {
    assertEquals(
        List.of("CRF @1"),
        said("crf = CRF(9, batch_first=True)\ntags = crf.decode(np.fromfile(f))\n"));
    assertEquals(
        List.of("nn.Linear @2"),
        said(
            """
            session = InferSession(0, "backbone.om")
            head = nn.Linear(512, 10)
            print(head(session.infer([x])[0]).argmax())
            """));
    assertEquals(
        List.of("torch.nn.LSTM @3"),
        said(
            """
            class Decoder:
                def __init__(self):
                    self.rnn = torch.nn.LSTM(80, 80)
                def run(self, path):
                    return self.rnn(torch.tensor(np.load(path)))
            """));
  }

  @Test
  void layersThatAreTrainedOrUnused() {
    String crf = "crf = CRF(9)\ntags = crf.decode(np.fromfile(f))\n";
    assertEquals(List.of(), said(crf + "crf.load_state_dict(torch.load(p))\n"));
    assertEquals(List.of(), said(crf + "crf.transitions.data = torch.tensor(t)\n"));
    assertEquals(List.of(), said("crf = CRF(9)\nx = np.fromfile(f)\n"));
    assertEquals(List.of(), said("crf = CRF(9)\ntags = crf.decode(x)\n"));
    assertEquals(List.of(), said("s = nn.Softmax(dim=1)\nprint(s(torch.tensor(np.load(p))))\n"));
  }
}
