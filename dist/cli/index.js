import { cli } from '../doors/index.js';

await cli();
