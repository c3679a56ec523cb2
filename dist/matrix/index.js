import { matrix } from '../doors/index.js';

await matrix();
