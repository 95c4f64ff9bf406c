import { PackGlyph } from './pack-glyph.tsx';

/** The glyph of a pack on a square of its tint; the name of what it marks stands beside it. */
export function PackBadge({ pack, small = false }: { readonly pack: string; readonly small?: boolean }) {
  return (
    <span className={small ? 'badge badge-small' : 'badge'} data-pack={pack}>
      <PackGlyph pack={pack} size={small ? 17 : 20} />
    </span>
  );
}
