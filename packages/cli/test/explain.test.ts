import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '@inspection-criteria/language';
import { criteria, PROJECT } from './run.ts';

describe('criteria explain', () => {
  it('prints the page of a finding, without the marks of its markup', () => {
    const { status, out } = criteria(['explain', 'band-order']);
    assert.equal(status, 0);
    assert.match(out, /^Bands out of order\n\nband-order · warning\n/);
    assert.match(out, /\nWrong\n\n {4}framework homes \{\n {8}unit resident\n/);
    assert.doesNotMatch(out, /[`#*]/);
  });

  it('has a page for every finding there is', () => {
    assert.deepEqual(readdirSync(path.join(PROJECT, 'packages/cli/dist/diagnostics')).sort(), Object.keys(catalogue).map((code) => `${code}.md`).sort());
  });

  it('names all findings where none is asked for', () => {
    const { status, out } = criteria(['explain']);
    assert.equal(status, 0);
    for (const [code, { severity, title }] of Object.entries(catalogue)) assert.match(out, new RegExp(`^${code} +${severity} +${title}$`, 'm'));
  });

  it('says what was meant, or where to look', () => {
    const slip = criteria(['explain', 'bandorder']);
    assert.deepEqual([slip.status, slip.err], [2, 'There is no finding called bandorder. Did you mean band-order?\n']);
    assert.match(criteria(['explain', '../../../package']).err, /There is no finding called .* Run criteria explain to see all there are\./);
  });
});
