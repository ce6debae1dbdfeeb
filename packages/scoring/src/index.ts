export { allSections, columnsOfCondition, compilePlan, type Plan } from './plan.ts';
export { refusal } from './rating.ts';
export { pointsOf } from './tallies.ts';
export { score, scoreWith } from './results.ts';
export { bandFor, plainCut, rangeOf } from './bands.ts';
export { explain, type Explanation } from './explain.ts';
export { sampleResults, type SampleResult } from './samples.ts';
export { passes, testOfNumbers, type Computed, type Truth } from './values.ts';
