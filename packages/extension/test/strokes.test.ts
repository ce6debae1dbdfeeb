import assert from 'node:assert/strict';
import { Strokes } from '../src/strokes.ts';

const FILE = 'file:///seatown.cases';

describe('Changes that were one to whoever made them', () => {
  it('are taken back at once, made again at once, and taken back again', () => {
    const strokes = new Strokes();
    strokes.made(FILE, { before: 1, after: 2 }, false);
    strokes.made(FILE, { before: 2, after: 3 }, true);
    assert.equal(strokes.steps('undo', FILE, 3), 2);
    strokes.went('undo', 3, 5);
    assert.equal(strokes.steps('undo', FILE, 5), 1);
    assert.equal(strokes.steps('redo', FILE, 5), 2);
    strokes.went('redo', 5, 7);
    assert.equal(strokes.steps('redo', FILE, 7), 1);
    assert.equal(strokes.steps('undo', FILE, 7), 2);
  });

  it('are one by one where the text has changed otherwise, before or between or after', () => {
    const strokes = new Strokes();
    strokes.made(FILE, { before: 1, after: 2 }, false);
    strokes.made(FILE, { before: 3, after: 4 }, true);
    assert.equal(strokes.steps('undo', FILE, 4), 1);
    strokes.made(FILE, { before: 4, after: 5 }, true);
    assert.equal(strokes.steps('undo', FILE, 5), 2);
    assert.equal(strokes.steps('undo', FILE, 6), 1);
    assert.equal(strokes.steps('undo', 'file:///other.cases', 5), 1);
    strokes.went('undo', 6, 7);
    assert.equal(strokes.steps('redo', FILE, 7), 1);
  });

  it('are one by one where each was meant, or the text was not open', () => {
    const strokes = new Strokes();
    strokes.made(FILE, { before: 1, after: 2 }, false);
    strokes.made(FILE, { before: 2, after: 3 }, false);
    assert.equal(strokes.steps('undo', FILE, 3), 1);
    strokes.made(FILE, { before: undefined, after: 4 }, true);
    assert.equal(strokes.steps('undo', FILE, 4), 1);
  });
});
