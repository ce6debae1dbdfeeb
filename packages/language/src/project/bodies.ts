import type { Reading } from '../answers/reading.ts';
import type { ReadFramework } from './frameworks.ts';
import type { Project } from './project.ts';

/** The answers of one inspection or example, and the framework they are read with. */
export interface Body {
  readonly read: ReadFramework;
  readonly readings: readonly Reading[];
}

/** The answers in a file, those of each inspection and each example by themselves. */
export function bodiesIn(file: string, { inspections, frameworks }: Pick<Project, 'inspections' | 'frameworks'>): readonly Body[] {
  return [
    ...inspections.filter((one) => one.file === file).map(({ framework, answers: { readings } }) => ({ read: framework, readings })),
    ...frameworks.filter((read) => read.file === file).flatMap((read) => read.exampleAnswers.map(({ readings }) => ({ read, readings }))),
  ];
}
