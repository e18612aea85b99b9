import { bringFrom as from } from '@iro/subgraph';
import { after } from './day-after';

/** The organisation: names and posts, which concern no child. */
export const organisation = [
  from({
    file: 'services',
    table: 'council_service',
    columns: { name: 'text' },
    row: ({ name }) => ({ name }),
  }),
  from({
    file: 'teams',
    table: 'team',
    columns: { name: 'text', service_id: 'uuid' },
    row: ({ name, service }, s) => ({ name, service_id: s.idOf('services', service) }),
  }),
  from({
    file: 'managers',
    table: 'manager',
    columns: {
      person: 'text',
      person_id: 'uuid',
      name: 'text',
      role: 'text',
      unit_id: 'uuid',
      from_on: 'date',
      to_on: 'date',
    },
    row: ({ person, name, role, unit, from: first, to }, s) => ({
      person,
      person_id: s.idOf('managers', person),
      name,
      role,
      unit_id: unit === null ? null : s.idOf(role === 'TEAM_MANAGER' ? 'teams' : 'services', unit),
      from_on: first,
      to_on: after(to),
    }),
  }),
  from({
    file: 'iros',
    table: 'iro',
    columns: {
      name: 'text',
      employment: 'text',
      fte: 'double precision',
      in_post_from: 'date',
      in_post_to: 'date',
    },
    row: ({ name, employment, fte, from: first, to }) => ({
      name,
      employment,
      fte,
      in_post_from: first,
      in_post_to: after(to),
    }),
  }),
  from({
    file: 'posts',
    table: 'iro_post',
    columns: { fte: 'double precision', from_on: 'date', to_on: 'date' },
    row: ({ fte, from: first, to }) => ({ fte, from_on: first, to_on: after(to) }),
  }),
  from({
    file: 'social_workers',
    table: 'social_worker',
    columns: { name: 'text', team_id: 'uuid', from_on: 'date', to_on: 'date' },
    row: ({ name, team, from: first, to }, s) => ({
      name,
      team_id: s.idOf('teams', team),
      from_on: first,
      to_on: after(to),
    }),
  }),
  from({
    file: 'cover',
    table: 'absence_cover',
    columns: { kind: 'text', absent_id: 'uuid', covered_by_id: 'uuid', from_on: 'date', to_on: 'date' },
    row: ({ kind, absent, covered_by, from: first, to }, s) => {
      const who = kind === 'IRO' ? 'iros' : kind === 'SOCIAL_WORKER' ? 'social_workers' : 'managers';
      return {
        kind,
        absent_id: s.idOf(who, absent),
        covered_by_id: covered_by === null ? null : s.idOf(who, covered_by),
        from_on: first,
        to_on: after(to),
      };
    },
  }),
  from({
    file: 'population',
    table: 'population_estimate',
    columns: { mid_year: 'integer', children: 'integer', source: 'text', retrieved_on: 'date' },
    row: ({ mid_year, children, source, retrieved_on }) => ({ mid_year, children, source, retrieved_on }),
  }),
  from({
    file: 'proceedings',
    table: 'care_proceedings',
    columns: { issued_on: 'date', concluded_on: 'date', outcome: 'text' },
    row: ({ issued_on, concluded_on, outcome }) => ({ issued_on, concluded_on, outcome }),
  }),
];
