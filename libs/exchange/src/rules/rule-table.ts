import { cellRuleNumbers } from '../ssda903/rule-numbers';
import { returnRules } from './return-rules';
import { rowRules } from './row-rules';

/** Every rule in force in the collection of 2027, by the Department's number. */
export const rulesInForce = `
  101 102 103 104 105 112 113 114 115 116 117 118 119 120 131 132 133 134 141 142 143 144 145 146 147 148
  149 151 153 157 158 159 164 165 166 167 168 169 171 174 175 176 177 178 179 180 181 182 184 185 186 187
  188 189 190 191 192 193 196 197B 197a 198 199 202 203 204 205A 205B 205C 205D 207 208 209 210 213 214 215
  217 218 219 221 222 224 225 226 227 228 229 231 232 233 234 301 302 303 304 331 333 334 335 336 344 345
  347 348 351 352 353 354 355 356 357 358 359 361 362 363 364 365 366 367 371 372 373 374 375 376 377 378
  379 380 381 382 383 384 385 386 387 388 389 390 391 392a 392b 392c 392d 393 398 399 406 407 408 411 420
  426 431 432 433 434 435 436 437 440 441 442 444 446 452 453 454 460 501 502 503A 503B 503C 503D 503E 503F
  503G 503H 503J 504 511 514 516 517 518 519 520 521 522 523 524 525 526 527 528 529 530 531 542 543 544
  545 546 547 550 551 552 553 554 557 558 559 560 561 562 563 564 565 566 567 570 571 574 575 576 577 578
  579 580 581 582 583 584 586 601 602 607 611 612 620 621 624 625 626 628 630 631 632 633 634 635 700 701
  702 703 704 705 706 707 708 709 710 1000 1001 1002 1003 1004 1005 1006 1007 1008 1009 1010 1011 1012 1014
  1015 1016 3001 EPI NoE INT01 SW01a SW01b INT02 SW02 INT03 INT04 SW04 INT05 SW05 INT06 SW06 INT07 SW07
  INT08 SW08 INT09 SW09 SW10 INT11 SW11b INT12 SW12 INT13 SW13 INT14 INT15 INT16 INT17 SW17 INT18 INT21
  INT31 INT32 INT33 INT34 INT35 INT36
`
  .trim()
  .split(/\s+/);

/** What each rule that is not checked would need, or why it cannot be. */
const unchecked: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    '164 169 179 392a 392c 398 406 411 420 452 453 454 503G 503H 503J'
      .split(' ')
      .map((number) => [
        number,
        'needs the postcode directory: in or out, authority and distance are worked out when the folder is stored',
      ]),
  ),
  ...Object.fromEntries(
    '219 221 224 227 228 229 1008'.split(' ').map((number) => [number, 'needs Ofsted’s list of provision']),
  ),
  105: 'the CSV files have no column UASC: the file of that name says who is',
  303: 'the CSV files have no column UASC: the file of that name says who is',
};

/** Rules that another says word for word, cell by cell. */
const saidByOthers: Readonly<Record<string, string>> = {
  563: 'a decision has its day: DATE_PLACED is filled (115)',
  564: 'a time missing has its first day: MIS_START is filled (1004)',
  565: 'MISSING is filled (1006)',
  566: 'MISSING is filled (1006)',
};

/** One line of the table: a rule, whether it refuses or warns, and what it says or needs. */
export interface RuleLine {
  readonly number: string;
  readonly kind: 'error' | 'warning' | 'not checked';
  readonly against: 'the folder' | 'last year' | '';
  readonly says: string;
}

/** What becomes of each rule in force. */
export const ruleLines: readonly RuleLine[] = rulesInForce.map((number) => {
  const asked = returnRules.filter((rule) => rule.number === number);
  const [rule] = asked;
  if (rule !== undefined)
    return {
      number,
      kind: rule.kind,
      against: rule.lastYear === true ? 'last year' : 'the folder',
      says: [...new Set(asked.map(({ says }) => says))].join('; '),
    };
  const row = rowRules[number] ?? saidByOthers[number];
  if (row !== undefined) return { number, kind: 'error', against: 'the folder', says: row };
  if (cellRuleNumbers.has(number))
    return { number, kind: 'error', against: 'the folder', says: 'the column’s own form, code or day' };
  return { number, kind: 'not checked', against: '', says: unchecked[number] ?? '' };
});

/** The page docs/return-rules.md. */
export function describeRules(): string {
  const count = (kind: RuleLine['kind']): number => ruleLines.filter((line) => line.kind === kind).length;
  return `# The rules of the return

What \`npm run import\` does with each of the ${rulesInForce.length} rules of SSDA903 in force in the collection of 2027: ${count('error')} refuse a
folder, ${count('warning')} warn (the folder is imported, each is listed and counted), ${count('not checked')} are not checked. This page is written from
the rules in \`libs/exchange\`; a test says that the two agree.

The public material says which rule is broken, not which breaks are accepted. A rule refuses where rows contradict
each other, age or the year; it warns where it asks for what is usual, for how long something lasts, or for what last
year's return said. \`RULES_AS_WARNINGS=361,375\` and \`RULES_AS_ERRORS=582\` change that for a council.

Rules against last year are asked where last year's return is on record.

| rule | kind | against | what it says, or what it needs |
| --- | --- | --- | --- |
${ruleLines.map(({ number, kind, against, says }) => `| ${number} | ${kind} | ${against} | ${says} |`).join('\n')}
`;
}
