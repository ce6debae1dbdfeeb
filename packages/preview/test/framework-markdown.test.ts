import { doesNotMatch, equal, match } from 'node:assert/strict';
import { frameworkMarkdown } from '../src/framework/markdown.ts';
import { frameworkPage } from './browser/samples.ts';

describe('a framework as Markdown', () => {
  const text = frameworkMarkdown(frameworkPage());

  it('has headings as deep as sections lie, method, questions and tables of bands', () => {
    match(text, /^# Review of swimming pools\n\nEdition 2026 · Inspectorate of Pools\n\n/);
    match(text, /\n## Theme: Safety\n\n- Its score is the share of counted answers\.\n- It is rounded to 1%, halves up\.\n\n### Criterion: People\n\n- \*\*S1\*\* Lifeguards were alert\n {2}- Answer: Sufficiency\n {2}- Weighs 2\.\n/);
    match(text, /\n\| Band \| Given for \| Stars \|\n\| --- \| --- \| --- \|\n\| Good \| 80% and above \| 3 \|\n/);
  });

  it('keeps guidance as it was written, below its question', () => {
    match(text, /\n\n {2}> Watch for ten minutes\.\n/);
  });

  it('makes no markup of names', () => {
    match(text, /\n## Theme: \\<img src=x onerror="document\.title='harmed'"\\>\n/);
    doesNotMatch(text.replace(frameworkPage().root.guidance ?? '', ''), /[^\\]<img/);
  });

  it('ends with one line end, and has no gaps', () => {
    equal(/\n{3}/.test(text) || text.endsWith('\n\n') || !text.endsWith('\n'), false);
  });
});
