import { report } from '../doors/index.js';

await report();
