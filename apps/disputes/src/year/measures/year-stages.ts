import type { Context, YearDays } from '@iro/subgraph';
import { protocols } from '../../protocol/loaders/protocols';
import { cafcass, stageCode } from '../../protocol/checks/stage-codes';

/** The stages of the protocols in force in a year, lowest first: the keys of its figures. */
export interface YearStages {
  readonly stages: readonly { readonly key: string; readonly label: string }[];
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * A stage that two protocols of the year have is one key, under the later's words; a referral to Cafcass is
 * the last of all.
 */
export async function yearStages(context: Context, year: YearDays): Promise<YearStages> {
  const known = await protocols(context);
  const inForce = known.filter(({ from, to }) => from <= year.to && (to === null || to > year.from));
  const labels = new Map<string, string>();
  for (const { stages } of inForce.length > 0 ? inForce : known.slice(0, 1)) {
    for (const { stage, label, to } of stages)
      if (stage !== cafcass) labels.set(stageCode(stage), `${label}: ${lower(to)}`);
  }
  return {
    stages: [
      ...[...labels].map(([key, label]) => ({ key, label })),
      { key: cafcass, label: 'Referral to Cafcass' },
    ],
  };
}
