import { hashText } from './prng.ts';

/** A UUID (version 8) that is always the same for the same UUID and name, and differs wherever one of these does. */
export function derivedUuid(uuid: string, name: string): string {
  const words = uuid.replaceAll('-', '').match(/.{8}/gu) ?? [];
  const mixed = words.map((word, index) => (Number.parseInt(word, 16) ^ hashText(`${index}/${name}`)) >>> 0);
  const digits = mixed.map((word) => word.toString(16).padStart(8, '0')).join('');
  // The variant’s two bits are 10.
  const variant = ((Number.parseInt(digits[16] ?? '0', 16) & 3) | 8).toString(16);
  const [first, second, third, last] = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(13, 16),
    digits.slice(20),
  ];
  return `${first}-${second}-8${third}-${variant}${digits.slice(17, 20)}-${last}`;
}
