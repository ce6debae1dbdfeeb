import type { Rule, Section } from '@inspection-criteria/model';

/** What was found of a rule in a section. */
interface Found<R extends Rule, T> {
  readonly rule: R;
  readonly section: Section;
  readonly what: T;
}

/** What is found of rules in each of the sections that have them, told once: what a level says may do nothing in one section and much in another. */
export function inEveryBearer<R extends Rule, T>(
  sections: readonly Section[], rulesIn: (section: Section) => readonly R[], find: (rule: R, section: Section) => T | undefined,
): readonly Found<R, T>[] {
  const bearers = new Map<string, { readonly found: Found<R, T>[]; times: number }>();
  for (const section of sections) {
    for (const rule of rulesIn(section)) {
      const key = `${rule.span.file}:${String(rule.span.start)}`;
      const known = bearers.get(key) ?? { found: [], times: 0 };
      bearers.set(key, known);
      known.times++;
      const what = find(rule, section);
      if (what !== undefined) known.found.push({ rule, section, what });
    }
  }
  return [...bearers.values()].flatMap(({ found, times }) => found.length < times ? [] : found.slice(0, 1));
}
