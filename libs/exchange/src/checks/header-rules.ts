import { layoutOf } from '../layouts';
import type { RowCheck } from '../reading/check-file';
import type { FolderState } from '../reading/folder-state';
import { birthday, inWords } from './days';
import type { EpisodesKept } from './episodes-kept';

const names = layoutOf('ssda903_header').columns.map(({ name }) => name);
const [CHILD, SEX, DOB, UPN, MOTHER, MC_DOB] = ['CHILD', 'SEX', 'DOB', 'UPN', 'MOTHER', 'MC_DOB'].map(
  (name) => names.indexOf(name),
) as [number, number, number, number, number, number];
const girls = new Set(['2', 'F']);
const boys = new Set(['1', 'M']);

/**
 * Checks the header: mothers, and who is too young for a pupil number. What needs the year or the episodes
 * waits for them: few rows.
 */
export function headerCheck(file: string, state: FolderState, care: EpisodesKept): RowCheck {
  const [tooYoung, unsaid]: [{ line: number; birth: number }[], { line: number; child: string }[]] = [[], []];
  state.settleLater((year) => {
    const schoolFrom = (year - 2) * 10_000 + 831;
    for (const { line, birth } of tooYoung) {
      if (birthday(birth, 4) <= schoolFrom)
        state.faults.add(
          file,
          line,
          'UPN',
          'UN1',
          'UN1 not for school age (209)',
          `The child was four by ${inWords(schoolFrom)}: give the UPN, or another reason why there is none.`,
        );
    }
    for (const { line, child } of unsaid) {
      if (care.of(child).some(({ ls }) => ls !== 'V3' && ls !== 'V4'))
        state.faults.add(file, line, 'MOTHER', '', 'whether a girl is a mother (393)', 'Say 1 or 0.');
    }
  });
  return (cells, days, line) => {
    const [sex, mother] = [cells[SEX]!.toUpperCase(), cells[MOTHER]!];
    const add = (place: number, rule: string, remedy: string): void =>
      state.faults.add(file, line, names[place]!, cells[place]!, rule, remedy);
    if (cells[UPN]!.toUpperCase() === 'UN1' && days[DOB]! > 0) tooYoung.push({ line, birth: days[DOB]! });
    if (girls.has(sex) && mother === '') unsaid.push({ line, child: cells[CHILD]! });
    if (boys.has(sex) && mother !== '') add(MOTHER, 'mothers are girls (165)', 'Blank it.');
    if (boys.has(sex) && cells[MC_DOB] !== '')
      add(MC_DOB, 'no child of a boy (174)', 'Blank it, or correct SEX.');
    if (mother === '1' && cells[MC_DOB] === '')
      add(MC_DOB, 'birth of the mother’s child (611)', "Give the child's date of birth, or correct MOTHER.");
    if (!boys.has(sex) && mother !== '1' && cells[MC_DOB] !== '')
      add(MC_DOB, 'no child of who is no mother (612)', 'Blank it, or set MOTHER to 1.');
  };
}
