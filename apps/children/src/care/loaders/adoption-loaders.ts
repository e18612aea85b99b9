import { byId, ofChild, type ById, type Context, type Many } from '@iro/subgraph';
import { AdoptionDecisionEntity } from '../tables/adoption-decision.entity';
import { AdoptionEntity } from '../tables/adoption.entity';

const knowAdopters: readonly string[] = ['ADOPTION_WORKER', 'SOCIAL_WORKER', 'IRO'];

/** Whether the asker may know who adopted a child. */
export const knowsAdopters = ({ reach }: Context): boolean => knowAdopters.includes(reach.role);

export const adoptionDecisionById = byId(AdoptionDecisionEntity);
export const adoptionDecisionsOfChild = ofChild(AdoptionDecisionEntity, { order: 't.decided_on, t.id' });

const adoption = byId(AdoptionEntity);
const adoptions = ofChild(AdoptionEntity, { order: 't.id' });

/** An adoption as the asker may know it: what tells of the adopters is for those alone who may know them. */
const asKnownTo = (context: Context, of: AdoptionEntity): AdoptionEntity =>
  knowsAdopters(context) ? of : { ...of, adopters: null, byFosterCarer: null };

export const adoptionById: ById<AdoptionEntity> = Object.assign(
  async (context: Context, id: string) => {
    const found = await adoption(context, id);
    return found && asKnownTo(context, found);
  },
  { called: adoption.called },
);
export const adoptionsOfChild: Many<AdoptionEntity> = async (context, childId) =>
  (await adoptions(context, childId)).map((each) => asKnownTo(context, each));
