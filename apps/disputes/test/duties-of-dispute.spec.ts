import { civilDate, englandHolidays, workingDays } from '@iro/calendar';
import { seededProtocols, type DisputeProtocol } from '@iro/rules';
import {
  dutiesOfDispute,
  type RecordedDispute,
  type RecordedStage,
} from '../src/dispute/duties/duties-of-dispute';
import { protocolName } from '../src/protocol/checks/stage-codes';

const stage = (
  id: string,
  name: string,
  raisedOn: string,
  respondedOn: string | null = null,
): RecordedStage => ({
  id,
  stage: name,
  raisedOn: civilDate(raisedOn),
  respondedOn: respondedOn === null ? null : civilDate(respondedOn),
});
const dispute = (stages: readonly RecordedStage[], rest: Partial<RecordedDispute> = {}): RecordedDispute => ({
  id: 'd',
  stages,
  resolvedOn: null,
  withdrawnOn: null,
  ...rest,
});
const said = (of: RecordedDispute, protocols: readonly DisputeProtocol[] = seededProtocols) =>
  dutiesOfDispute(protocols, of, englandHolidays).map(({ kind, subject, dueBy, metOn, closedOn }) => [
    kind,
    subject,
    dueBy,
    metOn,
    closedOn,
  ]);

describe('what a dispute requires', () => {
  it('gives the team manager ten working days and the whole dispute twenty', () => {
    expect(said(dispute([stage('s1', 'STAGE_1', '2015-06-01')]))).toEqual(
      expect.arrayContaining([
        ['STAGE_RESPONSE', 's1', '2015-06-15', null, null],
        ['DISPUTE_RESOLVED', 'd', '2015-06-29', null, null],
      ]),
    );
  });

  it('counts the whole dispute once, from its first stage, however the stages are recorded', () => {
    const duties = said(
      dispute([stage('s2', 'STAGE_2', '2015-06-16'), stage('s1', 'STAGE_1', '2015-06-01')]),
    );
    expect(duties.filter(([kind]) => kind === 'DISPUTE_RESOLVED')).toEqual([
      ['DISPUTE_RESOLVED', 'd', '2015-06-29', null, null],
    ]);
  });

  it('sets no time for Cafcass but counts a dispute that begins there', () => {
    expect(said(dispute([stage('c', 'CAFCASS', '2015-06-01')]))).toEqual([
      ['DISPUTE_RESOLVED', 'd', '2015-06-29', null, null],
    ]);
  });

  it('takes each stage’s limit from the protocol in force on the day it was raised', () => {
    const revised: DisputeProtocol = {
      ...seededProtocols[0]!,
      from: civilDate('2016-07-01'),
      stages: seededProtocols[0]!.stages.map((each) => ({ ...each, limit: each.limit && workingDays(3) })),
    };
    const duties = said(
      dispute([stage('s1', 'STAGE_1', '2016-06-29'), stage('s2', 'STAGE_2', '2016-07-13')]),
      [...seededProtocols, revised],
    );
    expect(duties).toEqual(
      expect.arrayContaining([
        ['STAGE_RESPONSE', 's1', '2016-07-13', null, null],
        ['STAGE_RESPONSE', 's2', '2016-07-18', null, null],
      ]),
    );
  });

  it('ends what is open on the day of withdrawal and leaves an answer that came', () => {
    const duties = said(
      dispute([stage('s1', 'STAGE_1', '2015-06-01', '2015-06-10'), stage('s2', 'STAGE_2', '2015-06-11')], {
        withdrawnOn: civilDate('2015-06-12'),
      }),
    );
    expect(duties).toEqual(
      expect.arrayContaining([
        ['STAGE_RESPONSE', 's1', '2015-06-15', '2015-06-10', null],
        ['STAGE_RESPONSE', 's2', '2015-06-18', null, '2015-06-12'],
        ['DISPUTE_RESOLVED', 'd', '2015-06-29', null, '2015-06-12'],
      ]),
    );
  });

  it('requires nothing before the first protocol', () => {
    expect(said(dispute([stage('s1', 'STAGE_1', '2010-06-01')]))).toEqual([]);
  });

  it('knows a code’s digit by the protocol’s name', () => {
    expect([protocolName('1'), protocolName('CAFCASS')]).toEqual(['STAGE_1', 'CAFCASS']);
  });
});
