/**
 * The work of a council while it is being killed: stories of children, each act sent under an id of its own
 * and, where no answer came, sent again under the same id until one does. What was answered is kept, to be
 * found once afterwards.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Not an answer to the act: the way there, or what is behind it, was down. Out of reach is said of a child
 * that a service could not hear of yet.
 */
const notNow = ['UPSTREAM_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'INTERNAL', 'NOT_FOUND'];
/** How long one act is tried, in milliseconds. */
const patience = 180_000;

const home = {
  type: 'U6',
  provider: 'PR1',
  carer: 'A carer',
  homePostcode: 'ZZ1 1ZZ',
  placementPostcode: 'ZZ2 2ZZ',
  inOut: 'IN',
  distance: 3,
};

/** Acts in all four services, as the people who do them; ends its stories after `end`. */
export function peopleAtWork(council, { worker, iros }) {
  const done = [];
  const faults = [];
  let ending = false;
  let sent = 0;
  let children = 0;
  let again = 0;
  const social = ['SOCIAL_WORKER', { worker }];
  const manager = ['IRO_MANAGER', {}];
  const placements = ['PLACEMENTS_OFFICER', {}];

  const act = async (service, [role, ties], name, input, fields = 'id') => {
    const actId = `kill-${(sent += 1)}`;
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    for (const began = Date.now(); ;) {
      const answer = await council
        .ask(role, ties, `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, {
          input: { ...input, actId },
        })
        .catch(() => undefined);
      const record = answer?.data?.[name];
      if (record) {
        done.push({
          service,
          act: name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
          actId,
          record: record.id,
        });
        return record;
      }
      const code = answer?.errors?.[0]?.extensions?.code;
      if (answer !== undefined && !notNow.includes(code))
        throw new Error(
          `${name} (${actId}) was answered ${code ?? 'without an error'}: ${JSON.stringify(answer.errors ?? answer)}`,
        );
      if (Date.now() - began > patience)
        throw new Error(
          `${name} (${actId}) was not answered in time: ${JSON.stringify(answer?.errors ?? 'no answer')}`,
        );
      again += 1;
      await sleep(50 + Math.random() * 150);
    }
  };

  /**
   * One child, from being put on record to a dispute; every service has its part. Moments are said: the
   * demonstration's clock begins anew with each start.
   */
  const story = async () => {
    const n = (children += 1);
    const { id: childId } = await act('children', social, 'registerChild', {
      localId: `KILL${n}`,
      forename: 'Bea',
      surname: 'Invented',
      dateOfBirth: '2008-09-15',
      sex: n % 2 ? 'F' : 'M',
    });
    await act('children', social, 'beginPeriodOfCare', {
      childId,
      startedOn: '2016-02-22',
      categoryOfNeed: 'N1',
      legalStatus: 'V2',
      protectionPlanAtStart: false,
      planned: false,
      placement: home,
    });
    await act('children', manager, 'allocateIro', {
      childId,
      iroId: iros[n % iros.length],
      from: '2016-02-24',
    });
    const both = await Promise.all(
      [
        (async () => {
          await act('compliance', manager, 'recordHealthAssessment', {
            childId,
            kind: 'INITIAL',
            assessedOn: '2016-03-10',
            outcome: 'DONE',
          });
          await act('compliance', manager, 'beginPep', { childId, begunOn: '2016-03-01' });
          await act('compliance', manager, 'recordDentalCheck', {
            childId,
            checkedOn: '2016-03-15',
            outcome: 'REFUSED',
          });
          await act('compliance', social, 'agreeCarePlan', { childId, agreedOn: '2016-03-02' });
        })(),
        (async () => {
          await act('reviews', manager, 'recordIroVisit', {
            childId,
            iroId: iros[n % iros.length],
            visitedOn: '2016-03-09',
            place: 'PLACEMENT',
            alone: true,
            observed: false,
          });
          const planned = await act(
            'reviews',
            manager,
            'planReview',
            { childId, kind: 'FIRST', plannedFor: '2016-04-05' },
            'id version',
          );
          const held = await act(
            'reviews',
            manager,
            'holdReviewSession',
            { reviewId: planned.id, version: planned.version, heldOn: '2016-03-17' },
            'id version',
          );
          await act('reviews', manager, 'completeReview', {
            reviewId: held.id,
            version: held.version,
            completedOn: '2016-03-18',
            participation: 'PN1',
          });
        })(),
        (async () => {
          const concern = await act(
            'disputes',
            manager,
            'raiseConcern',
            { childId, raisedOn: '2016-03-21', reasons: [], keyActions: 'A visit a month' },
            'id version',
          );
          await act('disputes', manager, 'sendConcern', {
            concernId: concern.id,
            version: concern.version,
            sentOn: '2016-03-22',
          });
          const dispute = await act(
            'disputes',
            manager,
            'openDispute',
            {
              childId,
              concernId: concern.id,
              themes: [],
              desiredOutcome: 'A visit a month',
              raisedAt: '2016-03-24T10:00:00Z',
            },
            'id version',
          );
          await act('disputes', manager, 'escalateDispute', {
            disputeId: dispute.id,
            version: dispute.version,
            raisedAt: '2016-03-30T10:00:00Z',
          });
        })(),
        (async () => {
          await act('children', social, 'recordSocialWorkerVisit', {
            childId,
            visitedOn: '2016-02-26',
            seen: true,
            seenAlone: true,
          });
          await act('children', placements, 'movePlacement', {
            childId,
            from: '2016-03-28',
            planned: true,
            reasonForChange: 'CARPL',
            placement: { ...home, carer: 'Another', placementPostcode: 'ZZ3 3ZZ' },
          });
          await act('children', social, 'changeLegalStatus', { childId, status: 'C1', from: '2016-03-14' });
        })(),
      ].map((part) =>
        part.then(
          () => undefined,
          (error) => error,
        ),
      ),
    );
    const [fault] = both.filter((error) => error !== undefined);
    if (fault) throw fault;
  };
  const work = async () => {
    while (!ending)
      await story().catch((error) => {
        faults.push(error.message);
        return sleep(1_000);
      });
  };
  const working = Promise.all(Array.from({ length: 5 }, work));
  return {
    done,
    faults,
    said: () => `${done.length} acts acknowledged, ${again} sendings without an answer, ${children} children`,
    end: () => {
      ending = true;
      return working;
    },
  };
}
