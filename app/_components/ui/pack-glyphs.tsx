import type { ReactNode } from 'react';

/** The shapes of the glyphs, each from the mathematics of its pack, on a grid of 20 by 20; readable at 16 px. */
export const PACK_GLYPHS: Readonly<Partial<Record<string, ReactNode>>> = {
  foundations: (
    <>
      <circle cx={4.5} cy={10} r={1.8} />
      <circle cx={15.5} cy={4.5} r={1.8} />
      <circle cx={15.5} cy={15.5} r={1.8} />
      <path d="M6.2 9.2l7.6-3.8M6.2 10.8l7.6 3.8" />
    </>
  ),
  activations: (
    <>
      <path d="M2.5 16h3.2c4.6 0 4-12 8.6-12h3.2" />
    </>
  ),
  losses: (
    <>
      <path d="M3 4c1.4 8 4 12 7 12s5.6-4 7-12" />
      <circle cx={10} cy={12.6} r={1.4} fill="currentColor" stroke="none" />
    </>
  ),
  initialization: (
    <>
      <path d="M10 16V9M10 9l-6-5M10 9l6-5M10 9V3" />
      <circle cx={10} cy={16.5} r={1} fill="currentColor" />
    </>
  ),
  normalization: (
    <>
      <path d="M2.5 15c4 0 4-10.5 7.5-10.5S13.5 15 17.5 15M10 4.5V17.5" />
    </>
  ),
  regularization: (
    <>
      <path d="M3 10h4.5M17 10h-4.5M5 7l3 3-3 3M15 7l-3 3 3 3" />
    </>
  ),
  optimizers: (
    <>
      <path d="M3 4l4.5 4-1.5 3.5 5 1-.5 3.5h6" />
      <circle cx={17} cy={16} r={1} fill="currentColor" />
    </>
  ),
  training: (
    <>
      <path d="M3 3v14h14M6 6c1 6 4 7.5 11 7.5" />
    </>
  ),
  convolution: (
    <>
      <rect x={3} y={3} width={14} height={14} rx={1.5} />
      <path d="M3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14" strokeWidth={1} />
      <rect x={3.5} y={3.5} width={8.5} height={8.5} fill="currentColor" stroke="none" opacity={0.45} />
    </>
  ),
  architectures: (
    <>
      <path d="M10 2.8l7 3.6-7 3.6-7-3.6zM3 10l7 3.6 7-3.6M3 13.6l7 3.6 7-3.6" />
    </>
  ),
  detection: (
    <>
      <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" />
      <rect x={7.5} y={7.5} width={5} height={5} rx={0.8} />
    </>
  ),
  segmentation: (
    <>
      <path d="M10 2.5c5 0 7.5 3 7.5 7s-3 8-7.5 8-7.5-3-7.5-7.5 2.5-7.5 7.5-7.5zM3 11.5c4-3 5.5 2 8 0s4-4.5 6.5-2.5" />
    </>
  ),
  sequences: (
    <>
      <rect x={2} y={7.5} width={4.2} height={5} rx={1} />
      <rect x={13.8} y={7.5} width={4.2} height={5} rx={1} />
      <rect x={7.9} y={7.5} width={4.2} height={5} rx={1} />
      <path d="M6.2 10h1.7M12.1 10h1.7" />
    </>
  ),
  attention: (
    <>
      <path d="M3 15c0-12 14-12 14 0M6.5 15c0-6.5 7-6.5 7 0" />
      <path d="M3 17v.01M6.5 17v.01M10 17v.01M13.5 17v.01M17 17v.01" strokeWidth={2.2} />
    </>
  ),
  generative: (
    <>
      <path d="M10 2.5l1.8 5.7 5.7 1.8-5.7 1.8-1.8 5.7-1.8-5.7-5.7-1.8 5.7-1.8z" />
    </>
  ),
  reinforcement: (
    <>
      <path d="M16.5 10a6.5 6.5 0 1 1-2-4.7M16.8 2.8v3.4h-3.4" />
      <circle cx={10} cy={10} r={1.5} fill="currentColor" />
    </>
  ),
  'metric-learning': (
    <>
      <circle cx={5.5} cy={13.5} r={2} />
      <circle cx={9} cy={8} r={2} />
      <path d="M16 4.5l-1 .01M14 6.5l-2.6 0M16.5 15.5l-2.5-2.5M16.5 13l-2.5 2.5" />
    </>
  ),
  efficiency: (
    <>
      <path d="M11 2.5L4 11.5h5l-1 6 7-9h-5z" />
    </>
  ),
  frameworks: (
    <>
      <path d="M7.5 3C5 3 6.5 10 3 10c3.5 0 2 7 4.5 7M12.5 3c2.5 0 1 7 4.5 7-3.5 0-2 7-4.5 7" />
    </>
  ),
  'data-engineering': (
    <>
      <ellipse cx={10} cy={5} rx={6.5} ry={2.5} />
      <path d="M3.5 5v10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5V5M3.5 10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5" />
    </>
  ),
};
