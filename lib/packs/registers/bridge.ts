import { z } from 'zod';
import { slug } from '#lib/cards/localized-text.ts';
import { bridgeRowSpec } from '#lib/exercises/bridge-row.ts';

/** `content/bridge.yaml`: what one does with arrays, as NumPy, PyTorch and the tensor library write it, by id. */
export const bridgeSpec = z.record(slug, bridgeRowSpec);
