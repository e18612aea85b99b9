import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The kinds of dated fact that are asked *as on a day* in every service. */
export type SpellKind =
  | 'PERIOD_OF_CARE'
  | 'LEGAL_STATUS'
  | 'PLACEMENT'
  | 'TEAM'
  | 'SERVICE'
  | 'IRO'
  | 'SOCIAL_WORKER'
  | 'LEAVER'
  | 'FAMILY';

/** A dated fact about a child: from the first day on, up to and not including `toOn`. */
@Entity('known_spell')
@Index(['childId', 'kind', 'fromOn'])
@Index(['kind', 'fromOn', 'toOn'])
@Index(['value', 'childId'], { where: "kind IN ('TEAM', 'SERVICE', 'IRO')" })
export class KnownSpellEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: number;
  @Column('uuid') childId: string;
  @Column('text') kind: SpellKind;
  /**
   * A code or an id: the category of need, the legal status, the placement type, the team, the family group.
   */
  @Column('text') value: string;
  @Column('date') fromOn: string;
  /** Null while it lasts. */
  @Column('date', { nullable: true }) toOn: string | null;
  /**
   * More of the same fact: `startKnown` of a period, `provider`, `inOut`, `placementId`, `temporary` of a
   * placement, `reason` of its end.
   */
  @Column('jsonb', { default: {} }) detail: Record<string, unknown>;
}
