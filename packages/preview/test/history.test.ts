import assert from 'node:assert/strict';
import type { Trial } from '@inspection-criteria/protocol';
import { History } from '../src/history.ts';

const on = (value: string): readonly Trial[] => [{ kind: 'answer', unit: 'visit', record: 'V01', column: 'S1', value }];

describe('What was done on the page', () => {
  it('is taken back and made again in its order, be it a trial or a change of the text', () => {
    const history = new History();
    history.did({ kind: 'trial', trial: [] });
    history.did({ kind: 'text' });
    history.did({ kind: 'trial', trial: on('no') });
    assert.deepEqual(history.go('undo', on('yes')), { kind: 'trial', trial: on('no') });
    assert.deepEqual(history.go('undo', on('no')), { kind: 'text' });
    assert.deepEqual(history.go('undo', on('no')), { kind: 'trial', trial: [] });
    assert.deepEqual(history.go('redo', []), { kind: 'trial', trial: on('no') });
    assert.deepEqual(history.go('redo', on('no')), { kind: 'text' });
    assert.deepEqual(history.go('redo', on('no')), { kind: 'trial', trial: on('yes') });
  });

  it('is the text’s where nothing was done here, or all of it is taken back', () => {
    const history = new History();
    assert.deepEqual(history.go('undo', []), { kind: 'text' });
    assert.deepEqual(history.go('redo', []), { kind: 'text' });
    history.did({ kind: 'trial', trial: [] });
    history.forget();
    assert.deepEqual(history.go('undo', on('yes')), { kind: 'text' });
  });

  it('cannot be made again after something else was done', () => {
    const history = new History();
    history.did({ kind: 'trial', trial: [] });
    history.go('undo', on('yes'));
    history.did({ kind: 'trial', trial: on('no') });
    assert.deepEqual(history.go('redo', on('na')), { kind: 'text' });
  });
});
