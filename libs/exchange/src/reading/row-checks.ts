import type { FileName } from '../layouts';
import { layoutOf } from '../layouts';
import type { RowCheck } from './check-file';
import { adoptionCheck, decisionCheck, sameDecisionDay } from '../checks/adoption-rules';
import { inWords } from '../checks/days';
import { extractChecksOf } from '../checks/extract-rules';
import type { EpisodeChecks } from '../checks/episode-checks';
import { headerCheck } from '../checks/header-rules';
import { leaverCheck } from '../checks/leaver-rules';
import { outcomeCheck } from '../checks/outcome-rules';
import { oneAtATime } from '../checks/one-at-a-time';
import { ownProvisionCheck } from '../checks/own-provision';
import { withoutCareCheck } from '../checks/without-care';
import type { FolderState } from './folder-state';
import { KeyTable } from './key-table';

/** Where a column stands in its layout. */
const placeOf = (name: FileName, column: string): number =>
  layoutOf(name).columns.findIndex((known) => known.name === column);

/** Birth: the same wherever it is told (INT11-18). */
function sameBirth(name: FileName, file: string, state: FolderState): RowCheck | null {
  const column = name === 'persons' ? 'dob' : 'DOB';
  const [child, dob] = [placeOf(name, name === 'persons' ? 'child' : 'CHILD'), placeOf(name, column)];
  if (child < 0 || dob < 0) return null;
  return (cells, days, line) => {
    const day = days[dob]!;
    if (day === 0 || cells[child] === '') return;
    const known = state.births.put(cells[child]!, day);
    if (known >= 0 && known !== day)
      state.faults.add(
        file,
        line,
        column,
        cells[dob]!,
        'one date of birth (INT11-18)',
        `Another file or row says ${inWords(known)}: correct one of them.`,
      );
  };
}

/** PN0 up to and including the fourth birthday (440), PN1-PN7 from it (441). */
function participationByAge(name: FileName, file: string, state: FolderState): RowCheck | null {
  const places =
    name === 'ssda903_reviews'
      ? (['CHILD', 'REVIEW', 'REVIEW_CODE'] as const)
      : name === 'reviews'
        ? (['child', 'completed_on', 'participation'] as const)
        : null;
  if (!places) return null;
  const [child, held, code] = places.map((column) => placeOf(name, column)) as [number, number, number];
  return (cells, days, line) => {
    const said = cells[code]!.toUpperCase();
    const birth = state.births.get(cells[child]!);
    if (said === '' || days[held] === 0 || birth < 0) return;
    const fourth = birth + 40_000;
    if (said === 'PN0' && days[held]! > fourth)
      state.faults.add(
        file,
        line,
        places[2],
        said,
        'PN0 only up to the fourth birthday (440)',
        `The child was four on ${inWords(fourth)}: use PN1 to PN7.`,
      );
    if (said !== 'PN0' && days[held]! < fourth)
      state.faults.add(
        file,
        line,
        places[2],
        said,
        'PN1-PN7 only from the fourth birthday (441)',
        `The child is four on ${inWords(fourth)}: use PN0.`,
      );
  };
}

/** A score or a reason, not both (197a); the chain of substance misuse (158, 159, 192, 193). */
function outcomesTogether(name: FileName, file: string, state: FolderState): RowCheck | null {
  if (name !== 'ssda903_oc2') return null;
  const [score, reason, misuse, received, offered] = [
    'SDQ_SCORE',
    'SDQ_REASON',
    'SUBSTANCE_MISUSE',
    'INTERVENTION_RECEIVED',
    'INTERVENTION_OFFERED',
  ].map((column) => placeOf(name, column)) as [number, number, number, number, number];
  return (cells, _days, line) => {
    const add = (column: string, at: number, rule: string, remedy: string): void =>
      state.faults.add(file, line, column, cells[at]!, rule, remedy);
    if (cells[score] !== '' && cells[reason] !== '')
      add('SDQ_REASON', reason, 'a score or a reason (197a)', 'Take the reason out when there is a score.');
    if (cells[misuse] === '1' && cells[received] === '')
      add('INTERVENTION_RECEIVED', received, 'filled when there is a problem (192)', 'Say 1 or 0.');
    if (cells[misuse] !== '1' && cells[received] !== '')
      add(
        'INTERVENTION_RECEIVED',
        received,
        'blank without a problem (193)',
        'Blank it, or set SUBSTANCE_MISUSE to 1.',
      );
    if (cells[received] === '0' && cells[offered] === '')
      add('INTERVENTION_OFFERED', offered, 'filled when none was received (159)', 'Say 1 or 0.');
    if (cells[received] !== '0' && cells[offered] !== '')
      add('INTERVENTION_OFFERED', offered, 'blank when one was received (158)', 'Blank it.');
  };
}

/** A pupil number is one child's (444), from the collection of 2026. */
function onePupilEach(name: FileName, file: string, state: FolderState): RowCheck | null {
  if (name !== 'ssda903_header') return null;
  const upn = placeOf(name, 'UPN');
  const seen = new KeyTable();
  const twice: { upn: string; line: number; before: number }[] = [];
  state.settleLater((year) => {
    if (year < 2026) return;
    for (const { upn: value, line, before } of twice)
      state.faults.add(
        file,
        line,
        'UPN',
        value,
        'a pupil number of one child (444)',
        `The child on line ${before} has it too: correct one of them.`,
      );
  });
  return (cells, _days, line) => {
    const value = cells[upn]!;
    if (value === '' || /^UN[1-5]$/.test(value)) return;
    const before = seen.put(value, line);
    if (before >= 0) twice.push({ upn: value, line, before });
  };
}

/** A child has one row in persons. */
function onePersonEach(name: FileName, file: string, state: FolderState): RowCheck | null {
  if (name !== 'persons') return null;
  const child = placeOf(name, 'child');
  const seen = new KeyTable();
  return (cells, _days, line) => {
    const before = cells[child] === '' ? -1 : seen.put(cells[child]!, line);
    if (before >= 0)
      state.faults.add(
        file,
        line,
        'child',
        cells[child]!,
        'once in the file',
        `The child stands already on line ${before}: take one row out.`,
      );
  };
}

/** The return's file may not be older than the collection that asked for it first. */
export function checkFileYear(name: FileName, file: string, year: number, state: FolderState): void {
  const { from } = layoutOf(name);
  if (from !== undefined && year < from)
    state.faults.add(
      file,
      0,
      '',
      String(year),
      'file of the collection year',
      `The return has this file from ${from}: take it out, or give the right year with the command.`,
    );
}

/** The further checks of a file's rows. */
export function rowChecksOf(
  name: FileName,
  file: string,
  state: FolderState,
  episodes: EpisodeChecks,
): RowCheck[] {
  const made = [
    sameBirth(name, file, state),
    participationByAge(name, file, state),
    outcomesTogether(name, file, state),
    onePersonEach(name, file, state),
    onePupilEach(name, file, state),
    oneAtATime(name, file, state),
    withoutCareCheck(name, file, state, episodes.kept),
  ];
  if (name === 'ssda903_header') made.push(headerCheck(file, state, episodes.kept));
  if (name === 'ssda903_episodes') made.push(episodes.rowCheck(file));
  if (name === 'placements') made.push(ownProvisionCheck(file, state, episodes.kept));
  if (name === 'ssda903_oc2') made.push(outcomeCheck(file, state, episodes.kept));
  if (name === 'ssda903_oc3') made.push(leaverCheck(file, state, episodes.kept));
  if (name === 'ssda903_ad1') made.push(adoptionCheck(file, state, episodes.kept));
  if (name === 'ssda903_placed_adoption')
    made.push(decisionCheck(file, state, episodes.kept), sameDecisionDay(file, state));
  return [...made, ...extractChecksOf(name, file, state)].filter((check) => check !== null);
}
