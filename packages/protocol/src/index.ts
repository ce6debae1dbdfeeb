export * from './scores.ts';
export * from './files.ts';
