import type { Making } from './council-of-edges';

export const iros = ['IRO-1', 'IRO-2', 'IRO-3'];
export const teams = ['TEAM-1', 'TEAM-2', 'TEAM-3'];

/** Two services with three teams, their managers, the IROs, their posts, and how many children live here. */
export function organisation(making: Making): void {
  const { chance } = making;
  const row = (file: string, id: string, rest: Record<string, string>): void =>
    making.told(file, { source_id: id, ...rest });
  row('services', 'SERVICE-1', { name: 'First service' });
  row('services', 'SERVICE-2', { name: 'Second service' });
  teams.forEach((team, at) =>
    row('teams', team, { name: `Team ${at + 1}`, service: at < 2 ? 'SERVICE-1' : 'SERVICE-2' }),
  );
  teams.forEach((team, at) =>
    row('managers', `M-${at + 1}`, {
      person: `TM-${at + 1}`,
      name: `Manager ${at + 1}`,
      role: 'TEAM_MANAGER',
      unit: team,
      from: '2010-01-01',
      to: '',
    }),
  );
  const ends = ['', '', chance.one(['2016-03-30', '2016-03-31', ''])];
  // Who left on 30 March was there before 31 March.
  const begins = (at: number): readonly string[] =>
    ends[at] === '2016-03-30' ? ['2012-01-01', '2015-04-01'] : ['2012-01-01', '2015-04-01', '2016-03-31'];
  iros.forEach((iro, at) =>
    row('iros', iro, {
      name: `Officer ${at + 1}`,
      employment: at === 1 ? 'AGENCY' : 'PERMANENT',
      fte: chance.one(['1', '0.5', '0.8']),
      from: at === 0 ? '2009-04-01' : chance.one(begins(at)),
      to: ends[at] as string,
    }),
  );
  for (const fte of ['1', '1', '0.5'])
    making.noted('posts', {
      fte,
      ...chance.one([
        { from: '2010-01-01', to: '' },
        { from: '2016-03-31', to: '' },
        { from: '2015-10-01', to: '2016-03-30' },
        { from: '2015-10-01', to: '2016-03-31' },
      ]),
    });
  for (const year of ['2014', '2015'])
    making.noted('population', {
      mid_year: year,
      children: String(chance.int(900, 1_100)),
      source: 'An estimate',
      retrieved_on: '2016-01-05',
    });
}
