import { powerOf10 } from '#lib/cards/figure/axis-number.ts';

/** A number for tables: short, yet enough digits to see two apart; NaN and infinities by name. */
export function formatValue(value: number, digits = 7): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  const text = size >= 1e-3 && size < 1e6 ? String(Number(value.toPrecision(digits))) : value.toExponential(3);
  return text.replace('-', '−').replace('e-', 'e−').replace('e+', 'e');
}

/** A size such as a tolerance or a relative error: two digits tell enough. */
export function formatSize(value: number): string {
  if (!Number.isFinite(value) || value === 0) return formatValue(value);
  const size = Math.abs(value);
  return size >= 1e-2 && size < 1e4
    ? String(Number(value.toPrecision(2)))
    : value.toExponential(1).replace('e-', 'e−').replace('e+', 'e');
}

/** An element of a tensor, as in `dx[0, 3]`; of a single number its name alone. */
export function formatPlace(name: string, index: readonly number[]): string {
  return index.length === 0 ? name : `${name}[${index.join(', ')}]`;
}

/** A shape, as in `[5, 7]`. */
export function formatShape(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

/** Time as people read it: milliseconds below a second, seconds above. */
export function formatMillis(millis: number): string {
  return millis < 1000 ? `${Math.round(millis)} ms` : `${(millis / 1000).toFixed(1)} s`;
}

/** 10⁻⁵ of 1e-5, for the ticks of a logarithmic axis. */
export function powerOfTen(value: number): string {
  return powerOf10(10 ** Math.round(Math.log10(value)));
}

/** Bytes as people read them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kibibytes = bytes / 1024;
  return kibibytes < 1024 ? `${formatSize(kibibytes)} KiB` : `${formatSize(kibibytes / 1024)} MiB`;
}
