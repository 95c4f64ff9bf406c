import { PACK_GLYPHS } from './pack-glyphs.tsx';

type PackGlyphProps = {
  readonly pack: string;
  /** Its side in CSS pixels. */
  readonly size?: number;
};

/** The sign of a pack, in the colour of the text around it; a pack that has none is told by its first letter. Always beside a name. */
export function PackGlyph({ pack, size = 18 }: PackGlyphProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      {PACK_GLYPHS[pack] ?? <Initial pack={pack} />}
    </svg>
  );
}

function Initial({ pack }: { readonly pack: string }) {
  return (
    <text x="10" y="15" textAnchor="middle" fill="currentColor" stroke="none" fontSize="14" fontWeight="600">
      {pack.slice(pack.lastIndexOf('/') + 1, pack.lastIndexOf('/') + 2).toUpperCase()}
    </text>
  );
}
