import { z } from 'zod';

/** Weights by concept (`concept` in this pack, or `pack/concept`): a pass practises it by this part of a review of its own. */
export const encompassesSpec = z.record(z.string(), z.number().min(0).max(1));
