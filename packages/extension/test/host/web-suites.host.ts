import { passInside } from './suites.ts';
import { startWebHost } from './web-host.ts';

describe('In a VS Code with nothing but a browser', () => {
  passInside(startWebHost, 'web.cjs');
});
