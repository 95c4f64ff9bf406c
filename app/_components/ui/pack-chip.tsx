import { PackGlyph } from './pack-glyph.tsx';

/** A pack by glyph, hue and name; `name` may be a concept’s, where the glyph then tells its pack. */
export function PackChip({ pack, name }: { readonly pack: string; readonly name: string }) {
  return (
    <span className="chip" data-pack={pack}>
      <PackGlyph pack={pack} size={17} />
      {name}
    </span>
  );
}
