export * from './diagnostics-formats.ts';
export * from './framework-json.ts';
export * from './inspection-json.ts';
export * from './json.ts';
export * from './markdown.ts';
export * from './results-json.ts';
export * from './score-table.ts';
export * from './table-words.ts';
