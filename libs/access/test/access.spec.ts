import { disputeActs } from '../src/acts/dispute-acts';
import {
  actorOf,
  actsWithin,
  may,
  mayDo,
  parts,
  reachFor,
  reachOf,
  reads,
  roles,
  rolesThatRead,
  scopeOf,
  type Role,
} from '@iro/access';

describe('the three tables of access', () => {
  it('have a line for every role', () => {
    for (const role of roles) {
      expect(reachOf[role]).toBeDefined();
      expect(reads[role]).toBeDefined();
    }
  });

  it('leave no part of a record that no role reads', () => {
    for (const part of parts) expect(rolesThatRead(part).length).toBeGreaterThan(0);
  });

  it('keep names, birth days, addresses and free text from a data analyst', () => {
    for (const part of ['NAMES', 'BIRTH_DAY', 'ADDRESS', 'FREE_TEXT', 'LEGAL_ADVICE'] as const)
      expect(reads.DATA_ANALYST).not.toContain(part);
  });

  it('keep an IRO’s legal advice, supervision and observation from social workers and their managers', () => {
    for (const role of ['SOCIAL_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'ASSISTANT_DIRECTOR'] as const) {
      for (const part of ['LEGAL_ADVICE', 'SUPERVISION', 'OBSERVATION'] as const)
        expect(reads[role]).not.toContain(part);
    }
  });

  it('let no manager of the plan do an IRO’s acts: independence', () => {
    for (const act of ['COMPLETE_REVIEW', 'ALLOCATE_IRO', 'RAISE_CONCERN'] as const) {
      for (const role of ['SOCIAL_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'ASSISTANT_DIRECTOR'] as const)
        expect(mayDo(role, act)).toBe(false);
    }
    expect(Object.keys(may).length).toBeGreaterThan(0);
  });

  it('let managers of the plan and social workers answer concerns and disputes, and do nothing else in them', () => {
    const done = (role: Role): string[] =>
      Object.entries(disputeActs)
        .filter(([, { by }]) => by.includes(role))
        .map(([act]) => act);
    for (const role of ['SERVICE_MANAGER', 'ASSISTANT_DIRECTOR'] as const)
      expect(done(role)).toEqual(['RESPOND_TO_DISPUTE', 'RECORD_SYSTEMIC_RESPONSE']);
    expect(done('TEAM_MANAGER')).toEqual([
      'RECORD_CONCERN_FEEDBACK',
      'CORRECT_CONCERN_FEEDBACK',
      'RESPOND_TO_DISPUTE',
      'RECORD_SYSTEMIC_RESPONSE',
    ]);
    expect(done('SOCIAL_WORKER')).toEqual(['RECORD_CONCERN_FEEDBACK', 'CORRECT_CONCERN_FEEDBACK']);
    for (const role of [
      'HEALTH_OFFICER',
      'VIRTUAL_SCHOOL_OFFICER',
      'BUSINESS_SUPPORT',
      'DATA_ANALYST',
      'AUDITOR',
      'YOUNG_PERSON',
    ] as const)
      expect(done(role)).toEqual([]);
  });

  it('keep the lines of the chronology about disputes from officers who see only their own field', () => {
    for (const role of ['HEALTH_OFFICER', 'VIRTUAL_SCHOOL_OFFICER'] as const)
      expect(actsWithin(reads[role])).not.toContain('OPEN_DISPUTE');
    for (const role of ['IRO', 'TEAM_MANAGER', 'CONFERENCE_CHAIR'] as const)
      expect(actsWithin(reads[role])).toContain('OPEN_DISPUTE');
  });

  it('open nothing more for a token with too many claims', () => {
    const reach = reachFor(
      actorOf('SOCIAL_WORKER', { id: 'w', worker: 'w1', iro: 'i1', team: 't1', child: 'c1' }),
    );
    expect(reach).toMatchObject({ all: false, workers: ['w1'], iros: [], teams: [], children: [] });
    expect(scopeOf(reach)).toBe('CASELOAD');
  });

  it('open a team or service that a manager stands in for, and to nobody else', () => {
    const covered = { teams: ['t2'], services: ['s2'] };
    expect(reachFor(actorOf('TEAM_MANAGER', { team: 't1', service: 's1' }), covered)).toMatchObject({
      teams: ['t1', 't2'],
      services: ['s2'],
    });
    expect(reachFor(actorOf('SERVICE_MANAGER', { service: 's1', team: 't1' }), covered)).toMatchObject({
      teams: ['t2'],
      services: ['s1', 's2'],
    });
    expect(reachFor(actorOf('IRO', { iro: 'i1', team: 't1' }), covered)).toMatchObject({
      teams: [],
      services: [],
    });
  });
});
