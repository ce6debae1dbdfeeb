export * as ast from '../generated/ast.ts';
export * from './comments.ts';
export * from './parse.ts';
export * from './pieces.ts';
export * from './places.ts';
export * from './problem.ts';
export * from './tables.ts';
export { nearest } from './messages.ts';
