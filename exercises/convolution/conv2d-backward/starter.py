import numpy as np


def conv2d_backward(dy, x, w, stride, pad):
    """
    The gradients of a convolution, given dy = dL/dy.
    dy: [N, OH, OW, Cout]; x: [N, H, W, Cin]; w: [kh, kw, Cin, Cout]; pad rows and columns of zeros on each side of x.
    """
    # Start with db: where is the bias of one output channel used?
    dx = np.zeros_like(x)
    dw = np.zeros_like(w)
    db = np.zeros(w.shape[3])
    return {"dx": dx, "dw": dw, "db": db}
