/** A name as Python writes it: `conv2dBackward` becomes `conv2d_backward`, `tanhF` `tanh_f`. */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/gu, '$1_$2')
    .toLowerCase();
}
