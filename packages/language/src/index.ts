export * from './catalogue.ts';
export { createReport, MOST_DIAGNOSTICS, tidy, type Report } from './report.ts';
export { loadSources, parseSource, languageOf, type FileAccess, type FileContent, type Source } from './project/sources.ts';
export { understand, type Project } from './project/project.ts';
export type { ReadFramework } from './project/frameworks.ts';
export type { ReadInspection } from './project/inspections.ts';
export { resolveUse } from './project/paths.ts';
export { checkProject, type Checked } from './rules/check.ts';
export { format, type Formatted } from './printing/format.ts';
