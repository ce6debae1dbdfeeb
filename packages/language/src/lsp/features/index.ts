import type { Feature } from '../feature.ts';
import { diagnostics } from './diagnostics.ts';
import { documentLinks } from './document-links.ts';
import { scores } from './scores.ts';

/** Everything the server can do. */
export const features: readonly Feature[] = [diagnostics, documentLinks, scores];
