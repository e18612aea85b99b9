import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layouts, readFolder, type FileName } from '../src';

const file = (name: FileName, ...rows: string[]): string =>
  [layouts[name].columns.map((column) => column.name).join(','), ...rows].join('\r\n');
const good: Partial<Record<FileName, string[]>> = {
  persons: ['1,A1,Ann,Reed,2010-05-05,F,,', '2,A2,Ben,Lake,2010-05-06,M,,'],
  services: ['S1,Children'],
  teams: ['T1,Team one,S1'],
  iros: ['I1,Jo Lee,PERMANENT,1,2015-01-01,'],
  monitoring_discussions: ['D1,A1,I1,2015-09-01,CARER,,,', 'D2,A1,I1,2015-10-01,TEACHER,,,'],
  midway_checks: ['1,D1,yes', '2,D2,no'],
  private_talks: ['1,A1,I1,2015-06-01,SPOKEN_TO,', '2,A2,I1,2015-06-01,REFUSED,Did not wish to'],
  permanence_plans: [
    '1,A1,LONG_TERM_FOSTERING,2015-06-01,,2015-09-01',
    '2,A1,ADOPTION,2015-09-01,A family was found,',
    '3,A2,RETURN_HOME,2015-06-01,,',
  ],
  dispute_protocols: ['P1,2015-04-01,Another council 2015,30,WORKING_DAYS'],
  dispute_protocol_stages: [
    '1,P1,1,STAGE_1,First,Team manager,TEAM_MANAGER,5,WORKING_DAYS',
    '2,P1,2,PANEL,Panel,The panel,ASSISTANT_DIRECTOR,48,HOURS',
    '3,P1,3,STAGE_4,Director,Director,ASSISTANT_DIRECTOR,,',
  ],
  disputes: ['X1,A1,,I1,T1,2015-06-01,,,,,'],
  dispute_stages: [
    '1,X1,1,2015-06-01T09:00,,,',
    '2,X1,PANEL,2015-06-08T09:00,,,',
    '3,X1,4,2015-06-20T09:00,,,',
    '4,X1,CAFCASS,2015-07-01T09:00,,,',
  ],
};
async function faultsOf(changed: Partial<Record<FileName, string[]>>): Promise<string[]> {
  const path = mkdtempSync(join(tmpdir(), 'extract-'));
  for (const [name, rows] of Object.entries({ ...good, ...changed }))
    writeFileSync(join(path, `${name}.csv`), file(name as FileName, ...rows));
  const read = await readFolder(path, { year: 2016 });
  return read.ok
    ? []
    : read.faults.map(({ file: where, line, column, rule }) => `${where}:${line} ${column} ${rule}`);
}

const cases: [string, string, Partial<Record<FileName, string[]>>][] = [
  [
    'midway_checks.csv:3 discussion one row a discussion',
    'a discussion told of twice',
    { midway_checks: ['1,D1,yes', '2,D1,no'] },
  ],
  [
    'midway_checks.csv:2 discussion in the folder',
    'a discussion that is none',
    { midway_checks: ['1,D9,yes'] },
  ],
  [
    'private_talks.csv:2 because why there was no talk',
    'a refusal without a word',
    { private_talks: ['1,A1,I1,2015-06-01,REFUSED,'] },
  ],
  [
    'private_talks.csv:2 because no reason where there was a talk',
    'a talk and why there was none',
    { private_talks: ['1,A1,I1,2015-06-01,SPOKEN_TO,Too young'] },
  ],
  [
    'private_talks.csv:3 on_day one talk a child and day',
    'two talks on a day',
    { private_talks: ['1,A1,I1,2015-06-01,SPOKEN_TO,', '2,A1,I1,2015-06-01,SPOKEN_TO,'] },
  ],
  [
    'permanence_plans.csv:3 replaced_on one permanence plan in force',
    'two plans at once',
    { permanence_plans: ['1,A1,ADOPTION,2015-06-01,,', '2,A1,RETURN_HOME,2015-09-01,,'] },
  ],
  [
    'permanence_plans.csv:2 replaced_on not before agreed_on',
    'replaced before agreed',
    { permanence_plans: ['1,A1,ADOPTION,2015-06-01,,2015-05-01'] },
  ],
  [
    'permanence_plans.csv:2 route known code',
    'a route there is none of',
    { permanence_plans: ['1,A1,SOMEWHERE,2015-06-01,,'] },
  ],
  [
    'dispute_protocols.csv:3 from one protocol from a day',
    'two protocols from a day',
    { dispute_protocols: [...(good.dispute_protocols ?? []), 'P2,2015-04-01,Another,20,WORKING_DAYS'] },
  ],
  [
    'dispute_protocols.csv:3 source_id stages of a protocol',
    'a protocol without stages',
    { dispute_protocols: [...(good.dispute_protocols ?? []), 'P2,2016-01-01,Another,20,WORKING_DAYS'] },
  ],
  [
    'dispute_protocols.csv:2 whole_count hours in whole days',
    'thirty hours in all',
    { dispute_protocols: ['P1,2015-04-01,Another council 2015,30,HOURS'] },
  ],
  [
    'dispute_protocol_stages.csv:5 place one stage in each place',
    'two stages in a place',
    {
      dispute_protocol_stages: [
        ...(good.dispute_protocol_stages ?? []),
        '4,P1,3,STAGE_5,Chief,Chief,ASSISTANT_DIRECTOR,,',
      ],
    },
  ],
  [
    'dispute_protocol_stages.csv:5 limit_unit a limit and its unit together',
    'ten of nothing',
    {
      dispute_protocol_stages: [
        ...(good.dispute_protocol_stages ?? []),
        '4,P1,4,STAGE_5,Chief,Chief,ASSISTANT_DIRECTOR,10,',
      ],
    },
  ],
  [
    'dispute_protocol_stages.csv:5 stage form',
    'Cafcass as a stage',
    {
      dispute_protocol_stages: [
        ...(good.dispute_protocol_stages ?? []),
        '4,P1,4,CAFCASS,Cafcass,Cafcass,ASSISTANT_DIRECTOR,,',
      ],
    },
  ],
  [
    'dispute_stages.csv:2 stage a stage of a protocol',
    'a stage that no protocol has',
    { dispute_stages: ['1,X1,5,2015-06-01T09:00,,,'] },
  ],
  [
    'dispute_stages.csv:2 stage form',
    'a stage in small letters',
    { dispute_stages: ['1,X1,panel,2015-06-01T09:00,,,'] },
  ],
];

describe('the extract on permanence plans, talks in private, midway checks and other protocols', () => {
  it('is without a fault in a good folder', async () => expect(await faultsOf({})).toEqual([]));
  it.each(cases)('%s: %s', async (expected, _what, changed) =>
    expect(await faultsOf(changed)).toContain(expected),
  );
});
