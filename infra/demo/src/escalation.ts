import type { Child } from './child';
import { raiseConcerns } from './concerns';
import { raiseDisputes } from './disputes';
import type { IroTeam } from './iro-team';
import type { Organisation } from './organisation';
import type { Output } from './output';
import type { Random } from './random';

/** What the IROs challenged: informally first, and formally where that did not help. */
export function writeEscalation(
  out: Output,
  children: readonly Child[],
  council: number,
  iros: IroTeam,
  organisation: Organisation,
  random: Random,
): void {
  const prefix = council === 0 ? '' : `C${council}-`;
  const concerns = raiseConcerns(out, children, prefix, iros, random);
  raiseDisputes(out, children, concerns, prefix, iros, organisation, random);
}
