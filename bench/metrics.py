"""The metrics of two raw tensors with numpy, one array operation after the other, as msaccucmp does.

Usage: metrics.py MY GOLDEN DTYPE 8|10
"""
import sys

import numpy as np

EPSILON = np.finfo(float).eps


def relative(x, y):
    return np.where(np.abs(y) > EPSILON, np.abs(x / y - 1), 0)


def normalized(values):
    low, high = values.min(), values.max()
    unit = (values - low) / (high - low) if high != low else values
    unit = np.maximum(unit, np.finfo(np.float32).eps)
    return unit / unit.sum()


def divergence(x, y):
    p, q = normalized(x), normalized(y)
    return (p * np.log(p / q)).sum()


def main():
    my, golden, dtype, count = sys.argv[1:5]
    x = np.fromfile(my, dtype=dtype).astype("float32")
    y = np.fromfile(golden, dtype=dtype).astype("float32")
    with np.errstate(all="ignore"):
        print(((x / np.linalg.norm(x)) * (y / np.linalg.norm(y))).sum())
        print(np.abs(x - y).max())
        print(relative(x, y).sum())
        print((((x - y) ** 2).sum() / (y ** 2).sum()) ** 0.5)
        print(np.abs(x - y).mean())
        print(np.sqrt(np.average((x - y) ** 2)))
        print(relative(x, y).max())
        print(relative(x, y).mean())
        if count == "10":
            print(divergence(x, y))
            print(np.std(x, dtype=np.float64), np.std(y, dtype=np.float64))
            print(np.mean(x, dtype=np.float64), np.mean(y, dtype=np.float64))


main()
