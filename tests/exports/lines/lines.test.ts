import { linesSuite } from './suite.ts';

linesSuite([0, 1], ['Times 同宽']);
