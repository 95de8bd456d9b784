"""
Writes what was trained for the graph: `export.py CHECKPOINT FILE`. Linear layers as int8 with a scale for each output, the very numbers
that src/embedding/build/quantize.ts makes of the package's; all else as float32. In the safetensors format.
"""
import json
import os
import struct
import sys

import numpy as np
import torch

sys.path.insert(0, os.path.dirname(__file__))
from model import FROZEN, LAYERS, Reader, load


def quantized(weight):
    """`weight` [outputs, inputs] as int8 [inputs, outputs] and float32 scales [outputs]."""
    largest = weight.abs().amax(1)
    scales = (largest / 127).float()
    scales[scales == 0] = 1
    # Halves are rounded up, as JavaScript does.
    steps = torch.floor(weight / scales[:, None] + 0.5)
    return steps.t().contiguous().to(torch.int8).numpy(), scales.numpy()


def main(checkpoint, path):
    net = Reader()
    load(net, checkpoint)
    state = net.state_dict()
    tensors = {}

    def put_linear(name, weight, bias):
        tensors[f"{name}.matrix"], tensors[f"{name}.scales"] = quantized(weight)
        tensors[f"{name}.bias"] = bias.numpy()

    for number in range(FROZEN, LAYERS):
        own = lambda part: (state[f"l.{number}.{part}.weight"], state[f"l.{number}.{part}.bias"])
        to = f"encoder.layer.{number}"
        for part, weight, bias in zip(("query", "key", "value"), *(one.chunk(3) for one in own("qkv"))):
            put_linear(f"{to}.attention.self.{part}", weight, bias)
        put_linear(f"{to}.attention.output.dense", *own("o"))
        put_linear(f"{to}.intermediate.dense", *own("i"))
        put_linear(f"{to}.output.dense", *own("f"))
        for name, part in (("attention.output.LayerNorm", "n1"), ("output.LayerNorm", "n2")):
            tensors[f"{to}.{name}.weight"], tensors[f"{to}.{name}.bias"] = (one.numpy() for one in own(part))
    # First and last token of the answer, and the rank: [384, 3], as ONNX multiplies.
    tensors["heads.matrix"] = torch.cat([state["h.weight"], state["r.weight"]]).t().contiguous().numpy()
    tensors["heads.bias"] = torch.cat([state["h.bias"], state["r.bias"]]).numpy()

    header, at = {}, 0
    for name, tensor in tensors.items():
        kind = {"int8": "I8", "float32": "F32"}[str(tensor.dtype)]
        header[name] = {"dtype": kind, "shape": list(tensor.shape), "data_offsets": [at, at + tensor.nbytes]}
        at += tensor.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for tensor in tensors.values():
            file.write(np.ascontiguousarray(tensor).tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
