def roc_curve(score, y):
    score = [float(s) for s in score]
    y = [int(label) for label in y]
    positives = sum(y)
    negatives = len(y) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("both classes are needed")
    fpr, tpr = [0.0], [0.0]
    for threshold in sorted(set(score), reverse=True):
        tp = fp = 0
        for s, label in zip(score, y):
            if s >= threshold:
                if label == 1:
                    tp += 1
                else:
                    fp += 1
        fpr.append(fp / negatives)
        tpr.append(tp / positives)
    return {"fpr": fpr, "tpr": tpr}


def auc(score, y):
    curve = roc_curve(score, y)
    fpr, tpr = curve["fpr"], curve["tpr"]
    area = 0.0
    for i in range(1, len(fpr)):
        area += (fpr[i] - fpr[i - 1]) * (tpr[i] + tpr[i - 1]) / 2
    return area
