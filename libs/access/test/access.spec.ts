import { actorOf, may, mayDo, parts, reachFor, reachOf, reads, roles, rolesThatRead, scopeOf } from '@iro/access';

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
    for (const part of ['NAMES', 'BIRTH_DAY', 'ADDRESS', 'FREE_TEXT', 'LEGAL_ADVICE'] as const) expect(reads.DATA_ANALYST).not.toContain(part);
  });

  it('keep an IRO’s legal advice, supervision and observation from social workers and their managers', () => {
    for (const role of ['SOCIAL_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'ASSISTANT_DIRECTOR'] as const) {
      for (const part of ['LEGAL_ADVICE', 'SUPERVISION', 'OBSERVATION'] as const) expect(reads[role]).not.toContain(part);
    }
  });

  it('let no manager of the plan do an IRO’s acts: independence', () => {
    for (const act of ['COMPLETE_REVIEW', 'ALLOCATE_IRO', 'RAISE_CONCERN'] as const) {
      for (const role of ['SOCIAL_WORKER', 'TEAM_MANAGER', 'SERVICE_MANAGER', 'ASSISTANT_DIRECTOR'] as const) expect(mayDo(role, act)).toBe(false);
    }
    expect(Object.keys(may).length).toBeGreaterThan(0);
  });

  it('open nothing more for a token with too many claims', () => {
    const reach = reachFor(actorOf('SOCIAL_WORKER', { id: 'w', worker: 'w1', iro: 'i1', team: 't1', child: 'c1' }));
    expect(reach).toMatchObject({ all: false, workers: ['w1'], iros: [], teams: [], children: [] });
    expect(scopeOf(reach)).toBe('CASELOAD');
  });

  it('open a team or service that a manager stands in for, and to nobody else', () => {
    const covered = { teams: ['t2'], services: ['s2'] };
    expect(reachFor(actorOf('TEAM_MANAGER', { team: 't1', service: 's1' }), covered)).toMatchObject({ teams: ['t1', 't2'], services: ['s2'] });
    expect(reachFor(actorOf('SERVICE_MANAGER', { service: 's1', team: 't1' }), covered)).toMatchObject({ teams: ['t2'], services: ['s1', 's2'] });
    expect(reachFor(actorOf('IRO', { iro: 'i1', team: 't1' }), covered)).toMatchObject({ teams: [], services: [] });
  });
});
