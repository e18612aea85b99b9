import { figuresAgree } from './figures-agree';

/** `npm run check:figures` names the councils of one of its runs; else the first half of those always checked. */
const [first = 1, last = 10] = (process.env['ORACLE_COUNCILS'] ?? '1-10').split('-').map(Number);
figuresAgree(first, last);
