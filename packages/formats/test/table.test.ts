import assert from 'node:assert/strict';
import { rational } from '@inspection-criteria/model';
import { shareCell, wholeShareCell } from '../src/table.ts';

describe('Cells of tables', () => {
  it('say exactly what a score is, and print the share of a question to the whole percent; spreadsheets get its decimals', () => {
    assert.deepEqual(shareCell(rational(7, 17)), { text: 'about 41.18%', number: '41.18%' });
    assert.deepEqual(wholeShareCell(rational(7, 17)), { text: '41%', number: '41.18%' });
    assert.deepEqual(wholeShareCell(rational(999, 1000)), { text: '>99%', number: '99.9%' });
  });

  it('are empty where there is no share', () => {
    assert.deepEqual(wholeShareCell(undefined), { text: '', number: undefined });
  });
});
