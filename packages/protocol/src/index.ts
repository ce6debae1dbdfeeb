export * from './scores.ts';
