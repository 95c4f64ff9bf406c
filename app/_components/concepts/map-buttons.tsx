import { Maximize, Minus, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { MapControls } from './map-controls.ts';

const ZOOM = 1.5;

/** Smaller, larger, all of it. */
export function MapButtons({ controls }: { readonly controls: RefObject<MapControls | null> }) {
  const t = useTranslations('concepts.map');
  return (
    <div className="cm-zoom">
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('zoomOut')}
        onClick={() => controls.current?.zoomBy(1 / ZOOM)}
      >
        <Minus size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('zoomIn')}
        onClick={() => controls.current?.zoomBy(ZOOM)}
      >
        <Plus size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('fit')}
        onClick={() => controls.current?.fit()}
      >
        <Maximize size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
