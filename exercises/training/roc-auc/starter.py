import numpy as np


def roc_curve(score, y):
    """Points of the curve, from (0, 0) to (1, 1), as two lists."""
    # Lower the threshold from above all scores. Where does a point change, and what if two scores are equal?
    return {"fpr": [0.0, 1.0], "tpr": [0.0, 1.0]}


def auc(score, y):
    """The area under that curve."""
    return 0.25
