export { serve } from './server.ts';
export type { Host } from './host.ts';
export { clientFiles } from './client-files.ts';
