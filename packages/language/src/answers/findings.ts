import type { About } from '@inspection-criteria/model';
import type { Code } from '../catalogue.ts';
import type { Report } from '../report.ts';

/** A finding about answers, its place counted from the beginning of the stretch or row it was found in. */
export interface Finding {
  readonly code: Code;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestion?: string | undefined;
  readonly about?: About;
}

/** Takes findings in while a stretch is read. */
export type Find = (finding: Finding) => void;

/** Reports findings at their places in the file. */
export function reportFindings(findings: readonly Finding[], file: string, offset: number, report: Report): void {
  for (const { code, start, end, message, suggestion, about } of findings) {
    report(code, { file, start: offset + start, end: offset + end }, message, { suggestion, about });
  }
}
