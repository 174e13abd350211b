#!/bin/bash
atc --framework=5 --model=mobilenet_v3_large.onnx --output=mobilenet_v3_large_dynaipp \
    --input_format=NCHW --input_shape="input:4,3,224,224" \
    --insert_op_conf=aipp_dyn.cfg --soc_version=Ascend310P3
