import type { Child, Period, PlacementSpell } from './child';
import { day, type DayNumber } from './day';
import { legalStatusOn } from './legal-history';
import { moveDates } from './placement-dates';
import { YEAR_END, YEAR_START } from './quotas';
import type { Random } from './random';

const CHANGES = [
  ['CARPL', 48],
  ['CREQB', 16],
  ['CREQO', 10],
  ['CHILD', 8],
  ['STAND', 5],
  ['ALLEG', 4],
  ['CLOSE', 5],
  ['OTHER', 4],
] as const;
const UNPLANNED = new Set(['CREQB', 'ALLEG', 'CLOSE', 'STAND', 'CHILD']);

/**
 * Where the child lived, from the first night to the last. `homePostcode` is kept by a placement with the
 * parents.
 */
export function placementHistory(
  child: Child,
  period: Period,
  homePostcode: string,
  random: Random,
): PlacementSpell[] {
  const starts = [period.start, ...moveDates(child, period, random)];
  const spells: PlacementSpell[] = [];
  for (const [index, from] of starts.entries()) {
    const until = starts[index + 1] ?? period.end ?? YEAR_END + 400;
    const adoptive = from === period.adoption?.placed;
    const previous = spells[index - 1];
    const type = adoptive
      ? period.adoption?.byCurrentCarer
        ? 'A5'
        : 'A6'
      : placementType(child, period, from, until, index, previous?.type ?? '', random);
    if (previous) {
      previous.reasonForChange = adoptive || type === 'P1' ? 'CARPL' : random.weighted<string>(CHANGES);
    }
    const sameCarer = type === 'A5' && previous;
    if (sameCarer) previous.type = 'U5';
    spells.push({
      from,
      type,
      ...(sameCarer
        ? {
            provider: previous.provider,
            urn: previous.urn,
            postcode: previous.postcode,
            carer: previous.carer,
            out: previous.out,
            distance: previous.distance,
          }
        : elsewhere(setting(child, type, index, homePostcode, random), homePostcode, previous)),
      planned: previous ? !UNPLANNED.has(previous.reasonForChange) : random.chance(0.7),
      reasonForChange: '',
      longTerm: type === 'U4' || type === 'A6' || type === 'A5',
    });
  }
  confirmAsLongTerm(child, period, spells, random);
  changeStatus(child, period, spells);
  return spells;
}

function placementType(
  child: Child,
  period: Period,
  from: DayNumber,
  until: DayNumber,
  index: number,
  before: string,
  random: Random,
): string {
  const age = (from - child.dob) / 365.25;
  const ageAtEnd = (Math.min(until, period.end ?? YEAR_END) - child.dob) / 365.25;
  if (
    index > 0 &&
    before !== 'P1' &&
    period.adoption === null &&
    legalStatusOn(period.legal, from) === 'C2' &&
    random.chance(0.15)
  )
    return 'P1';
  if (age >= 16)
    return random.weighted([
      ['H5', 30],
      ['U6', 34],
      ['P2', child.unaccompanied ? 0 : 12],
      ['K2', 14],
      ['U3', 10],
    ]);
  if (age >= 11)
    return random.weighted([
      ['U6', 50],
      ['U4', 20],
      ['K2', 16],
      ['U3', 8],
      ['S1', 3],
      ['R1', 1],
    ]);
  if (age < 1 && index === 0 && ageAtEnd < 3)
    return random.weighted([
      ['U6', 80],
      ['R3', 6],
      ['U3', 14],
    ]);
  return random.weighted([
    ['U6', 62],
    ['U4', age > 4 ? 20 : 2],
    ['U3', 14],
    ['U1', age > 4 ? 4 : 0],
  ]);
}

type Setting = Pick<PlacementSpell, 'provider' | 'urn' | 'postcode' | 'carer' | 'out' | 'distance'>;

function setting(child: Child, type: string, index: number, homePostcode: string, random: Random): Setting {
  const sharing = (type === 'U6' || type === 'U4') && index === 0;
  const carer = sharing ? `CR${child.id.slice(2, 4)}F${child.family}` : `CR${child.id.slice(2)}-${index + 1}`;
  if (type === 'P1')
    return { provider: 'PR0', urn: '', postcode: homePostcode, carer, out: false, distance: 0 };
  const offered = type.startsWith('A')
    ? random.weighted([
        ['PR1', 70],
        ['PR5', 30],
      ])
    : type === 'S1' || type === 'R1' || type === 'H5' || type === 'P2'
      ? random.weighted([
          ['PR4', 70],
          ['PR5', 30],
        ])
      : sharing
        ? child.family % 5 < 3
          ? 'PR1'
          : 'PR4'
        : random.weighted([
            ['PR1', 58],
            ['PR4', 36],
            ['PR5', 6],
          ]);
  const out =
    type === 'K2' && offered === 'PR1' ? false : sharing ? child.family % 3 === 0 : random.chance(0.4);
  // A family centre outside the area is not the council's own (1015).
  const provider = type === 'R3' && out && offered === 'PR1' ? 'PR4' : offered;
  return {
    provider,
    carer,
    out,
    urn: URN_LESS.has(type) ? '' : urnOf(type, provider, sharing ? child.family : random.int(0, 999)),
    postcode: sharing ? madeUpPostcode(child.family * 7 + 3) : madeUpPostcode(random.int(0, 40_000)),
    distance: out ? random.int(14, 90) + random.int(0, 9) / 10 : random.int(1, 9) + random.int(0, 9) / 10,
  };
}

/** No placement but one at home has the home's postcode, and none that of the one before: it would be no move. */
function elsewhere(made: Setting, homePostcode: string, previous: PlacementSpell | undefined): Setting {
  if (made.provider === 'PR0') return made;
  let { postcode } = made;
  for (let number = 0; postcode === homePostcode || postcode === previous?.postcode; number++)
    postcode = madeUpPostcode(number);
  return { ...made, postcode };
}

const URN_LESS = new Set(['P1', 'P2', 'P3', 'H5', 'R1', 'R2', 'R5']);

/** Registration numbers that no register has issued. */
function urnOf(type: string, provider: string, number: number): string {
  if (type.startsWith('A')) return provider === 'PR1' ? 'SC999002' : 'SC999003';
  if (type === 'S1') return 'XXXXXXX';
  if (type.startsWith('K'))
    return provider === 'PR1' ? `SC99901${number % 4}` : `SC9991${10 + (number % 30)}`;
  return provider === 'PR1' ? 'SC999001' : `SC9992${10 + (number % 20)}`;
}

/** No postcode area is called ZZ. */
export function madeUpPostcode(number: number): string {
  const letter = (value: number) => 'ABDEFGHJLNPQRSTUWXYZ'[value % 20];
  return `ZZ${1 + (number % 20)} ${number % 9}${letter(Math.floor(number / 20))}${letter(Math.floor(number / 400))}`;
}

/**
 * Some carers were confirmed in the year as long-term carers of a child already with them: a new placement
 * with the same carer.
 */
function confirmAsLongTerm(child: Child, period: Period, spells: PlacementSpell[], random: Random): void {
  const current = spells[spells.length - 1] as PlacementSpell;
  if (
    child.longTerm ||
    child.route !== 'stayer' ||
    child.placementsInYear !== 1 ||
    child.adoptionPlan !== 'none'
  )
    return;
  if (
    current.type !== 'U6' ||
    current.from > YEAR_START - 60 ||
    period.start > day('2014-12-01') ||
    !random.chance(0.2)
  )
    return;
  current.reasonForChange = 'PLACE';
  spells.push({
    ...current,
    from: random.int(YEAR_START + 60, YEAR_END - 60),
    type: 'U4',
    reasonForChange: '',
    longTerm: true,
    planned: true,
    statusOnly: true,
  });
}

/** One in so many of the children who may have it: told by the number of the child, so that chance stays as it is. */
const oneIn = (child: Child, many: number): boolean => Number(child.id.slice(2)) % many === 0;

/**
 * Changes of status with the same carer, where figures of placements have gone wrong: of children long in the
 * same home, within the two years; of children with two homes in the year; and on 1 April itself, of the home
 * that was open when the year began.
 */
function changeStatus(child: Child, period: Period, spells: PlacementSpell[]): void {
  if (period.adoption !== null || period.end !== null) return;
  const last = spells.length - 1;
  if (child.stable && child.placementsInYear === 1 && oneIn(child, 4))
    splitSpell(spells, last, oneIn(child, 8) ? YEAR_START : YEAR_END - 200);
  if (child.placementsInYear === 2 && oneIn(child, 3)) splitSpell(spells, last, YEAR_END - 3);
  if (child.placementsInYear >= 3 && oneIn(child, 2)) {
    const open = spells.findIndex(
      ({ from }, at) => from < YEAR_START - 30 && (spells[at + 1]?.from ?? YEAR_END) > YEAR_START + 1,
    );
    if (open >= 0) splitSpell(spells, open, YEAR_START);
  }
}

/** The same home under the other fostering status from a day on; what is no fostering stays as it is. */
function splitSpell(spells: PlacementSpell[], at: number, on: DayNumber): void {
  const spell = spells[at];
  if (spell === undefined || !['U4', 'U6'].includes(spell.type) || spell.from >= on - 1) return;
  const { reasonForChange } = spell;
  const type = spell.type === 'U6' ? 'U4' : 'U6';
  spells.splice(at + 1, 0, {
    ...spell,
    from: on,
    type,
    reasonForChange,
    longTerm: type === 'U4',
    planned: true,
    statusOnly: true,
  });
  spell.reasonForChange = 'PLACE';
}
