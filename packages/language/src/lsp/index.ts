export { serve } from './server.ts';
export type { Host } from './host.ts';
