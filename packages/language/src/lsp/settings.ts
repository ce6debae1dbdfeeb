import { catalogue, type Code } from '../catalogue.ts';

/** How a finding is shown in the editor: as it weighs, lighter or heavier, or not at all. What it means stays. */
export type Shown = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** What a user may choose, under `criteria` in the client's settings. */
export interface Settings {
  /** How findings are shown, by their codes; what is not named is shown as it weighs. */
  readonly findings: Readonly<Partial<Record<Code, Shown>>>;
  /** Hints between the letters of the text, each kind by itself. */
  readonly hints: { readonly labels: boolean; readonly scores: boolean; readonly bands: boolean; readonly weights: boolean };
  /** Lines above sections and inspections. */
  readonly lenses: { readonly scores: boolean; readonly answered: boolean; readonly references: boolean; readonly checks: boolean };
  /** The language in which labels are shown, such as `cy`; undefined is the main one. */
  readonly language: string | undefined;
}

/** What a client says of itself when it starts the server. */
export interface Options {
  /** It shows scores, and wants them sent. */
  readonly scores: boolean;
}

/** Reads what a client says of itself; what makes no sense counts as not said. */
export function optionsFrom(sent: unknown): Options {
  return { scores: recordOf(sent)['scores'] === true };
}

/** What holds where a user has chosen nothing. */
export const DEFAULT_SETTINGS: Settings = {
  findings: {},
  hints: { labels: true, scores: true, bands: true, weights: true },
  lenses: { scores: true, answered: true, references: true, checks: true },
  language: undefined,
};

const SHOWN: ReadonlySet<unknown> = new Set<Shown>(['error', 'warning', 'information', 'hint', 'off']);

/** Reads settings as a client sends them; what makes no sense counts as not chosen. */
export function settingsFrom(sent: unknown): Settings {
  const of = (key: string): Readonly<Record<string, unknown>> => recordOf(recordOf(sent)[key]);
  const findings = Object.fromEntries(Object.entries(of('findings')).filter(([code, shown]) => Object.hasOwn(catalogue, code) && SHOWN.has(shown)));
  const language = recordOf(sent)['language'];
  return {
    findings,
    hints: switched(DEFAULT_SETTINGS.hints, of('hints')),
    lenses: switched(DEFAULT_SETTINGS.lenses, of('lenses')),
    language: typeof language === 'string' && language !== '' ? language : undefined,
  };
}

function switched<T extends Readonly<Record<string, boolean>>>(defaults: T, chosen: Readonly<Record<string, unknown>>): T {
  const entries = Object.entries(defaults).map(([key, value]): [string, boolean] => { const choice = chosen[key]; return [key, typeof choice === 'boolean' ? choice : value]; });
  return Object.fromEntries(entries) as T;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? value as Readonly<Record<string, unknown>> : {};
}
