atc --model=segmenter.onnx --framework=5 --output=segmenter --soc_version=Ascend310P3
