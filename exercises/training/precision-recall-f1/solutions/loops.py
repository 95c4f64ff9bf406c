def prf(pred, truth, num_classes, average):
    tp = [0] * num_classes
    fp = [0] * num_classes
    fn = [0] * num_classes
    for p, t in zip(pred, truth):
        if p == t:
            tp[int(p)] += 1
        else:
            fp[int(p)] += 1
            fn[int(t)] += 1
    if average == "micro":
        tp, fp, fn = [sum(tp)], [sum(fp)], [sum(fn)]
    precisions, recalls, f1s = [], [], []
    for hits, alarms, misses in zip(tp, fp, fn):
        p = hits / (hits + alarms) if hits + alarms else 0.0
        r = hits / (hits + misses) if hits + misses else 0.0
        precisions.append(p)
        recalls.append(r)
        f1s.append(2 * p * r / (p + r) if p + r else 0.0)
    mean = lambda values: sum(values) / len(values)
    return {"precision": mean(precisions), "recall": mean(recalls), "f1": mean(f1s)}
