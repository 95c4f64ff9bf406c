"""Functions of torch.special that torch itself has as well."""

import torch

erf, erfc, expm1, log1p, exp2 = torch.erf, torch.erfc, torch.expm1, torch.log1p, torch.exp2
expit, logsumexp, softmax, log_softmax = torch.sigmoid, torch.logsumexp, torch.softmax, torch.log_softmax
gammaln = torch.lgamma


def __getattr__(name):
    raise AttributeError(f"torch.special.{name} is not here: there are erf, expit, expm1, log1p, logsumexp and softmax")
