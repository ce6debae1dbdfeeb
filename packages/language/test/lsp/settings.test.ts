import assert from 'node:assert/strict';
import { readPage } from '../docs/fences.ts';
import { DEFAULT_SETTINGS, settingsFrom } from '../../src/lsp/settings.ts';

describe('Settings', () => {
  it('are as they are without any, where what is sent makes no sense', () => {
    for (const sent of [undefined, null, 7, 'x', [], {}, { findings: 3, hints: [], lenses: 'no', language: 4 }, { hints: { labels: 'no' } }]) assert.deepEqual(settingsFrom(sent), DEFAULT_SETTINGS);
  });

  it('are taken one by one', () => {
    const sent = { findings: { 'missing-answer': 'off', 'check-failed': 'loud', toString: 'off', unheard: 'hint' }, hints: { labels: false }, lenses: { checks: false }, language: 'cy' };
    assert.deepEqual(settingsFrom(sent), {
      findings: { 'missing-answer': 'off' }, hints: { ...DEFAULT_SETTINGS.hints, labels: false }, lenses: { ...DEFAULT_SETTINGS.lenses, checks: false }, language: 'cy',
    });
  });

  it('have a line each on their page', () => {
    const page = readPage('editors', 'settings.md');
    const names = Object.entries(DEFAULT_SETTINGS).flatMap(([name, value]: [string, unknown]) => typeof value === 'object' && value !== null && name !== 'findings' ? Object.keys(value).map((key) => `${name}.${key}`) : [name]);
    assert.deepEqual([...page.matchAll(/^\| `criteria\.([\w.]+)`/gm)].map(([, name]) => name).sort(), names.sort());
  });
});
