import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';

/** A step of the picture: a pack, filled or only outlined. */
export type ClimbStep = { readonly pack: string; readonly isFilled: boolean };

type ClimbPictureProps = {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly ClimbStep[];
  /** How steep the climb is, 0 to 1. */
  readonly steepness: number;
};

const LOWEST_PERCENT = 12;

/** The packs as steps, each higher than the one before; what the sentence above says, drawn. */
export function ClimbPicture({ title, text, steps, steepness }: ClimbPictureProps) {
  const rise = (30 + 58 * steepness) / Math.max(1, steps.length - 1);
  return (
    <>
      <div className="welcome-say">
        <p className="welcome-sentence">{title}</p>
        <p>{text}</p>
      </div>
      <div className="welcome-steps" aria-hidden="true">
        {steps.map(({ pack, isFilled }, index) => (
          <div
            key={pack}
            data-pack={pack}
            className={isFilled ? 'welcome-step' : 'welcome-step welcome-step-open'}
            style={{ height: `${LOWEST_PERCENT + rise * index}%` }}
          >
            <PackGlyph pack={pack} size={18} />
          </div>
        ))}
      </div>
    </>
  );
}
