import type { ShareInterval } from '#lib/quiz/wilson.ts';

type ShareBarProps = { readonly interval: ShareInterval; readonly label: string };

/** A share on a line from none to all, with its interval; in the hue of the pack around it. */
export function ShareBar({ interval: { share, from, to }, label }: ShareBarProps) {
  const at = (value: number): number => 8 + 144 * value;
  return (
    <svg viewBox="0 0 160 26" role="img" aria-label={label} className="share-bar">
      <line x1={at(0)} x2={at(1)} y1="13" y2="13" className="share-line" strokeWidth="2" />
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1="8" y2="18" className="share-line" />
      ))}
      <rect x={at(from)} y="7" width={at(to) - at(from)} height="12" rx="6" className="share-interval" />
      <circle cx={at(share)} cy="13" r="6" className="share-point" strokeWidth="2" />
    </svg>
  );
}
