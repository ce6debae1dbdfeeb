import { startNodeHost } from './node-host.ts';
import { passInside } from './suites.ts';

describe('In a VS Code with Node', () => {
  passInside(startNodeHost, 'node.cjs');
});
