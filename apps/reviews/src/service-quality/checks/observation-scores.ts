import { observationAspects } from '@iro/codes';
import { BadInput, check } from '@iro/subgraph';

/** @throws BadInput when an aspect or a score is none, or an aspect is scored twice */
export function checkScores(scores: readonly { readonly aspect: string; readonly score: number }[]): void {
  for (const { aspect, score } of scores) {
    check.code('aspect', aspect, observationAspects);
    if (score < 1 || score > 4) throw new BadInput('A score is 1 (weak) to 4 (excellent).');
  }
  if (new Set(scores.map(({ aspect }) => aspect)).size < scores.length)
    throw new BadInput('Score each aspect once.');
}
