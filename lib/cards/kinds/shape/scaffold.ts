/** The fields of layers to trace, new, as its author finds them in `cards.yaml`. */
export const SHAPE_SCAFFOLD = `    question:
      en: Fill in the shape after each layer, without the batch axis.
      zh: 填写每一层之后的形状，不含批次轴。
    draws:
      H: { from: 20, to: 30, step: 2 }
      C: { oneOf: [4, 6, 8] }
    input: [H, H, 3]
    layers:
      - { conv: { filters: C, kernel: 3, stride: 1, padding: 1 }, ask: [shape, parameters] }
      - { relu: {} }
      - { maxpool: { kernel: 2 }, ask: [shape] }
    mistakes:
      - layer: 1
        shape: [H - 2, H - 2, C]
        why: { en: The padding makes up for the border., zh: 填充补上了边缘。 }
    back:
      en: What follows from it.
      zh: 由此可以得出什么。
`;
