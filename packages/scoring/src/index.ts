export { compilePlan, allSections, type Plan } from './plan.ts';
export { score, scoreWith } from './results.ts';
export { bandFor, plainCut, rangeOf } from './bands.ts';
export { passes, type Computed, type Truth } from './values.ts';
