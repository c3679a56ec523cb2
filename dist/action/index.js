import { action } from '../doors/index.js';

await action();
