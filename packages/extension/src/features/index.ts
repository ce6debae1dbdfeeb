import type { Feature } from './feature.ts';
import { preview } from './preview.ts';
import { server } from './server.ts';

/** Everything the extension contributes. */
export const features: readonly Feature[] = [preview, server];
