import torch
from torch.nn import functional as F


def focal_loss(z, y, alpha, gamma):
    # As torchvision.ops.sigmoid_focal_loss, but with the logarithms of p_t and 1 - p_t: autograd of (1 - p_t)**gamma
    # is NaN for gamma < 1 once p_t rounds to 1.
    m = torch.where(y == 1, z, -z)
    factor = torch.exp(gamma * F.logsigmoid(-m))
    return -(torch.where(y == 1, alpha, 1 - alpha) * factor * F.logsigmoid(m)).mean()


def focal_loss_backward(dy, z, y, alpha, gamma):
    m = torch.where(y == 1, z, -z)
    p, q = torch.sigmoid(m), torch.sigmoid(-m)
    dm = torch.where(y == 1, alpha, 1 - alpha) * q**gamma * (gamma * p * F.logsigmoid(m) - q)
    return dy * torch.where(y == 1, dm, -dm) / z.numel()
