/** A share between 0 and 1, and between which shares the true one lies with 95 %. */
export type ShareInterval = { readonly share: number; readonly from: number; readonly to: number };

// The 0.975 quantile of the normal distribution.
const Z = 1.959963984540054;

/** The Wilson score interval (Wilson 1927) of `right` out of `of`, at 95 %; null out of none. */
export function wilsonInterval(right: number, of: number): ShareInterval | null {
  if (of <= 0) return null;
  const share = right / of;
  const scale = 1 + Z ** 2 / of;
  const middle = (share + Z ** 2 / (2 * of)) / scale;
  const reach = (Z / scale) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { share, from: right === 0 ? 0 : middle - reach, to: right === of ? 1 : middle + reach };
}
