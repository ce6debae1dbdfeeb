import { html, nothing, type TemplateResult } from 'lit';
import type { Baseline, Effect, Outcome, SectionReport } from '@inspection-criteria/protocol';
import type { App } from '../app.ts';
import { countText, t } from '../texts.ts';
import { english, icon, placeLink } from './pieces.ts';

/** What is to be said of a section beside its score, a line each: what moved its rating, how far it can still go, and what it was before. */
export function sectionNotes(app: App, section: SectionReport, baselines: readonly Baseline[]): TemplateResult | typeof nothing {
  const notes = [provisional(section), ...section.effects.map((effect) => effectNote(app, effect)), open(section), next(section), ...before(section, baselines)].filter((note) => note !== nothing);
  return notes.length === 0 ? nothing : html`<ul class="notes">${notes}</ul>`;
}

type Note = TemplateResult | typeof nothing;

function note(kind: string, name: string, text: unknown): TemplateResult {
  return html`<li class=${kind}>${icon(name)}<span>${text}</span></li>`;
}

function provisional({ provisional: first, final, provisionalLabel, rating }: SectionReport): Note {
  if (first === undefined || first === final || provisionalLabel === undefined) return nothing;
  return note('moved', 'arrow-right', rating === undefined ? t('Provisionally {0}, but not rated in the end', provisionalLabel)
    : html`${t('Provisional')} <b>${provisionalLabel}</b> ${t('became')} <b>${rating}</b>`);
}

function effectNote(app: App, { text, moved, kind, place }: Effect): TemplateResult {
  return note(moved ? 'moved' : 'quiet', iconOf(kind), place === undefined ? english(text) : placeLink(app, place, english(text)));
}

function iconOf(kind: Effect['kind']): string {
  switch (kind) {
    case 'judgement': case 'given': return 'law';
    case 'move': return 'arrow-both';
    case 'cap': return 'fold-up';
    case 'floor': return 'fold-down';
    case 'hold': return 'lock-small';
    case 'moderation': return 'comment-discussion';
    case 'not rated': return 'circle-slash';
  }
}

/** How far answers that are still missing can move the section. */
function open({ missing, settled, rating, between, stillPossible }: SectionReport): Note {
  if (missing === 0) return nothing;
  const left = missing === 1 ? t('1 answer is missing') : t('{0} answers are missing', countText(missing));
  if (settled && rating !== undefined) return note('open', 'lock', t('{0}; the rating can no longer change', left));
  const score = between === undefined || between[0] === between[1] ? left : t('{0}; the score can still end between {1} and {2}', left, ...between);
  return note('open', 'unlock', stillPossible.length < 2 ? score : t('{0}. Still possible: {1}', score, stillPossible.join(', ')));
}

function next({ next: band }: SectionReport): Note {
  return band === undefined ? nothing : note('next', 'target', english(band.text));
}

/** What it was when saved, when committed, and without what is on trial; only where that was something else. */
function before(section: SectionReport, baselines: readonly Baseline[]): readonly Note[] {
  const others = baselines.map((baseline) => change(timeOf(baseline), baseline.sections[section.id], section));
  return [change(t('Without what is on trial'), section.before, section), ...others];
}

/** When something was so, and that its framework was another then: what moved is not what was answered. */
export function timeOf({ name, differs: { framework, answers } }: Baseline): string {
  if (!framework) return name === 'saved' ? t('Saved') : t('Committed');
  if (answers) return name === 'saved' ? t('Saved, with another framework') : t('Committed, with another framework');
  return name === 'saved' ? t('Saved, with the same answers but another framework') : t('Committed, with the same answers but another framework');
}

function change(when: string, then: Omit<Outcome, 'at'> | undefined, now: SectionReport): Note {
  if (then === undefined || then.score === now.score && then.rating === now.rating) return nothing;
  return note('changed', 'history', html`${when}: <span class="old">${outcomeText(then)}</span> ${icon('arrow-small-right')}<span class="unseen">${t('now')}</span> <b>${outcomeText(now)}</b>`);
}

/** *66%, Good*. */
export function outcomeText({ score, rating }: { readonly score: string | undefined; readonly rating: string | undefined }): string {
  return [score, rating].filter((text) => text !== undefined).join(', ') || t('none');
}
