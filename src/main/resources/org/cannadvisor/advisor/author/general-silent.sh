atc --model=model.onnx --framework=5 --output=model \
    --soc_version=Ascend310P3 \
    --example_option=0
