import { answers } from './answers.ts';
import { beginning } from './beginning.ts';
import { checks } from './checks.ts';
import { explain } from './explain.ts';
import type { Feature } from './feature.ts';
import { handingOn } from './handing-on.ts';
import { inspectionView } from './inspection-view.ts';
import { preview } from './preview.ts';
import { server } from './server.ts';
import { status } from './status.ts';
import { tasks } from './tasks.ts';
import { walkthrough } from './walkthrough.ts';

/** Everything the extension contributes. */
export const features: readonly Feature[] = [answers, beginning, checks, explain, handingOn, inspectionView, preview, server, status, tasks, walkthrough];
