import type { Random } from './random';

/** Names that no register holds: weather, plants and tools for forenames, made-up places for surnames. */
const FORENAMES = [
  'Amberly', 'Bramble', 'Cloudie', 'Dapple', 'Embrin', 'Fennow', 'Glimmer', 'Harrowby', 'Inkwell', 'Juniperus', 'Kestrelle', 'Lanternie',
  'Marlowin', 'Nettlewyn', 'Orchardo', 'Pebblyn', 'Quillon', 'Rowanish', 'Sorrelby', 'Thimblo', 'Umbrelle', 'Velvetine', 'Willowisp', 'Yarrowen',
  'Zephyrin', 'Acornel', 'Birchley', 'Copperin', 'Driftwell', 'Eiderlee', 'Foxglover', 'Gorsebell', 'Hazelnutt', 'Ivybrook', 'Jaspery', 'Kelpine',
  'Larksong', 'Mossbern', 'Nutmegan', 'Oatlyn', 'Puffinelle', 'Quartzen', 'Rushlight', 'Saffrony', 'Tansyette', 'Undergrow', 'Vetchling', 'Wrenfield',
];
const SURNAME_STARTS = ['Ambler', 'Bracken', 'Candle', 'Dimple', 'Easter', 'Fiddle', 'Gander', 'Hobble', 'Jingle', 'Kettle', 'Larder', 'Mitten', 'Noodle', 'Otter', 'Pickle', 'Quaver', 'Ripple', 'Saucer', 'Teasel', 'Umber', 'Vellum', 'Whistle', 'Yonder', 'Zigzag'];
const SURNAME_ENDS = ['wick', 'thorpe', 'combe', 'shaw', 'stead', 'mere', 'garth', 'holt', 'beck', 'fold', 'dale', 'royd'];

export const forename = (random: Random): string => random.pick(FORENAMES);
export const surname = (random: Random): string => random.pick(SURNAME_STARTS) + random.pick(SURNAME_ENDS);
export const adultName = (random: Random): string => `${forename(random)} ${surname(random)}`;

const ETHNICITIES = [
  ['WBRI', 78], ['WOTH', 4], ['WROM', 4], ['MWBC', 3], ['MWAS', 3], ['MOTH', 2], ['APKN', 3], ['BAFR', 1], ['AOTH', 1], ['OOTH', 1],
] as const;
export const ethnicity = (random: Random): string => random.weighted<string>(ETHNICITIES);
